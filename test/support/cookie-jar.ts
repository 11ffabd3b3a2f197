import { publicUrl } from './app.ts'
import type { Client, Sent } from './client.ts'

/** A client that keeps cookies as a browser does and sends its own origin. */
export interface CookieJar {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Sent>
  get(path: string): Promise<Sent>
  post(path: string, body?: unknown): Promise<Sent>
  cookies(): string
  /** Names of the cookies it has. */
  names(): string[]
  forget(name: RegExp): void
}

/** Paths begin below /api/v1. */
export function cookieJar(
  client: Client,
  { origin = publicUrl, from }: { origin?: string; from?: string } = {},
): CookieJar {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send: CookieJar['send'] = async (method, path, body, headers = {}) => {
    const sent = await client.send(method, path.startsWith('/api/') ? path : `/api/v1${path}`, {
      body,
      headers: {
        Origin: origin,
        ...(jar.size > 0 ? { Cookie: cookies() } : {}),
        ...(from ? { 'X-Forwarded-For': from } : {}),
        ...headers,
      },
    })
    for (const line of sent.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const at = pair.indexOf('=')
      if (attributes.some(one => /^max-age=0$/i.test(one))) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return sent
  }
  return {
    send,
    get: path => send('GET', path),
    post: (path, body = {}) => send('POST', path, body),
    cookies,
    names: () => [...jar.keys()],
    forget: name => {
      for (const key of jar.keys()) if (name.test(key)) jar.delete(key)
    },
  }
}
