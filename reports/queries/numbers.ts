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

export function addNumbers(vector: Int32Array, to: Int32Array): void {
  for (let i = 0; i < vector.length; i++) to[i] = (to[i] ?? 0) + (vector[i] ?? 0)
}
