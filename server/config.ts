import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().optional(),
  GROUNDWORK_DATA: z.string().default('data'),
  GROUNDWORK_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  GROUNDWORK_URL: z.url({ protocol: /^https?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4170),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(300).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().max(300).optional(),
  OIDC_CLIENT_SECRET: z.string().max(300).optional(),
  OIDC_NAME: z.string().max(80).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
})

export interface ProviderConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it; stands on the button. */
  name: string
}

export interface Config {
  /** PostgreSQL to use; undefined: the embedded one below `dataDirectory`. */
  databaseUrl: string | undefined
  dataDirectory: string
  /** Signs sessions, receipts and record keys; undefined: kept in `dataDirectory`. */
  secret: string | undefined
  /** Public address, for links and cookies; undefined: http://host:port. */
  url: string | undefined
  host: string
  port: number
  /** Number of proxies in front whose X-Forwarded-For may be believed. */
  trustProxy: number
  /** Mail server and sender; undefined: messages are shown in the outbox and not sent. */
  mail: { url: string; from: string } | undefined
  /** A sign-in service (OpenID Connect) for people who have an account here; undefined: passwords only. */
  provider: ProviderConfig | undefined
  logLevel: string
  isProduction: boolean
}

/** The only reader of process.env. Throws an Error that names each wrong setting. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The settings are not right; see "Configuration" in README.md.\n${lines.join('\n')}`)
  }
  const settings = result.data
  return {
    databaseUrl: settings.DATABASE_URL,
    dataDirectory: resolve(settings.GROUNDWORK_DATA),
    secret: settings.GROUNDWORK_SECRET,
    url: settings.GROUNDWORK_URL?.replace(/\/+$/, ''),
    host: settings.HOST,
    port: settings.PORT,
    trustProxy: settings.TRUST_PROXY,
    mail: mailOf(settings),
    provider: providerOf(settings),
    logLevel: settings.LOG_LEVEL,
    isProduction: settings.NODE_ENV === 'production',
  }
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.output<typeof schema>): Config['mail'] {
  if (!url) return undefined
  if (!from) throw new Error('SMTP_URL is set, so MAIL_FROM must be too: `Name <address@example.org>`.')
  return { url, from }
}

function providerOf(settings: z.output<typeof schema>): Config['provider'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = settings
  if (!issuer) return undefined
  if (!clientId || !clientSecret)
    throw new Error('OIDC_ISSUER is set, so OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be too.')
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name: name ?? new URL(issuer).hostname }
}
