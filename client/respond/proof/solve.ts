import type { Challenge, Proof } from '../../../server/contract/proofs.ts'
import { hasherOf } from './sha256.ts'

/** Tries the counters from the first on; undefined when none below `until` was right. */
export function solverOf({ parameters }: Challenge): (from: number, until: number) => Proof['solution'] | undefined {
  const hash = hasherOf(wordsOf(parameters.salt + parameters.nonce))
  const prefix = wordsOf(parameters.keyPrefix)
  return (from, until) => {
    for (let counter = from; counter < until; counter++) {
      const key = hash(counter)
      if (prefix.every((word, at) => word === key[at])) return { counter, derivedKey: hexOf(key) }
    }
    return undefined
  }
}

function wordsOf(hex: string): number[] {
  return (hex.match(/.{8}/g) ?? []).map(word => Number.parseInt(word, 16) | 0)
}

function hexOf(words: Int32Array): string {
  return [...words].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const slice = 2_000

/** On this thread, a few milliseconds at a time, so that the page stays alive. */
export async function solveInSlices(challenge: Challenge, signal: AbortSignal): Promise<Proof['solution']> {
  const solve = solverOf(challenge)
  for (let from = 0; !signal.aborted; from += slice) {
    const solution = solve(from, from + slice)
    if (solution) return solution
    await new Promise(resolve => setTimeout(resolve))
  }
  throw signal.reason
}
