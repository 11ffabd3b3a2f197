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
        const calling = api.verifyTOTP({ body: { code }, headers: headersOf(req), returnHeaders: true })
        return { sessionToken: (await relayCookies(req, calling)).token }
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

const outOfTurn = ['TOTP_NOT_ENABLED', 'TOTP_ALREADY_ENABLED', 'TWO_FACTOR_NOT_ENABLED']

function onlyWhen(error: unknown, expected: string): undefined {
  const code = refusalOf(error)
  if (outOfTurn.includes(code)) throw new Problem('state-conflict')
  if (code !== expected) throw error
  return undefined
}
