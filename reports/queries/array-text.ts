const zero = 48
const nine = 57
const minus = 45

/** Adds a PostgreSQL integer array in its text form, `{1,0,-3}`, to each of the vectors. */
export function addArrayText(text: string, vectors: Int32Array[]): void {
  let position = 0
  let value = 0
  let sign = 1
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= zero && code <= nine) value = value * 10 + (code - zero)
    else if (code === minus) sign = -1
    else {
      if (value !== 0) for (const vector of vectors) vector[position] = (vector[position] ?? 0) + sign * value
      position++
      value = 0
      sign = 1
    }
  }
  const length = text === '{}' ? 0 : position
  if (vectors.some(vector => vector.length !== length)) throw new RangeError('tallies of one version differ in length')
}
