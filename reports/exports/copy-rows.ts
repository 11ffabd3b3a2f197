import { Transform, type TransformCallback } from 'node:stream'
import type { RowWriter } from './row-writer.ts'

/** `PGCOPY\n\377\r\n\0`, flags, and the length of an extension that PostgreSQL never sends. */
const copyHeader = 19
const columns = 3
const flushAt = 64 * 1024

/**
 * COPY (id text, area uuid, facts bytea) in binary → CSV. Chunks end anywhere; what is left of a row waits for the next one.
 * Nothing is written before the first row, so that a query that fails at once can still be answered with a problem.
 */
export class CsvOfCopy extends Transform {
  readonly #writer: RowWriter
  readonly #leads: ReadonlyMap<string, Uint8Array>
  #rest: Buffer = Buffer.alloc(0)
  #toSkip = copyHeader
  #hasHeader = false
  #out: Buffer
  #end = 0

  /** `leads`: by the 16 bytes of an area's id, as latin1: what stands between id and answers. */
  constructor(writer: RowWriter, leads: ReadonlyMap<string, Uint8Array>) {
    super({ writableHighWaterMark: 256 * 1024, readableHighWaterMark: 256 * 1024 })
    this.#writer = writer
    this.#leads = leads
    this.#out = Buffer.allocUnsafe(flushAt + writer.longestRow)
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      const given = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
      this.#rest = given.subarray(this.#readRows(given))
      this.#pushAll()
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error('rows could not be read'))
    }
  }

  override _flush(done: TransformCallback): void {
    this.#begin()
    this.#pushAll()
    done()
  }

  /** Returns how far the chunk held whole rows. */
  #readRows(given: Buffer): number {
    if (given.length < this.#toSkip) return 0
    let at = this.#toSkip
    this.#toSkip = 0
    for (;;) {
      const end = endOfRow(given, at)
      if (end < 0) return at
      if (end === at) return given.length
      this.#begin()
      this.#writeRow(given, at + 2)
      at = end
      if (this.#end >= flushAt) this.#pushAll()
    }
  }

  #writeRow(given: Buffer, at: number): void {
    const id = field(given, at)
    const area = field(given, id.byteOffset - given.byteOffset + id.length)
    const facts = field(given, area.byteOffset - given.byteOffset + area.length)
    const lead = this.#leads.get(area.toString('latin1'))
    if (!lead) throw new RangeError('a response is of an area that the assessment does not have')
    this.#end = this.#writer.write(this.#out, this.#end, { id, lead, facts })
  }

  #begin(): void {
    if (this.#hasHeader) return
    this.#hasHeader = true
    this.push(this.#writer.header)
  }

  #pushAll(): void {
    if (this.#end === 0) return
    this.push(this.#out.subarray(0, this.#end))
    this.#out = Buffer.allocUnsafe(flushAt + this.#writer.longestRow)
    this.#end = 0
  }
}

function field(given: Buffer, at: number): Buffer {
  return given.subarray(at + 4, at + 4 + given.readInt32BE(at))
}

/** -1: the row is not complete; `at` itself: the trailer, after which there is nothing. */
function endOfRow(given: Buffer, at: number): number {
  if (at + 2 > given.length) return -1
  const fields = given.readInt16BE(at)
  if (fields === -1) return at
  if (fields !== columns) throw new RangeError('the copy has other columns than expected')
  let end = at + 2
  for (let column = 0; column < columns; column++) {
    if (end + 4 > given.length) return -1
    end += 4 + given.readInt32BE(end)
  }
  return end <= given.length ? end : -1
}

/** How an area's id stands in a binary copy. */
export function areaKey(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1')
}
