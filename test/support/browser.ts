import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { signIn } from './app.ts'
import { type Client, createClient } from './client.ts'
import { type Persona, personas } from './personas.ts'
import { type ServerProcess, startServer } from './server.ts'

const artifacts = fileURLToPath(new URL('../.artifacts', import.meta.url))
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** An eighth of it would do; the rest is for machines that do several things at once. */
const patience = 40_000

export interface OpenOptions extends BrowserContextOptions {
  /** Signed in as this person. */
  as?: Persona
  /** Addresses of other hosts that this page may go to; they are answered with an empty page. */
  elsewhere?: string[]
  /** Runs in every document before its own scripts. */
  script?: string
}

/** The built server and a browser. */
export interface Site {
  url(path?: string): string
  /** The one-time link for the first administrator. */
  setupUrl(): string
  /** Over HTTP, as somebody unknown or as this person. */
  api: Client & { as(persona: Persona): Client }
  /** A page in a context of its own, as in a browser that was never here. */
  open(options?: OpenOptions): Promise<Page>
  /**
   * A test whose pages are closed at its end. It fails when one of them asked another host for anything, ran a script
   * that the content security policy forbids, or threw; on failure there are pictures in test/.artifacts.
   */
  test(name: string, body: () => Promise<void>, timeout?: number): void
}

/** To be called at the top of a test file: one server and one browser for all its tests. */
export function useSite({ people = 'personas' }: { people?: 'personas' | 'none' } = {}): Site {
  let server: (ServerProcess & { remove(): Promise<void> }) | undefined
  let browser: Browser | undefined
  const contexts = new Set<BrowserContext>()
  const complaints: string[] = []
  const cookies = new Map<Persona, Promise<string>>()

  const address = () => server?.url ?? ''
  const anonymous = createClient(address, async () => ({}))
  const cookieOf = (persona: Persona) => {
    const cookie = cookies.get(persona) ?? signIn(anonymous, personas[persona].email, address())
    cookies.set(persona, cookie)
    return cookie
  }

  beforeAll(async () => {
    const starting = startServer({ people })
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags })
    server = await starting
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await server?.remove()
  })

  const open = async ({ as, elsewhere = [], script, ...options }: OpenOptions = {}) => {
    if (!browser) throw new Error('the browser is not open')
    const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options })
    contexts.add(context)
    context.setDefaultTimeout(patience)
    await keepAtHome(context, address(), elsewhere, complaints)
    if (script) await context.addInitScript({ content: script })
    if (as) await context.addCookies(toCookies(await cookieOf(as), address()))
    return context.newPage()
  }

  return {
    url: (path = '') => `${address()}${path}`,
    setupUrl: () => server?.setupUrl ?? '',
    api: { ...anonymous, as: persona => createClient(address, async () => ({ Cookie: await cookieOf(persona) })) },
    open,
    test: (name, body, timeout = 60_000) => {
      const run = async () => {
        complaints.length = 0
        try {
          await body()
          expect(complaints).toEqual([])
        } catch (error) {
          await takePictures(contexts, name)
          throw error
        } finally {
          await Promise.all([...contexts].map(context => context.close()))
          contexts.clear()
        }
      }
      test(name, run, timeout)
    },
  }
}

/** CHROMIUM, the system's one, or the one that npm brings. */
async function chromiumPath(): Promise<string> {
  const given = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (process.env.CHROMIUM || existsSync(given)) return given
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** Nothing leaves this machine; whatever tries to, or is refused by the policy of the page, is a complaint. */
async function keepAtHome(context: BrowserContext, home: string, elsewhere: string[], complaints: string[]) {
  const isForeign = (url: URL) => url.protocol.startsWith('http') && url.origin !== home
  await context.route(isForeign, route => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }))
  context.on('request', request => {
    const url = request.url()
    if (isForeign(new URL(url)) && !elsewhere.includes(url)) complaints.push(`asked another host: ${url}`)
  })
  context.on('console', message => {
    const text = message.text()
    if (/Refused to|Content Security Policy/i.test(text)) complaints.push(`refused by the policy: ${text}`)
  })
  context.on('weberror', error => complaints.push(`thrown in a page: ${error.error().stack ?? error.error().message}`))
}

function toCookies(header: string, url: string) {
  return header.split('; ').map(cookie => {
    const at = cookie.indexOf('=')
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url }
  })
}

async function takePictures(contexts: Set<BrowserContext>, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true })
  const pages = [...contexts].flatMap(context => context.pages())
  for (const [at, page] of pages.entries()) {
    const file = `${name.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 80)}-${at + 1}.png`
    // A page that is leaving or frozen has no picture; the failure itself is what counts.
    await page.screenshot({ path: join(artifacts, file), timeout: 5_000 }).catch(() => undefined)
  }
}
