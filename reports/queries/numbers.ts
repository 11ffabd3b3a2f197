const zero = 48
const minus = 45
const comma = 44

/** Reads a list of integers, `1,0,-3`, by hand: a large wave has a million of them. */
export function readNumbers(list: string, into: Int32Array): void {
  let position = 0
  let value = 0
  let sign = 1
  for (let i = 0; i <= list.length; i++) {
    const code = i < list.length ? list.charCodeAt(i) : comma
    if (code === minus) sign = -1
    else if (code !== comma) value = value * 10 + (code - zero)
    else {
      into[position] = sign * value
      position++
      value = 0
      sign = 1
    }
  }
  if (position !== into.length) throw new RangeError('tallies of one version differ in length')
}

export function addNumbers(vector: Int32Array, to: Int32Array): void {
  for (let i = 0; i < vector.length; i++) to[i] = (to[i] ?? 0) + (vector[i] ?? 0)
}
