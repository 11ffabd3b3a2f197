import { join } from 'node:path'
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
    return { connection: { connectionString: config.databaseUrl }, kind: 'external', stop: async () => undefined }
  }
  const embedded = await startEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), onProgress })
  return { connection: embedded.connection, kind: 'embedded', stop: () => embedded.stop() }
}
