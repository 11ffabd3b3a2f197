import { createServer, type Server } from 'node:http'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import type { DB } from '../../migrations/schema.ts'
import { createApp } from '../../server/app.ts'
import { createAuth } from '../../server/auth/auth.ts'
import { createDeviceCookies } from '../../server/auth/device-cookies.ts'
import { deriveSecrets } from '../../server/auth/secrets.ts'
import { createThrottles } from '../../server/auth/throttles.ts'
import type { ProviderConfig } from '../../server/config.ts'
import type { AppContext } from '../../server/context.ts'
import { type Connection, createDatabase, createPool } from '../../server/db/database.ts'
import { createVersions } from '../../server/questionnaires/versions.ts'
import { createReader } from '../../server/reading/reader.ts'
import { type Client, createClient, type Sent } from './client.ts'
import { cloneTemplate, dropDatabase, newName, onDatabase, testDatabases } from './databases.ts'
import { type Persona, password, personas } from './personas.ts'

export const publicUrl = 'http://groundwork.test'
const secret = 'a secret of the tests, the same in every process'
const pages = fileURLToPath(new URL('../../dist/client', import.meta.url))

export interface TestApi extends Client {
  /** Signed in, through better-auth, as this person. */
  as(persona: Persona): Client
}

/** One process of the server; several may work on the same database. */
export interface Instance {
  api: TestApi
  app: AppContext
  db: Kysely<DB>
  /** The lines logged since the test began. */
  log: string[]
  address(): string
}

export interface TestApp extends Instance {
  /** Another process of the same installation: its own pools and caches. */
  another(): Instance
}

export interface TestAppOptions {
  /** `none`: nobody has been set up yet. */
  people?: 'personas' | 'none'
  /** The public address: of the session cookie, and the Origin that may sign in. */
  url?: string
  /** A sign-in service. */
  provider?: ProviderConfig
  /** Changes to what a process is made of. */
  context?: Partial<AppContext>
}

/** To be called at the top of a test file: a database of its own, emptied before each test, dropped at the end. */
export function useApp({ people = 'personas', url = publicUrl, provider, context = {} }: TestAppOptions = {}): TestApp {
  const databases = testDatabases()
  const name = newName('test')
  const made: (Instance & { start(): Promise<void>; stop(): Promise<void> })[] = []
  const make = () => {
    const instance = createInstance(onDatabase(databases.connection, name), url, { provider, context })
    made.push(instance)
    return instance
  }
  const first = make()

  beforeAll(async () => {
    await cloneTemplate(databases, name)
    await Promise.all(made.map(instance => instance.start()))
  })
  beforeEach(async () => {
    await emptyTables(first.db, people)
    for (const instance of made) instance.log.length = 0
  })
  afterAll(async () => {
    await Promise.all(made.map(instance => instance.stop()))
    await dropDatabase(databases.connection, name)
  })
  return { ...first, another: make }
}

function createInstance(
  connection: Connection,
  url: string,
  { provider, context }: { provider: ProviderConfig | undefined; context: Partial<AppContext> },
) {
  const pool = createPool(connection, { max: 10 })
  const exportPool = createPool(connection, { max: 2, statementTimeout: 0 })
  const db = createDatabase(pool)
  const versions = createVersions(db)
  const lines: string[] = []
  const log = pino({ level: 'info', base: null }, toLines(lines))
  const secrets = deriveSecrets(secret)
  const devices = createDeviceCookies({ secret: secrets.devices, isSecure: url.startsWith('https:') })
  const app: AppContext = {
    db,
    pool,
    exportPool,
    log,
    auth: createAuth({ db, pool, secret: secrets.session, url, log, devices, provider }),
    secrets,
    throttles: createThrottles(pool, secrets.throttles),
    devices,
    mailer: null,
    versions,
    reader: createReader(db, versions),
    printer: createReader(db, versions),
    url,
    trustProxy: 0,
    pages,
    checkReplies: true,
    demo: null,
    ...context,
  }
  const server = createServer(createApp(app))
  const address = () => addressOf(server)
  return {
    api: createApi(address, url),
    app,
    db,
    log: lines,
    address,
    start: () => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve)),
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await Promise.all([pool.end(), exportPool.end()])
    },
  }
}

function createApi(address: () => string, url: string): TestApi {
  const cookies = new Map<Persona, Promise<string>>()
  const anonymous = createClient(address, async () => ({}))
  const cookieOf = (persona: Persona) => {
    const cookie = cookies.get(persona) ?? signIn(anonymous, personas[persona].email, url)
    cookies.set(persona, cookie)
    return cookie
  }
  return { ...anonymous, as: persona => createClient(address, async () => ({ Cookie: await cookieOf(persona) })) }
}

/** The session cookie, as a browser would send it back. */
export async function signIn(client: Client, email: string, origin = publicUrl): Promise<string> {
  const body = { email, password }
  const reply = await client.send('POST', '/api/v1/session', { body, headers: { Origin: origin } })
  if (reply.status !== 200) throw new Error(`signing in answered ${reply.status}: ${reply.text}`)
  return cookiesOf(reply)
}

export function cookiesOf({ headers }: Sent): string {
  return headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

const kept = [
  'accounts',
  'administrators',
  'sessions',
  'users',
  'taxonomies',
  'taxonomy_terms',
  'library_questionnaires',
  'instance',
]

async function emptyTables(db: Kysely<DB>, people: 'personas' | 'none'): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely_%'`.execute(db)
  if (people === 'personas') {
    await db
      .deleteFrom('users')
      .where(
        'id',
        'not in',
        Object.values(personas).map(({ id }) => id),
      )
      .execute()
    await db.updateTable('users').set({ twoFactorEnabled: false }).execute()
  }
  const names = rows
    .map(row => row.name)
    .filter(name => !kept.includes(name) || (people === 'none' && name === 'users'))
  await sql.raw(`truncate ${names.join(', ')} cascade`).execute(db)
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server of the test does not listen')
  return `http://127.0.0.1:${address.port}`
}

function toLines(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
}
