/*
 * SHA-256 of one message of 36 bytes, again and again with another number at its end. The browser's own would wait for a
 * promise each time, which takes longer than the hash, and is absent where the page is served without TLS.
 */

const constants = new Int32Array(64)
const start = new Int32Array(8)

/** The first 32 bits of the fractional parts of the roots of the first primes, as the standard defines them. */
function fillConstants(): void {
  let found = 0
  for (let candidate = 2; found < 64; candidate++) {
    let isPrime = true
    for (let divisor = 2; divisor * divisor <= candidate && isPrime; divisor++) isPrime = candidate % divisor !== 0
    if (!isPrime) continue
    if (found < 8) start[found] = fractionOf(candidate ** (1 / 2))
    constants[found++] = fractionOf(candidate ** (1 / 3))
  }
}

function fractionOf(root: number): number {
  return ((root % 1) * 2 ** 32) | 0
}
fillConstants()

/** `head`: the 32 bytes before the number, as 8 big-endian words. Each call overwrites the digest it gave before. */
export function hasherOf(head: ArrayLike<number>): (counter: number) => Int32Array {
  const words = new Int32Array(64)
  const digest = new Int32Array(8)
  return counter => {
    for (let at = 0; at < 8; at++) words[at] = head[at] ?? 0
    words[8] = counter
    words[9] = 0x80000000
    words.fill(0, 10, 15)
    words[15] = 36 * 8
    compress(words, digest)
    return digest
  }
}

/** One block, so the state begins at the start. Every index is in range. */
function compress(w: Int32Array, digest: Int32Array): void {
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15] ?? 0
    const y = w[t - 2] ?? 0
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[t] = ((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = start
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + (w[t] ?? 0)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const end = [a, b, c, d, e, f, g, h]
  for (let at = 0; at < 8; at++) digest[at] = ((start[at] ?? 0) + (end[at] ?? 0)) | 0
}
