import compression from 'compression'
import express, { type Express, Router } from 'express'
import helmet from 'helmet'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { lostFactorRoutes } from './accounts/lost-factor.routes.ts'
import { ownAccountRoutes } from './accounts/own-account.routes.ts'
import { signInRoutes } from './accounts/sign-in.routes.ts'
import { administratorRoutes } from './administrators/administrators.routes.ts'
import { apiKeyRoutes } from './api-keys/api-keys.routes.ts'
import { areaRoutes } from './areas/areas.routes.ts'
import { assessmentRoutes } from './assessments/assessments.routes.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { nameApiKey, recordRefusal } from './audit/audit.store.ts'
import { benchmarkRoutes } from './benchmark/benchmark.routes.ts'
import { boardRoutes } from './board/board.routes.ts'
import { collectorRoutes } from './collectors/collectors.routes.ts'
import type { AppContext } from './context.ts'
import { notFound } from './contract/problems.ts'
import { crosstabRoutes } from './crosstabs/crosstabs.routes.ts'
import { draftRoutes } from './drafts/drafts.routes.ts'
import { exportRoutes } from './exports/exports.routes.ts'
import { apiPage, problemPage } from './http/docs.ts'
import { logRequests } from './http/log.ts'
import { openApiDocument } from './http/openapi.ts'
import { refuseForeignOrigins } from './http/origin.ts'
import { pages } from './http/pages.ts'
import { problemHandler } from './http/problem.ts'
import type { RouterContext } from './http/route.ts'
import type { Actor } from './http/session.ts'
import { indicatorRoutes } from './indicators/indicators.routes.ts'
import { invitationRoutes } from './invitations/invitations.routes.ts'
import { optOutRoutes } from './invitations/opt-outs.routes.ts'
import { memberInvitationRoutes } from './member-invitations/member-invitations.routes.ts'
import { memberRoutes } from './members/members.routes.ts'
import { messageRoutes } from './messages/messages.routes.ts'
import { organisationRoutes } from './organisations/organisations.routes.ts'
import { paperRoutes } from './paper/paper.routes.ts'
import { may } from './policy/may.ts'
import { permissionOf } from './policy/operations.ts'
import { providerRoutes } from './providers/providers.routes.ts'
import { questionnaireRoutes } from './questionnaires/questionnaires.routes.ts'
import { releaseRoutes } from './releases/releases.routes.ts'
import { reportRoutes } from './reports/reports.routes.ts'
import { responseRoutes } from './responses/responses.routes.ts'
import { retentionRoutes } from './retention/retention.routes.ts'
import { ownResponseRoutes } from './review/own.routes.ts'
import { replyRoutes } from './review/replies.routes.ts'
import { reviewRoutes } from './review/review.routes.ts'
import { themeRoutes } from './themes/themes.routes.ts'
import { trendRoutes } from './trends/trends.routes.ts'

export function createApp(app: AppContext): Express {
  const server = express()
  server.set('trust proxy', app.trustProxy)
  server.disable('x-powered-by')
  server.use(logRequests(app.log))
  server.use(securityHeaders(app.url.startsWith('https:')))
  server.get('/healthz', async (_req, res) => {
    await app.pool.query('select 1')
    res.json({ status: 'ok' })
  })
  // The address that the sign-in service knows; everything else about accounts is in the contract.
  server.get('/api/auth/callback/oidc', app.auth.callback)
  server.use(compression())
  // The one-click address of mail programmes (RFC 8058) is the page's own.
  server.post('/opt-out/:link', (req, _res, next) => {
    req.url = `/api/v1/opt-outs/${encodeURIComponent(req.params.link)}`
    next()
  })
  server.use('/api/v1', apiRouter(app))
  server.get('/problems/:slug', (req, res) => {
    const page = problemPage(req.params.slug)
    if (!page) throw notFound('problem')
    res.type('html').send(page)
  })
  server.use(pages(app.pages))
  server.use(() => {
    throw notFound('page')
  })
  server.use(problemHandler(app.log))
  return server
}

function apiRouter(app: AppContext): Router {
  const router = Router()
  router.use((_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.use(refuseForeignOrigins(app.url))
  router.use(express.json({ limit: '512kb', strict: true }))
  const document = openApiDocument()
  router.get('/openapi.json', (_req, res) => void res.json(document))
  router.get('/docs', (_req, res) => void res.type('html').send(apiPage()))
  const { db, checkReplies } = app
  const routes: RouterContext = {
    router,
    db,
    checkReplies,
    actorOf: req => app.auth.actorOf(req),
    mayCall,
    onRefused: ({ actor, organisationId, operation }) =>
      recordRefusal(db, { organisationId, operation, actorId: actor.userId, apiKeyId: actor.apiKey?.id ?? null }),
    onWrite: async (trx, { apiKey }) => {
      if (apiKey) await nameApiKey(trx, apiKey.id)
    },
  }
  // First, because routes are tried in turn: submitting is what must be quick.
  responseRoutes(routes, app)
  draftRoutes(routes, app)
  accountRoutes(routes, app)
  signInRoutes(routes, app)
  lostFactorRoutes(routes, app)
  ownAccountRoutes(routes, app)
  administratorRoutes(routes)
  organisationRoutes(routes)
  memberRoutes(routes)
  memberInvitationRoutes(routes, app)
  apiKeyRoutes(routes)
  areaRoutes(routes)
  indicatorRoutes(routes)
  questionnaireRoutes(routes, app)
  assessmentRoutes(routes)
  collectorRoutes(routes, app)
  boardRoutes(routes, app)
  paperRoutes(routes, app)
  invitationRoutes(routes, app)
  optOutRoutes(routes)
  releaseRoutes(routes, app)
  replyRoutes(routes, app)
  retentionRoutes(routes)
  reviewRoutes(routes, app)
  themeRoutes(routes, app)
  ownResponseRoutes(routes, app)
  reportRoutes(routes, app)
  crosstabRoutes(routes, app)
  benchmarkRoutes(routes, app)
  trendRoutes(routes, app)
  exportRoutes(routes, app)
  auditRoutes(routes)
  messageRoutes(routes, app)
  providerRoutes(routes)
  return router
}

function mayCall(actor: Actor, key: string): boolean {
  const permission = permissionOf(key)
  return permission !== undefined && may(actor, permission)
}

function securityHeaders(isSecure: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // survey-react-ui writes its theme variables into style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
}
