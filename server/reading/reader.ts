import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Request, Response } from 'express'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { type PrintTask, type ReadTask, type ResultOf, runTask } from './tasks.ts'

/** Computes reports, trends and tables, as the JSON of their reply, packed by gzip; pictures and documents as their bytes. */
export interface Reader {
  read(task: ReadTask | PrintTask, signal: AbortSignal): Promise<Buffer>
  stop(): Promise<void>
}

/** In this thread. */
export function createReader(db: Kysely<DB>, versions: Versions): Reader {
  return {
    read: (task, signal) => runTask(db, { task, versions, signal }),
    stop: async () => undefined,
  }
}

const unpack = promisify(gunzip)

/** Packed as it is for whoever takes that, which is every browser. */
export async function sendPacked(req: Request, res: Response, packed: Buffer): Promise<void> {
  res.type('json').vary('Accept-Encoding')
  if (!req.acceptsEncodings('gzip')) res.send(await unpack(packed))
  else res.setHeader('Content-Encoding', 'gzip').send(packed)
}

/** The result as an object, to make something else of it. */
export async function readResult<Task extends ReadTask>(
  reader: Reader,
  task: Task,
  signal: AbortSignal,
): Promise<ResultOf[Task['kind']]> {
  return JSON.parse((await unpack(await reader.read(task, signal))).toString())
}
