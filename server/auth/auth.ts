import type { Request, RequestHandler } from 'express'
import { actorOfApiKey } from '../api-keys/api-keys.service.ts'
import { keyIn } from '../api-keys/key.ts'
import type { ProviderConfig } from '../config.ts'
import type { Actor } from '../http/session.ts'
import { type BetterAuthSettings, createBetterAuth, headersOf, relayCookies } from './better-auth.ts'
import type { DeviceCookies } from './device-cookies.ts'
import { createProvider, type Provider } from './provider.ts'
import { createSecondFactor, type SecondFactor } from './second-factor.ts'
import { createSignIn, type SignIn } from './sign-in.ts'

export interface Auth extends SignIn {
  actorOf(req: Request): Promise<Actor | undefined>
  secondFactor: SecondFactor
  /** The configured sign-in service. */
  provider: Provider | null
  /** Where the sign-in service sends people back to; mounted outside the API. */
  callback: RequestHandler
}

export interface AuthSettings extends BetterAuthSettings {
  devices: DeviceCookies
  provider?: ProviderConfig | undefined
}

export function createAuth(settings: AuthSettings): Auth {
  const auth = createBetterAuth(settings)
  const provider = settings.provider ? createProvider(settings, settings.provider) : null
  return {
    ...createSignIn(auth),
    secondFactor: createSecondFactor(auth),
    provider,
    callback: (req, res, next) => (provider ? provider.callback(req, res, next) : next()),
    async actorOf(req) {
      const key = keyIn(req.headers.authorization)
      // Whoever shows a key is taken at that word; a session beside it does not make up for a wrong one.
      if (key !== undefined) return actorOfApiKey(settings.db, key)
      if (!req.headers.cookie) return undefined
      // A session in use is prolonged, and its cookie with it.
      const session = await relayCookies(req, auth.api.getSession({ headers: headersOf(req), returnHeaders: true }))
      if (!session) return undefined
      const { id, name, email, twoFactorEnabled } = session.user
      // Signing in asks for the second factor whenever it is on, and turning it on ends the sessions from before.
      return { userId: id, name, email, hasTwoFactor: twoFactorEnabled === true, sessionId: session.session.id }
    },
  }
}
