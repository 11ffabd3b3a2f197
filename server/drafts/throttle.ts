import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem } from '../contract/problems.ts'

/**
 * Counts by link, not by address: no address of a respondent is looked at. Guessing a code is hopeless anyway (60 bits, and scrypt
 * for each try), so this protects the processor.
 */
export interface Throttle {
  count(collectorId: string): Promise<void>
  /** Runs it unless too many have failed within the minute; one that succeeds is not counted. */
  countFailures<T>(collectorId: string, run: () => Promise<T>): Promise<T>
}

export function createThrottle(perMinute: number): Throttle {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const count = async (collectorId: string) => {
    await limiter.consume(collectorId).catch(() => {
      throw new Problem('too-many-requests')
    })
  }
  return {
    count,
    async countFailures(collectorId, run) {
      await count(collectorId)
      const result = await run()
      await limiter.reward(collectorId)
      return result
    },
  }
}
