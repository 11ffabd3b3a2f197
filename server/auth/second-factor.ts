import type { Request } from 'express'
import { Problem } from '../contract/problems.ts'
import { type BetterAuth, headersOf, refusalOf, relayCookies } from './better-auth.ts'

/** Of the person who is signed in. */
export interface SecondFactor {
  /** Undefined: the password is wrong. */
  begin(req: Request, password: string): Promise<{ uri: string } | undefined>
  /** Turns it on, in a new session. Undefined: the code is wrong. */
  confirm(req: Request, code: string): Promise<{ sessionToken: string } | undefined>
  /** Undefined: the password is wrong. */
  renewBackupCodes(req: Request, password: string): Promise<string[] | undefined>
  backupCodesOf(userId: string): Promise<string[]>
}

export function createSecondFactor({ api }: BetterAuth): SecondFactor {
  return {
    async begin(req, password) {
      try {
        const begun = await api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(req) })
        if (begun.method !== 'totp') throw new Error('an app was asked for')
        return { uri: begun.totpURI }
      } catch (error) {
        return onlyWhen(error, 'INVALID_PASSWORD')
      }
    },
    async confirm(req, code) {
      try {
        const answered = await api.verifyTOTP({ body: { code }, headers: headersOf(req), returnHeaders: true })
        await relayCookies(req, Promise.resolve(answered))
        return { sessionToken: sessionTokenIn(answered.headers) }
      } catch (error) {
        return onlyWhen(error, 'INVALID_CODE')
      }
    },
    async renewBackupCodes(req, password) {
      try {
        return (await api.generateBackupCodes({ body: { password }, headers: headersOf(req) })).backupCodes
      } catch (error) {
        return onlyWhen(error, 'INVALID_PASSWORD')
      }
    },
    async backupCodesOf(userId) {
      return (await api.viewBackupCodes({ body: { userId } })).backupCodes
    },
  }
}

/** What better-auth returns is the session that it has just ended; the new one is in the cookie. */
function sessionTokenIn(headers: Headers): string {
  for (const line of headers.getSetCookie()) {
    const [, value] = /^(?:__Secure-)?groundwork\.session_token=([^;]+)/.exec(line) ?? []
    if (value) return decodeURIComponent(value).split('.')[0] ?? ''
  }
  throw new Error('the second factor was turned on without a new session')
}

const outOfTurn = ['TOTP_NOT_ENABLED', 'TOTP_ALREADY_ENABLED', 'TWO_FACTOR_NOT_ENABLED']

function onlyWhen(error: unknown, expected: string): undefined {
  const code = refusalOf(error)
  if (outOfTurn.includes(code)) throw new Problem('state-conflict')
  if (code !== expected) throw error
  return undefined
}
