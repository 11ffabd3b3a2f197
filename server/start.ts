import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { migrateToLatest } from '../migrations/migrate.ts'
import { hasAnyUser } from './accounts/accounts.store.ts'
import { createApp } from './app.ts'
import { createAuth } from './auth/auth.ts'
import { createDeviceCookies } from './auth/device-cookies.ts'
import { deriveSecrets, guardSecret, loadSecret } from './auth/secrets.ts'
import { createThrottles } from './auth/throttles.ts'
import { startBackground } from './background.ts'
import type { Config } from './config.ts'
import type { AppContext } from './context.ts'
import { connectDatabase } from './db/connect.ts'
import { createDatabase, createPool } from './db/database.ts'
import { createLog } from './http/log.ts'
import { createMailer } from './mail/transport.ts'
import { syncLibrary } from './questionnaires/library.ts'
import { createVersions } from './questionnaires/versions.ts'
import { createWorkerReader } from './reading/worker-reader.ts'

// From source (tsx, tests) the built pages are in dist; from the build they lie beside it.
const pages = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist/client' : '../client', import.meta.url))

export interface RunningServer {
  /** Where this process listens; `app.url` is the public address. */
  address: string
  app: AppContext
  database: 'embedded' | 'external'
  /** Set while the first administrator is missing. */
  setupUrl: string | undefined
  /** Lets running requests finish, then stops the database if it is ours. */
  stop(): Promise<void>
}

export interface StartOptions {
  config: Config
  demo?: AppContext['demo']
  onProgress?: (message: string) => void
}

/** Database, migrations, library, HTTP: in this order, each complete before the next. */
export async function startServer({
  config,
  demo = null,
  onProgress = () => undefined,
}: StartOptions): Promise<RunningServer> {
  const database = await connectDatabase(config, onProgress)
  const pool = createPool(database.connection)
  const exportPool = createPool(database.connection, { max: 4, statementTimeout: 0 })
  const reader = createWorkerReader(database.connection)
  const printer = createWorkerReader(database.connection)
  const http = createServer()
  let background: ReturnType<typeof startBackground> | undefined
  const stop = async () => {
    await close(http)
    await background?.stop()
    await Promise.all([reader.stop(), printer.stop()])
    await Promise.all([pool.end(), exportPool.end()])
    await database.stop()
  }
  try {
    const db = createDatabase(pool)
    await migrateToLatest(db)
    const secret = loadSecret(config.secret, config.dataDirectory)
    await guardSecret(db, secret)
    await syncLibrary(db)
    const log = createLog(config.logLevel)
    const secrets = deriveSecrets(secret)
    const address = await listen(http, config)
    const url = config.url ?? address
    const devices = createDeviceCookies({ secret: secrets.devices, isSecure: url.startsWith('https:') })
    const { provider } = config
    const auth = createAuth({ db, pool, secret: secrets.session, url, log, devices, provider })
    const app: AppContext = {
      db,
      pool,
      exportPool,
      log,
      auth,
      secrets,
      throttles: createThrottles(pool, secrets.throttles),
      devices,
      mailer: config.mail ? createMailer(config.mail) : null,
      versions: createVersions(db),
      reader,
      printer,
      url,
      trustProxy: config.trustProxy,
      pages,
      checkReplies: false,
      demo,
    }
    http.on('request', createApp(app))
    background = startBackground(app)
    const setupUrl = (await hasAnyUser(db)) ? undefined : `${url}/setup?token=${secrets.setupToken}`
    return { address, app, database: database.kind, setupUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function listen(http: Server, { host, port }: Config): Promise<string> {
  // A client that stops in mid-request holds a socket for so long at the most.
  http.requestTimeout = 30_000
  http.headersTimeout = 10_000
  http.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${addressOf(http).port}`)
    })
  })
}

function addressOf(http: Server): AddressInfo {
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address
}

function close(http: Server): Promise<void> {
  return new Promise(resolve => {
    http.close(() => resolve())
    http.closeIdleConnections()
    setTimeout(() => http.closeAllConnections(), 5_000).unref()
  })
}
