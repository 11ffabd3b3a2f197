import { randomInt } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'

/** Written down by hand, so without letters that look like others: 49 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const letters = (length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Codes of an authenticator app, and ten backup codes. How often they may be tried is for throttles.ts to say. */
const secondFactor = twoFactor({
  issuer: 'Groundwork',
  accountLockout: { enabled: false },
  backupCodeOptions: {
    customBackupCodesGenerate: () => Array.from({ length: 10 }, () => `${letters(5)}-${letters(5)}`),
  },
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'two_factors',
      fields: {
        backupCodes: 'backup_codes',
        userId: 'user_id',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
})

export const callbackPath = '/callback/:id'

/** better-auth asks for the code after a password only; after the sign-in service it is asked for just the same. */
const secondFactorAlways = {
  ...secondFactor,
  hooks: {
    after: secondFactor.hooks.after.map(hook => ({
      ...hook,
      matcher: (context: Parameters<typeof hook.matcher>[0]) => context.path === callbackPath || hook.matcher(context),
    })),
  },
}

/** What shapes the tables of better-auth: snake_case names, uuid ids. The migration is generated from these. */
export const authOptions = {
  telemetry: { enabled: false },
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
  user: {
    modelName: 'users',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    expiresIn: 60 * 60 * 24 * 7,
    // "Last used" is shown to the day; it is written at most once an hour.
    updateAge: 60 * 60,
  },
  account: {
    modelName: 'accounts',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    updateAccountOnSignIn: false,
    // An account here was made by somebody who knew the address, so its own verification is not asked for; the service's is.
    accountLinking: { requireLocalEmailVerified: false },
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  // One limiter counts attempts, with device cookies: throttles.ts.
  rateLimit: { enabled: false },
  plugins: [secondFactorAlways],
  advanced: {
    database: { generateId: 'uuid' },
    ipAddress: { disableIpTracking: true },
    disableOriginCheck: false,
    cookiePrefix: 'groundwork',
  },
} satisfies Partial<BetterAuthOptions>
