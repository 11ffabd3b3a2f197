import { Worker } from 'node:worker_threads'
import { Problem } from '../contract/problems.ts'
import type { Connection } from '../db/database.ts'
import type { Reader } from './reader.ts'
import type { ReadTask } from './tasks.ts'
import type { Failure, WorkerReply } from './worker.ts'

/** More would only take the processor from those who answer. */
const atOnce = 2

interface Waiting {
  task: ReadTask
  signal: AbortSignal
  resolve(json: Buffer): void
  reject(error: unknown): void
}

/**
 * In a thread of its own, so that answers are taken while reports are computed. Two at a time; the others wait their turn, and
 * whoever leaves meanwhile is forgotten. A thread that dies is replaced; what it was computing fails.
 */
export function createWorkerReader(connection: Connection): Reader {
  const queue: Waiting[] = []
  const running = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  function thread(): Worker {
    if (worker) return worker
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const started = new Worker(new URL(file, import.meta.url), { workerData: { connection } })
    started.unref()
    started.on('message', (reply: WorkerReply) => settle(reply))
    started.on('error', error => fail(started, error))
    started.on('exit', () => fail(started, new Error('the thread that reads has ended')))
    worker = started
    return started
  }

  function fail(of: Worker, error: unknown): void {
    if (worker !== of) return
    worker = undefined
    for (const { reject } of running.values()) reject(error)
    running.clear()
    next()
  }

  function settle({ id, ...reply }: WorkerReply): void {
    const waiting = running.get(id)
    running.delete(id)
    if ('json' in reply) waiting?.resolve(Buffer.from(reply.json))
    else waiting?.reject(errorOf(reply))
    next()
  }

  function next(): void {
    while (running.size < atOnce) {
      const waiting = queue.shift()
      if (!waiting) return
      if (waiting.signal.aborted) {
        waiting.reject(waiting.signal.reason)
        continue
      }
      const id = ++lastId
      running.set(id, waiting)
      const { task, signal } = waiting
      thread().postMessage({ id, task })
      signal.addEventListener('abort', () => worker?.postMessage({ id, isAborted: true }), { once: true })
    }
  }

  return {
    read: (task, signal) =>
      new Promise((resolve, reject) => {
        queue.push({ task, signal, resolve, reject })
        next()
      }),
    async stop() {
      const last = worker
      worker = undefined
      await last?.terminate()
    },
  }
}

function errorOf(reply: Failure): Error {
  if ('problem' in reply) return new Problem(reply.problem.slug, reply.problem.detail, reply.problem.errors)
  const { name, message, stack } = reply.error
  return Object.assign(new Error(message), { name, stack })
}
