/** `npm run audit:verify [-- <hash> …]`: computes the chain of every organisation's audit log anew. */
import { readConfig } from '../config.ts'
import { connectDatabase } from '../db/connect.ts'
import { createDatabase, createPool } from '../db/database.ts'
import { checkChains, hasEntryWithHash } from './audit.store.ts'

async function main(heads: string[]): Promise<void> {
  const database = await connectDatabase(readConfig(), message => console.info(message))
  const pool = createPool(database.connection, { max: 1, statementTimeout: 0 })
  try {
    const db = createDatabase(pool)
    for (const { organisation, entries, head, brokenAt } of await checkChains(db)) {
      if (brokenAt !== null) process.exitCode = 1
      const verdict = brokenAt === null ? 'whole' : `BROKEN: entry ${brokenAt} does not follow from the one before it`
      console.info(`${organisation}: ${entries} entries, ${verdict}${head ? `, head ${head}` : ''}`)
    }
    for (const head of heads) {
      const isThere = await hasEntryWithHash(db, head)
      if (!isThere) process.exitCode = 1
      console.info(isThere ? `${head}: still part of its chain` : `${head}: NOT THERE ANY MORE`)
    }
    if (heads.length === 0) {
      console.info(
        'Note the heads elsewhere and give them next time: then it also shows if entries were cut off at the end.',
      )
    }
  } finally {
    await pool.end()
    await database.stop()
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
