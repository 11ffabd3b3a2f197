import { hashPassword } from 'better-auth/crypto'
import { migrateToLatest } from '../../migrations/migrate.ts'
import { type Connection, createDatabase, createPool } from '../../server/db/database.ts'
import { syncLibrary } from '../../server/questionnaires/library.ts'
import { createEmpty, newName, onDatabase, type TestDatabases } from './databases.ts'
import { password, personas } from './personas.ts'

/** A database with the schema, the reference tables and the personas; cloning it takes a tenth of making it. */
export async function buildTemplate(connection: Connection): Promise<TestDatabases> {
  const template = newName('template')
  await createEmpty(connection, template)
  const pool = createPool(onDatabase(connection, template), { max: 1 })
  const db = createDatabase(pool)
  try {
    await migrateToLatest(db)
    await syncLibrary(db)
    const hash = await hashPassword(password)
    for (const persona of Object.values(personas)) {
      await db
        .insertInto('users')
        .values({ ...persona, emailVerified: false })
        .execute()
      await db
        .insertInto('accounts')
        .values({
          accountId: persona.id,
          providerId: 'credential',
          userId: persona.id,
          password: hash,
          updatedAt: new Date(),
        })
        .execute()
    }
    await db.insertInto('administrators').values({ userId: personas.ivy.id }).execute()
    return { connection, template }
  } finally {
    await pool.end()
  }
}
