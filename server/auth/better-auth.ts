import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { Request } from 'express'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { DB } from '../../migrations/schema.ts'
import { recordAccountChange } from '../accounts/account-changes.ts'
import { describeError } from '../http/problem.ts'
import { letterLanguageOf } from '../mail/languages.ts'
import { authOptions } from './options.ts'

export interface BetterAuthSettings {
  db: Kysely<DB>
  pool: pg.Pool
  secret: string
  url: string
  log: Logger
}

/** better-auth over our tables. It keeps people, passwords, sessions and second factors; our operations call it. */
export function createBetterAuth({ db, pool, secret, url, log }: BetterAuthSettings, plugins: BetterAuthPlugin[] = []) {
  // Its own, because it writes column names as they are.
  const raw = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return betterAuth({
    ...authOptions,
    plugins: [...authOptions.plugins, ...plugins],
    secret,
    baseURL: url,
    trustedOrigins: [url],
    database: { db: raw, type: 'postgres', transaction: true },
    databaseHooks: {
      // Where staff sign in from is nobody's business either.
      session: { create: { before: async session => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
      // Nothing is asked of the sign-in service later, so what would open it is not kept.
      account: {
        create: {
          before: async account => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
          after: async ({ userId }, context) => {
            const language = letterLanguageOf(context?.headers?.get('accept-language'))
            const change = { userId, change: 'provider-linked', language, url } as const
            await db.transaction().execute(trx => recordAccountChange(trx, change))
          },
        },
      },
    },
    logger: {
      level: 'error',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ part: 'auth' }, message),
    },
    // Without it refusals go to the console, past the log.
    onAPIError: {
      errorURL: `${url}/sign-in`,
      onError: error => {
        if (!isAPIError(error)) log.error({ part: 'auth', error: describeError(error) }, 'sign-in failed')
      },
    },
    advanced: { ...authOptions.advanced, useSecureCookies: url.startsWith('https:') },
  })
}

export type BetterAuth = ReturnType<typeof createBetterAuth>

export function headersOf(req: Request): Headers {
  return fromNodeHeaders(req.headers)
}

/** The cookies that better-auth sets become those of the reply. */
export async function relayCookies<T>(req: Request, calling: Promise<{ headers: Headers; response: T }>): Promise<T> {
  const { headers, response } = await calling
  for (const cookie of headers.getSetCookie()) req.res?.append('Set-Cookie', cookie)
  return response
}

/** The code of a refusal; anything else is thrown on. */
export function refusalOf(error: unknown): string {
  if (isAPIError(error) && error.statusCode < 500) return String(error.body?.code ?? error.status)
  throw error
}
