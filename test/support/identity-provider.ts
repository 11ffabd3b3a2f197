import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import type { ProviderConfig } from '../../server/config.ts'
import { publicUrl } from './app.ts'
import type { Sent } from './client.ts'
import type { CookieJar } from './cookie-jar.ts'

export interface Identity {
  sub: string
  email: string
  email_verified: boolean
  name?: string
}

/** A real sign-in service (oidc-provider) on this machine. Whoever is in `people` may sign in there, with any password. */
export interface IdentityProvider {
  config: ProviderConfig
  people: Map<string, Identity>
  /** The whole way, as a browser goes it: there, signing in, agreeing, and back. Resolves with where it ends. */
  goThrough(browser: CookieJar, given: { as: string; next?: string; cancel?: boolean }): Promise<Sent>
  /** The way there and back, up to the address that leads back to us. */
  untilCallback(address: string, given: { as: string; cancel?: boolean }): Promise<string>
  stop(): Promise<void>
}

export async function startIdentityProvider(name = 'County sign-in'): Promise<IdentityProvider> {
  const people = new Map<string, Identity>()
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the identity provider does not listen')
  const issuer = `http://127.0.0.1:${address.port}`
  const config = { issuer, clientId: 'groundwork', clientSecret: randomBytes(24).toString('hex'), name }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: config.clientId,
        client_secret: config.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${publicUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
  })
  server.on('request', provider.callback())

  const untilCallback: IdentityProvider['untilCallback'] = async (start, { as, cancel = false }) => {
    const visit = visitor()
    let at = await visit(start)
    for (let hop = 0; hop < 12; hop++) {
      if (at.location.startsWith(publicUrl)) return at.location
      if (at.location) at = await visit(new URL(at.location, issuer).href)
      else if (cancel) at = await visit(`${at.url}/abort`)
      else at = await visit(at.url, { prompt: /name="prompt" value="(\w+)"/.exec(at.text)?.[1] ?? '', login: as })
    }
    throw new Error(`the sign-in service does not lead back: ${at.url}`)
  }
  return {
    config,
    people,
    untilCallback,
    goThrough: async (browser, { next = '/', ...given }) => {
      const begun = await browser.post('/session/provider', { next })
      const url: unknown = Reflect.get(Object(begun.json), 'url')
      if (typeof url !== 'string') throw new Error(`the way begins with ${begun.status}: ${begun.text}`)
      const back = new URL(await untilCallback(url, given))
      return browser.send('GET', back.pathname + back.search)
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A browser that keeps the cookies of the service by path, and follows nothing on its own. */
function visitor() {
  const jar = new Map<string, { path: string; pair: string }>()
  return async (url: string, form?: Record<string, string>) => {
    const { pathname } = new URL(url)
    const cookies = [...jar.values()].filter(({ path }) => pathname.startsWith(path)).map(({ pair }) => pair)
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Cookie: cookies.join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/'
      jar.set(`${path} ${pair.split('=')[0]}`, { path, pair })
    }
    return { url, location: response.headers.get('location') ?? '', text: await response.text() }
  }
}
