import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { FieldError } from '../contract/field-errors.ts'
import { Problem, type ProblemSlug, type Why } from '../contract/problems.ts'
import { type Connection, createDatabase, createPool } from '../db/database.ts'
import { problemOfDatabaseError } from '../db/pg-problems.ts'
import { createVersions } from '../questionnaires/versions.ts'
import { type PrintTask, type ReadTask, runTask } from './tasks.ts'

type Message = { id: number; task: ReadTask | PrintTask } | { id: number; isAborted: true }

export type Failure =
  | { problem: { slug: ProblemSlug; detail: string; errors: FieldError[] | undefined; why: Why | undefined } }
  | { error: { name: string; message: string; stack: string } }

export type WorkerReply = { id: number } & ({ json: Uint8Array } | Failure)

/** Whoever answers goes first: on Linux a thread has a priority of its own, under the number that /proc knows it by. */
function giveWay(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (Number.isInteger(thread)) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Elsewhere all threads are alike.
  }
}

giveWay()

const { connection } = workerData as { connection: Connection }
const db = createDatabase(createPool(connection, { max: 4 }))
const versions = createVersions(db)
const running = new Map<number, AbortController>()

parentPort?.on('message', (message: Message) => {
  if ('isAborted' in message) running.get(message.id)?.abort()
  else void answer(message.id, message.task)
})

async function answer(id: number, task: ReadTask | PrintTask): Promise<void> {
  const abort = new AbortController()
  running.set(id, abort)
  const reply = await runTask(db, { task, versions, signal: abort.signal }).then(json => ({ json }), failureOf)
  running.delete(id)
  parentPort?.postMessage({ id, ...reply })
}

function failureOf(error: unknown): Failure {
  const problem = error instanceof Problem ? error : problemOfDatabaseError(error)
  if (problem)
    return { problem: { slug: problem.slug, detail: problem.message, errors: problem.errors, why: problem.why } }
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { error: { name, message, stack } }
}
