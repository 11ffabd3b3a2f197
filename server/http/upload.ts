import express, { type Request } from 'express'
import type { Upload } from '../contract/operation.ts'
import { Problem } from '../contract/problems.ts'

/** The body of a request that carries a file. Called when the rights are known: a stranger's file is not taken in. */
export async function readUpload(req: Request, { contentTypes, maxBytes }: Upload): Promise<Buffer> {
  if (!req.is([...contentTypes]))
    throw new Problem('unsupported-media-type', `Send the file with Content-Type: ${contentTypes[0]}.`)
  const read = express.raw({ type: () => true, limit: maxBytes })
  const { res } = req
  if (!res) throw new Error('the request has no response')
  await new Promise<void>((resolve, reject) => {
    read(req, res, (error: unknown) => (error ? reject(error) : resolve()))
  })
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
}
