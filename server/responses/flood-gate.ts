import { RateLimiterMemory } from 'rate-limiter-flexible'
import { tooManyRequests } from '../contract/problems.ts'

/** Lets through as many responses of one link as people could ever send; of addresses it knows nothing. */
export interface FloodGate {
  /** Throws `too-many-requests`, with the seconds after which to come back. */
  pass(collectorId: string): Promise<void>
}

/** In memory and of one process: 12 a second, which is 43,000 an hour. Whoever comes back later loses nothing. */
export function createFloodGate({ points = 120, seconds = 10 } = {}): FloodGate {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async pass(collectorId) {
      await limiter.consume(collectorId).catch((reached: unknown) => {
        const wait =
          typeof reached === 'object' && reached !== null && 'msBeforeNext' in reached ? reached.msBeforeNext : 0
        throw tooManyRequests(Number(wait))
      })
    },
  }
}
