import { Worker } from 'node:worker_threads'
import { Problem } from '../contract/problems.ts'
import type { Connection } from '../db/database.ts'
import type { Reader } from './reader.ts'
import type { PrintTask, ReadTask } from './tasks.ts'
import type { Failure, WorkerReply } from './worker.ts'

/** More would only take the processor from those who answer. */
const atOnce = 1

/**
 * Milliseconds between two computations while several people wait: half as long again as the last one took, within these bounds, so
 * that whoever submits answers finds the processors free more often than not.
 */
const rest = { share: 1.5, shortest: 30, longest: 250 }

interface Asker {
  resolve(json: Buffer): void
  reject(error: unknown): void
}

/** Everybody who asks for the same while it is being computed gets the same. */
interface Job {
  name: string
  task: ReadTask | PrintTask
  askers: Set<Asker>
  startedAt: number
}

/**
 * In a thread of its own, so that answers are taken while reports are computed. One at a time; the others wait their turn.
 * Whoever leaves is forgotten, and what nobody waits for any more is given up. A thread that dies is replaced; what it was
 * computing fails.
 */
export function createWorkerReader(connection: Connection): Reader {
  const jobs = new Map<string, Job>()
  const queue: Job[] = []
  const running = new Map<number, Job>()
  let worker: Worker | undefined
  let lastId = 0
  let isResting = false

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
    for (const job of running.values()) end(job, ({ reject }) => reject(error))
    running.clear()
    next()
  }

  function settle({ id, ...reply }: WorkerReply): void {
    const job = running.get(id)
    running.delete(id)
    const isCrowded = queue.length > 0 || (job?.askers.size ?? 0) > 1
    if (job && 'json' in reply) end(job, ({ resolve }) => resolve(Buffer.from(reply.json)))
    else if (job && !('json' in reply)) end(job, ({ reject }) => reject(errorOf(reply)))
    if (isCrowded && job) takeRest(performance.now() - job.startedAt)
    next()
  }

  function takeRest(milliseconds: number): void {
    isResting = true
    const wake = () => {
      isResting = false
      next()
    }
    setTimeout(wake, Math.min(rest.longest, Math.max(rest.shortest, rest.share * milliseconds))).unref()
  }

  function end(job: Job, tell: (asker: Asker) => void): void {
    for (const asker of job.askers) tell(asker)
    forget(job)
  }

  /** Somebody may have asked for the same again since everybody left. */
  function forget(job: Job): void {
    if (jobs.get(job.name) === job) jobs.delete(job.name)
  }

  function next(): void {
    while (!isResting && running.size < atOnce) {
      const job = queue.shift()
      if (!job) return
      const id = ++lastId
      running.set(id, job)
      job.startedAt = performance.now()
      thread().postMessage({ id, task: job.task })
    }
  }

  function leave(job: Job, asker: Asker): void {
    if (!job.askers.delete(asker) || job.askers.size > 0) return
    forget(job)
    const waiting = queue.indexOf(job)
    if (waiting >= 0) queue.splice(waiting, 1)
    for (const [id, of] of running) if (of === job) worker?.postMessage({ id, isAborted: true })
  }

  function jobOf(task: ReadTask | PrintTask): Job {
    const name = JSON.stringify(task)
    const known = jobs.get(name)
    if (known) return known
    const job = { name, task, askers: new Set<Asker>(), startedAt: 0 }
    jobs.set(name, job)
    queue.push(job)
    return job
  }

  return {
    read: (task, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const asker = { resolve, reject }
        const job = jobOf(task)
        job.askers.add(asker)
        const onAbort = () => {
          leave(job, asker)
          reject(signal.reason)
        }
        signal.addEventListener('abort', onAbort, { once: true })
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
  if ('problem' in reply) {
    const { slug, detail, errors, why } = reply.problem
    return new Problem(slug, detail, errors, why)
  }
  const { name, message, stack } = reply.error
  return Object.assign(new Error(message), { name, stack })
}
