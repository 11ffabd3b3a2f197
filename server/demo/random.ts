/** Reproducible random numbers: the same seed gives the same demo on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  number(): number
  /** Mean 0, standard deviation 1. */
  normal(): number
  chance(probability: number): boolean
  /** One of the values, in proportion to the weights, which need not add up to 1. */
  weighted<T>(weights: (readonly [T, number])[]): T
  /** Shaped like a version 4 UUID. */
  uuid(): string
}

export function randomFrom(seed: string): Random {
  const bits = sfc32(seed)
  const number = () => bits() / 2 ** 32
  return {
    number,
    normal: () => Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number()),
    chance: probability => number() < probability,
    weighted: weights => pickWeighted(weights, number()),
    uuid: () => uuidOf([bits(), bits(), bits(), bits()]),
  }
}

function pickWeighted<T>(weights: (readonly [T, number])[], draw: number): T {
  let rest = draw * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of weights) {
    rest -= weight
    if (rest < 0) return value
  }
  const last = weights.at(-1)
  if (!last) throw new RangeError('nothing to choose from')
  return last[0]
}

function uuidOf(words: number[]): string {
  const hex = words.map(word => word.toString(16).padStart(8, '0')).join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}

/** Chris Doty-Humphrey's small fast counter; seeded by four differently started FNV-1a hashes. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [fnv1a(seed, 1), fnv1a(seed, 2), fnv1a(seed, 3), 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 15; round++) next()
  return next
}

function fnv1a(text: string, start: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(start, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
