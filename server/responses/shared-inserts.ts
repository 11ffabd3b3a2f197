import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { DB } from '../../migrations/schema.ts'
import { type InsertOutcome, insertResponses, type NewResponse } from './responses.store.ts'

/** Stores responses; each is acknowledged only after its commit. */
export interface SharedInserts {
  insert(db: Kysely<DB>, response: NewResponse): Promise<InsertOutcome>
}

interface Waiting {
  response: NewResponse
  resolve(outcome: InsertOutcome): void
  reject(error: unknown): void
}

/**
 * Statements under way at the same time. What comes meanwhile waits, and shares the next one: with a single one, batches are
 * largest and PostgreSQL has the least to do (1.2 times the responses a second of 4 at once, at 8 connections).
 */
const atOnce = 1
/** Few sizes, because each is a prepared statement of each connection. */
const sizes = [16, 8, 4, 2, 1]
/** A pooler between us and PostgreSQL has given the statement to another connection than prepared it. */
const lostStatement = new Set(['26000', '42P05'])

/** Responses that wait at the same time share one statement and one commit, which costs them little more than one. */
export function createSharedInserts(pool: pg.Pool): SharedInserts {
  let waiting: Waiting[] = []
  let running = 0
  let isPrepared = true

  async function store(db: Kysely<DB>, batch: Waiting[]): Promise<void> {
    const responses = batch.map(({ response }) => response)
    try {
      const outcomes = await insertResponses(db, { pool, responses, isPrepared })
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] ?? 'closed')
    } catch (error) {
      const isLost = isPrepared && lostStatement.has(codeOf(error))
      if (isLost) isPrepared = false
      // What one of them broke must not break for the others; storing a response again is harmless.
      if (batch.length === 1 && !isLost) batch[0]?.reject(error)
      else for (const entry of batch) await store(db, [entry])
    }
  }

  function next(db: Kysely<DB>): void {
    if (running === atOnce || waiting.length === 0) return
    const { batch, rest } = takeBatch(waiting)
    waiting = rest
    running++
    void store(db, batch).finally(() => {
      running--
      next(db)
    })
  }

  return {
    insert: (db, response) =>
      new Promise((resolve, reject) => {
        waiting.push({ response, resolve, reject })
        next(db)
      }),
  }
}

/** A response that is sent twice waits for its first answer: one statement cannot compare it with itself. */
function takeBatch(waiting: Waiting[]): { batch: Waiting[]; rest: Waiting[] } {
  const first = new Map<string, Waiting>()
  for (const entry of waiting) {
    const id = entry.response.id.toLowerCase()
    if (!first.has(id)) first.set(id, entry)
  }
  const size = sizes.find(candidate => candidate <= first.size) ?? 1
  const batch = [...first.values()].slice(0, size)
  const taken = new Set(batch)
  return { batch, rest: waiting.filter(entry => !taken.has(entry)) }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
