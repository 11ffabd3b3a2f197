import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { tooManyRequests } from '../contract/problems.ts'

/** So many attempts for a key in a while, counted in the database for all processes. */
export interface Throttle {
  /** Counts an attempt before it is made. Throws `too-many-requests`, with the time to wait, when there were too many. */
  take(key: string): Promise<void>
  /** For an attempt that was right: only wrong ones are to be few. */
  giveBack(key: string): Promise<void>
}

const minutes = 60

/** Names, attempts and seconds. The limits of an account count only attempts from devices that never signed in to it. */
const limits = {
  address: [100, 15 * minutes],
  passwordOfAccount: [10, 15 * minutes],
  passwordOfDevice: [10, 15 * minutes],
  codeOfAccount: [10, 15 * minutes],
  codeOfDevice: [10, 15 * minutes],
  /** Passwords and codes given by somebody who is signed in, before something is changed. */
  confirmation: [10, 15 * minutes],
  resetOfAccount: [3, 60 * minutes],
  resetOfAddress: [20, 60 * minutes],
  /** A code of an app is accepted once; it would be valid for a minute and a half. */
  usedCode: [1, 2 * minutes],
  /** Wrong receipt codes of everybody: nothing of a respondent is kept, not even hashed. */
  receipts: [1_000, 10 * minutes],
} as const satisfies Record<string, readonly [points: number, duration: number]>

export type Throttles = Record<keyof typeof limits, Throttle>

export function createThrottles(pool: pg.Pool, secret: Buffer): Throttles {
  const make = (name: keyof typeof limits) => createThrottle({ pool, secret, name })
  return {
    address: make('address'),
    passwordOfAccount: make('passwordOfAccount'),
    passwordOfDevice: make('passwordOfDevice'),
    codeOfAccount: make('codeOfAccount'),
    codeOfDevice: make('codeOfDevice'),
    confirmation: make('confirmation'),
    resetOfAccount: make('resetOfAccount'),
    resetOfAddress: make('resetOfAddress'),
    usedCode: make('usedCode'),
    receipts: make('receipts'),
  }
}

function createThrottle({
  pool,
  secret,
  name,
}: {
  pool: pg.Pool
  secret: Buffer
  name: keyof typeof limits
}): Throttle {
  const [points, duration] = limits[name]
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'throttles',
    tableCreated: true,
    // Expired rows are a daily job.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration,
  })
  // Neither an address nor an e-mail stands in the table, and without the secret none can be tried out against it.
  const hashed = (key: string) => createHmac('sha256', secret).update(`${name}\0${key}`).digest('base64url')
  return {
    async take(key) {
      try {
        await limiter.consume(hashed(key))
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? tooManyRequests(reason.msBeforeNext) : reason
      }
    },
    async giveBack(key) {
      await limiter.reward(hashed(key))
    },
  }
}

/** What stands for one client: the address, of IPv6 the network, since one person has a whole one. */
export function clientOf(address: string | undefined): string {
  const plain = (address ?? 'unknown').replace(/^::ffff:/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const middle = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...middle, ...right].slice(0, 4).join(':')
}
