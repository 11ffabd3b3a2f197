import { isUtf8 } from 'node:buffer'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileProblem } from './file-problem.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const pieceSize = 1 << 20
/** What Windows-1252 has instead of the control characters 0x80 to 0x9F; five of them mean nothing. */
const upperControls = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** The text with line ends as \n. Bytes that mean nothing become U+FFFD, so that each row can be told about its own. */
export async function decode(bytes: Buffer): Promise<{ text: string; encoding: Encoding }> {
  refuseOtherFiles(bytes)
  const marked = byMark(bytes)
  if (marked) return { text: await inPieces(bytes.subarray(marked.length), marked.encoding), encoding: marked.encoding }
  const encoding = unmarkedUtf16(bytes) ?? 'utf-8'
  const text = await inPieces(bytes, encoding)
  if (encoding !== 'utf-8' || isUtf8(bytes) || isMostlyUtf8(text)) return { text, encoding }
  return { text: await inPieces(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

function byMark(bytes: Buffer): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** Excel workbooks are what is sent by mistake most often. */
function refuseOtherFiles(bytes: Buffer): void {
  if (bytes.length === 0) throw fileProblem('empty')
  const start = bytes.subarray(0, 4).toString('latin1')
  if (start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0') throw fileProblem('workbook')
  if (start === '%PDF') throw fileProblem('not_text')
}

function unmarkedUtf16(bytes: Buffer): Encoding | undefined {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 5
  if (odd > many && even < odd / 10) return 'utf-16le'
  if (even > many && odd < even / 10) return 'utf-16be'
  if (even + odd > sample.length / 50) throw fileProblem('not_text')
  return undefined
}

/** Of the signs beyond ASCII more can be read than cannot: UTF-8 in which some rows are broken. */
function isMostlyUtf8(text: string): boolean {
  let [broken, read] = [0, 0]
  for (const [sign] of text.matchAll(/[^\p{ASCII}]/gu)) {
    if (sign === '\uFFFD') broken++
    else read++
  }
  return read >= broken
}

async function inPieces(bytes: Buffer, encoding: Encoding): Promise<string> {
  const read = reader(encoding)
  const pieces: string[] = []
  let held = ''
  for (let from = 0; from < bytes.length; from += pieceSize) {
    const piece = held + read(bytes.subarray(from, from + pieceSize), from + pieceSize >= bytes.length)
    // A line end of two signs may lie across two pieces.
    held = piece.endsWith('\r') ? '\r' : ''
    pieces.push((held ? piece.slice(0, -1) : piece).replaceAll(/\r\n?/g, '\n'))
    await nextTurn()
  }
  return pieces.join('') + (held ? '\n' : '')
}

function reader(encoding: Encoding): (piece: Buffer, isLast: boolean) => string {
  if (encoding === 'windows-1252') return readWindows1252
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (piece, isLast) => decoder.decode(piece, { stream: !isLast })
}

function readWindows1252(piece: Buffer): string {
  return piece
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, sign => upperControls[sign.charCodeAt(0) - 0x80] ?? '\uFFFD')
}
