import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Connection } from './database.ts'
import { startEmbeddedPostgres } from './embedded/launcher.ts'

export interface RunningDatabase {
  connection: Connection
  /** `embedded`, or `external` for DATABASE_URL. */
  kind: 'embedded' | 'external'
  stop(): Promise<void>
}

/** The server of DATABASE_URL, or else the embedded one below the data directory. */
export async function connectDatabase(config: Config, onProgress: (message: string) => void): Promise<RunningDatabase> {
  if (config.databaseUrl) {
    const connection = { connectionString: config.databaseUrl }
    await tryOnce(connection)
    return { connection, kind: 'external', stop: async () => undefined }
  }
  const embedded = await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), onProgress })
  return { connection: embedded.connection, kind: 'embedded', stop: () => embedded.stop() }
}

/** So that whoever starts it reads which server did not let it in; the password stays out of the message. */
async function tryOnce(connection: { connectionString: string }): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const { user, host, port, database } = client
    const why = (error instanceof AggregateError ? error.errors : [error]).map(({ message }) => message).join('; ')
    throw new Error(`The PostgreSQL of DATABASE_URL (${user} at ${host}:${port}, database ${database}): ${why}`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}
