import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { DB } from '../migrations/schema.ts'
import type { Auth } from './auth/auth.ts'
import type { DeviceCookies } from './auth/device-cookies.ts'
import type { Secrets } from './auth/secrets.ts'
import type { Throttles } from './auth/throttles.ts'
import type { Mailer } from './mail/transport.ts'
import type { Versions } from './questionnaires/versions.ts'
import type { Reader } from './reading/reader.ts'

/** What one process of the server has. Built by main.ts or by a test; passed down, never imported. */
export interface AppContext {
  db: Kysely<DB>
  pool: pg.Pool
  /** Its own small pool: COPY holds a connection for a whole export. */
  exportPool: pg.Pool
  log: Logger
  auth: Auth
  secrets: Secrets
  throttles: Throttles
  devices: DeviceCookies
  /** Null: no mail server is configured; messages stay in the outbox. */
  mailer: Mailer | null
  versions: Versions
  /** Reports, trends and tables: in a thread of its own, so that nobody waits for them who submits. */
  reader: Reader
  /** Pictures and documents: in another thread, so that a report need not wait for them. */
  printer: Reader
  /** Public address without a slash at the end. */
  url: string
  trustProxy: number
  /** Where the built pages lie. */
  pages: string
  /** Replies that break the contract become errors. */
  checkReplies: boolean
  demo: { email: string; password: string } | null
}
