import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import type { Request } from 'express'

/**
 * "This browser has signed in to this account before" (OWASP: device cookies). It opens nothing; attempts from such a browser
 * are counted on their own, so that a stranger who uses up the attempts for an account does not lock its owner out.
 */
export interface DeviceCookies {
  /** What names the device, when it has a genuine cookie for this account. */
  deviceOf(req: Request, email: string): string | undefined
  make(email: string): { name: string; value: string; options: DeviceCookieOptions }
}

interface DeviceCookieOptions {
  httpOnly: true
  sameSite: 'lax'
  secure: boolean
  path: string
  /** Seconds. */
  maxAge: number
}

const year = 365 * 24 * 60 * 60

export function createDeviceCookies({ secret, isSecure }: { secret: Buffer; isSecure: boolean }): DeviceCookies {
  const mac = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const accountOf = (email: string) => mac(`account\0${email.trim().toLowerCase()}`)
  const nameOf = (account: string) => `${isSecure ? '__Secure-' : ''}groundwork.device.${account.slice(0, 12)}`
  const sign = (account: string, nonce: string) => mac(`device\0${account}\0${nonce}`)
  return {
    deviceOf(req, email) {
      const account = accountOf(email)
      const value = parseCookies(req.headers.cookie ?? '').get(nameOf(account)) ?? ''
      const [nonce = '', signature = ''] = value.split('.')
      const [given, expected] = [Buffer.from(signature), Buffer.from(sign(account, nonce))]
      return given.length === expected.length && timingSafeEqual(given, expected) ? `${account}.${nonce}` : undefined
    },
    make(email) {
      const account = accountOf(email)
      const nonce = randomBytes(12).toString('base64url')
      return {
        name: nameOf(account),
        value: `${nonce}.${sign(account, nonce)}`,
        options: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/api/v1/session', maxAge: year },
      }
    },
  }
}
