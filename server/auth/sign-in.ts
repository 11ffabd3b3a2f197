import { parseCookies } from 'better-auth/cookies'
import type { Request } from 'express'
import { type BetterAuth, headersOf, refusalOf, relayCookies } from './better-auth.ts'

export interface SignIn {
  /** `needs-code`: the account has a second factor, nobody is signed in yet. */
  signIn(req: Request, given: { email: string; password: string }): Promise<'signed-in' | 'needs-code' | 'wrong'>
  /** What the first step left in the browser; its second half is a signature that better-auth checks. */
  challengeOf(req: Request): string | undefined
  /** `expired`: the first step is too long ago, or five codes were wrong. */
  answerChallenge(
    req: Request,
    given: { kind: 'app' | 'backup'; code: string },
  ): Promise<'signed-in' | 'wrong' | 'expired'>
  signOut(req: Request): Promise<void>
}

const wrongCodes = ['INVALID_CODE', 'INVALID_BACKUP_CODE']

export function createSignIn({ api }: BetterAuth): SignIn {
  return {
    async signIn(req, body) {
      try {
        const calling = api.signInEmail({ body, headers: headersOf(req), returnHeaders: true })
        return 'twoFactorRedirect' in (await relayCookies(req, calling)) ? 'needs-code' : 'signed-in'
      } catch (error) {
        refusalOf(error)
        return 'wrong'
      }
    },
    challengeOf: req => challengeCookie(req)?.value.split('.')[0],
    async answerChallenge(req, { kind, code }) {
      const input = { body: { code }, headers: challengeOnly(req), returnHeaders: true } as const
      try {
        if (kind === 'app') await relayCookies(req, api.verifyTOTP(input))
        else await relayCookies(req, api.verifyBackupCode(input))
        return 'signed-in'
      } catch (error) {
        return wrongCodes.includes(refusalOf(error)) ? 'wrong' : 'expired'
      }
    },
    async signOut(req) {
      await relayCookies(req, api.signOut({ headers: headersOf(req), returnHeaders: true }))
    },
  }
}

function challengeCookie(req: Request): { name: string; value: string } | undefined {
  for (const [name, value] of parseCookies(req.headers.cookie ?? ''))
    if (/^(__Secure-)?groundwork\.two_factor$/.test(name)) return { name, value }
  return undefined
}

/** Without the session that may be open beside: a code would be taken for one that turns the second factor on. */
function challengeOnly(req: Request): Headers {
  const cookie = challengeCookie(req)
  return new Headers(cookie ? { cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` } : {})
}
