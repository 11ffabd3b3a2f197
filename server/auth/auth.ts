import { betterAuth } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node'
import type { Request, RequestHandler } from 'express'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Logger } from 'pino'
import { actorOfApiKey } from '../api-keys/api-keys.service.ts'
import { keyIn } from '../api-keys/key.ts'
import { createDatabase } from '../db/database.ts'
import { describeError } from '../http/problem.ts'
import type { Actor } from '../http/session.ts'
import { authOptions } from './options.ts'

export interface Auth {
  /** Mounted before express.json(): better-auth reads the body itself. */
  handler: RequestHandler
  actorOf(req: Request): Promise<Actor | undefined>
}

export function createAuth(options: { pool: pg.Pool; secret: string; url: string; log: Logger }): Auth {
  const db = new Kysely({ dialect: new PostgresDialect({ pool: options.pool }) })
  const own = createDatabase(options.pool)
  const auth = betterAuth({
    ...authOptions,
    secret: options.secret,
    baseURL: options.url,
    trustedOrigins: [options.url],
    database: { db, type: 'postgres', transaction: true },
    // Where staff sign in from is nobody's business either.
    databaseHooks: {
      session: { create: { before: async session => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
    },
    logger: {
      level: 'warn',
      log: (level, message) => options.log[level === 'error' ? 'error' : 'warn']({ part: 'auth' }, message),
    },
    // Without it refusals go to the console, past the log.
    onAPIError: {
      onError: error => {
        if (!isAPIError(error)) options.log.error({ part: 'auth', error: describeError(error) }, 'sign-in failed')
      },
    },
    advanced: { ...authOptions.advanced, useSecureCookies: options.url.startsWith('https:') },
  })
  const handle = toNodeHandler(auth)
  return {
    handler: (req, res) => {
      // better-auth knows the client only from a header: never from one the client sent.
      req.headers['x-groundwork-client'] = req.ip ?? 'unknown'
      return handle(req, res)
    },
    async actorOf(req) {
      const key = keyIn(req.headers.authorization)
      // Whoever shows a key is taken at that word; a session beside it does not make up for a wrong one.
      if (key !== undefined) return actorOfApiKey(own, key)
      if (!req.headers.cookie) return undefined
      const session = await auth.api.getSession({ headers: fromNodeHeaders(req.headers) })
      if (!session) return undefined
      const { id, name, email } = session.user
      return { userId: id, name, email, hasTwoFactor: false }
    },
  }
}
