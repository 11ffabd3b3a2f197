import { createAuthMiddleware } from 'better-auth/api'
import { toNodeHandler } from 'better-auth/node'
import { genericOAuth } from 'better-auth/plugins'
import type { Request, RequestHandler } from 'express'
import type { ProviderConfig } from '../config.ts'
import { type BetterAuthSettings, createBetterAuth, headersOf, refusalOf, relayCookies } from './better-auth.ts'
import type { DeviceCookies } from './device-cookies.ts'
import { callbackPath } from './options.ts'

export const providerId = 'oidc'

/** A sign-in service by OpenID Connect. It opens accounts that exist, by their e-mail address; it makes none. */
export interface Provider {
  name: string
  /** Where to send the browser; undefined: the service cannot be reached. */
  begin(req: Request, next: string): Promise<string | undefined>
  callback: RequestHandler
}

export function createProvider(
  settings: BetterAuthSettings & { devices: DeviceCookies },
  { issuer, clientId, clientSecret, name }: ProviderConfig,
): Provider {
  // Of its own, because it waits for the service's description when it starts: passwords must work without.
  const auth = createBetterAuth(settings, [
    genericOAuth({
      config: [
        {
          providerId,
          name,
          discoveryUrl: `${issuer}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId,
          clientSecret,
          scopes: ['openid', 'email', 'profile'],
          disableSignUp: true,
        },
      ],
    }),
    afterCallback(settings),
  ])
  const handle = toNodeHandler(auth)
  return {
    name,
    async begin(req, next) {
      const back = `${settings.url}/sign-in?${new URLSearchParams({ next })}`
      const body = { provider: providerId, callbackURL: back, errorCallbackURL: back, disableRedirect: true }
      try {
        const calling = auth.api.signInSocial({ body, headers: headersOf(req), returnHeaders: true })
        return (await relayCookies(req, calling)).url
      } catch (error) {
        refusalOf(error)
        return undefined
      }
    },
    callback: (req, res) => handle(req, res),
  }
}

/** After the service has vouched for somebody: this browser is known from now on, or the code is asked for. */
function afterCallback({ url, devices }: { url: string; devices: DeviceCookies }) {
  return {
    id: 'groundwork-after-callback',
    hooks: {
      after: [
        {
          matcher: (context: { path?: string }) => context.path === callbackPath,
          handler: createAuthMiddleware(async ctx => {
            const signedIn = ctx.context.newSession
            if (signedIn) {
              const { name, value, options } = devices.make(signedIn.user.email)
              ctx.setCookie(name, value, options)
            } else if (isAskedForCode(ctx.context.returned)) {
              const back = new URL(ctx.context.responseHeaders?.get('location') ?? '/sign-in', url)
              back.searchParams.set('code', '')
              throw ctx.redirect(back.href)
            }
          }),
        },
      ],
    },
  }
}

function isAskedForCode(returned: unknown): boolean {
  return typeof returned === 'object' && returned !== null && 'twoFactorRedirect' in returned
}
