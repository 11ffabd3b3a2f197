const headerBytes = 20
const elementBytes = 8

/**
 * Reads what `array_send` makes of an int4[] without nulls: PostgreSQL copies the numbers instead of writing them out, which for
 * a large wave is most of the time. After the header, each has its length (4) before it.
 */
export function readNumbers(sent: Buffer, into: Int32Array): void {
  if (sent.length !== headerBytes + into.length * elementBytes)
    throw new RangeError('tallies of one version differ in length')
  for (let position = 0; position < into.length; position++)
    into[position] = sent.readInt32BE(headerBytes + position * elementBytes + 4)
}

/** What `array_recv` reads as one int4[]: these one after the other. Sent in binary, nothing is written out and parsed again. */
export function writeNumbers(vectors: Int32Array[]): Buffer {
  const length = vectors.reduce((sum, vector) => sum + vector.length, 0)
  const sent = Buffer.allocUnsafe(headerBytes + length * elementBytes)
  // One dimension, no nulls, elements of type int4 (23), so many, counted from 1.
  for (const [i, value] of [1, 0, 23, length, 1].entries()) sent.writeInt32BE(value, i * 4)
  let at = headerBytes
  for (const vector of vectors) {
    for (const number of vector) {
      sent.writeInt32BE(4, at)
      sent.writeInt32BE(number, at + 4)
      at += elementBytes
    }
  }
  return sent
}

export function addNumbers(vector: Int32Array, to: Int32Array): void {
  for (let i = 0; i < vector.length; i++) to[i] = (to[i] ?? 0) + (vector[i] ?? 0)
}
