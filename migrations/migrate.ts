import { readdir } from 'node:fs/promises'
import { type Kysely, type Migration, type MigrationProvider, type MigrationResult, Migrator } from 'kysely'

const folder = new URL('./versions/', import.meta.url)

/** Reads `versions/`; the same names whether run from source (.ts) or from the build (.js). */
const provider: MigrationProvider = {
  async getMigrations() {
    const migrations: Record<string, Migration> = {}
    for (const file of await readdir(folder)) {
      const name = /^(.+)\.(ts|js)$/.exec(file)?.[1]
      if (name && !name.endsWith('.d')) migrations[name] = await import(new URL(file, folder).href)
    }
    return migrations
  },
}

// biome-ignore lint/suspicious/noExplicitAny: a migrator serves every schema there has been
export function createMigrator(db: Kysely<any>): Migrator {
  return new Migrator({ db, provider })
}

/** Brings the schema to the newest version; several processes may do it at once (advisory lock). */
// biome-ignore lint/suspicious/noExplicitAny: see above
export async function migrateToLatest(db: Kysely<any>): Promise<MigrationResult[]> {
  const { error, results } = await createMigrator(db).migrateToLatest()
  if (error) throw error
  return results ?? []
}
