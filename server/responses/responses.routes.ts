import type { Kysely } from 'kysely'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { DB } from '../../migrations/schema.ts'
import { countQuestions } from '../../surveys/codebook/questions.ts'
import { helpContactsOf } from '../areas/areas.service.ts'
import { listAreas } from '../areas/areas.store.ts'
import { clientOf } from '../auth/throttles.ts'
import { findWayOn, getKnownCollector, getOpenCollector } from '../collectors/collectors.service.ts'
import type { OpenCollector } from '../collectors/collectors.store.ts'
import type { AppContext } from '../context.ts'
import { tooManyRequests } from '../contract/problems.ts'
import { getWayIn } from '../drafts/way-in.ts'
import { type RouterContext, route, routeOwnTransaction } from '../http/route.ts'
import { markOpened, markStarted } from '../invitations/progress.store.ts'
import { createFloodGate } from './flood-gate.ts'
import { localiseSurvey } from './localise.ts'
import { newChallenge } from './proofs.ts'
import { admitResponse, createCollectorCache, submitResponse, withdrawResponse } from './responses.service.ts'
import { createSharedInserts } from './shared-inserts.ts'

export function responseRoutes(routes: RouterContext, app: AppContext): void {
  const { versions, secrets } = app
  const tools = {
    versions,
    secrets,
    collectors: createCollectorCache(),
    inserts: createSharedInserts(app.pool),
    floodGate: createFloodGate(),
  }
  // In memory only: the address of a respondent is never stored. Wrong codes of everybody together are counted in the database.
  const withdrawals = new RateLimiterMemory({ points: 20, duration: 60 })

  const areasOf = async (db: Kysely<DB>, { organisationId, areas: own }: OpenCollector) => {
    const areas = await listAreas(db, organisationId)
    return areas
      .filter(area => own.some(({ id }) => id === area.id))
      .map(area => ({ code: area.code, name: area.name, helpContacts: helpContactsOf(area, areas) }))
  }

  route(routes, 'GET /collectors/:link', async ({ db, params }) => {
    const { collector, definition, variables, saving, section } = await getWayIn(db, app, params.link)
    const { organisationId, invitation } = collector
    if (invitation) await markOpened(db, { organisationId, id: invitation.id })
    return {
      organisation: collector.organisation,
      assessment: collector.assessment,
      audience: collector.audience,
      title: definition.title,
      introduction: definition.introduction,
      languages: definition.languages,
      areas: await areasOf(db, collector),
      questionCount: countQuestions(variables),
      isDemonstration: collector.isDemonstration,
      kind: collector.kind,
      asksProof: collector.asksProof,
      invitation: shownOf(collector),
      saving,
      section,
    }
  })

  route(routes, 'GET /collectors/:link/notice', async ({ db, params }) => {
    const collector = await getKnownCollector(db, params.link)
    const { definition } = await app.versions.get(collector)
    const { organisation, audience, kind, state, startsOn, endedOn } = collector
    const opensOn = state === 'planned' ? startsOn : null
    const areas = await areasOf(db, collector)
    const continuedBy = await findWayOn(db, collector)
    return {
      organisation,
      audience,
      kind,
      languages: definition.languages,
      opensOn,
      closedOn: endedOn,
      continuedBy,
      areas,
    }
  })

  route(routes, 'GET /collectors/:link/questionnaire', async ({ db, params, query }) => {
    const { definition, version: compiled } = await getWayIn(db, app, params.link)
    const { version } = compiled
    const language = definition.languages.includes(query.language) ? query.language : (definition.languages[0] ?? 'en')
    return { language, version, survey: localiseSurvey(definition, language) }
  })

  route(routes, 'POST /collectors/:link/start', async ({ db, params }) => {
    const { organisationId, invitation } = await getOpenCollector(db, params.link)
    if (invitation) await markStarted(db, { organisationId, id: invitation.id })
    return undefined
  })

  route(routes, 'GET /collectors/:link/challenge', async ({ db, params, query }) => {
    await getOpenCollector(db, params.link)
    return newChallenge(secrets, { link: params.link, response: query.response })
  })

  routeOwnTransaction(routes, 'POST /collectors/:link/responses', async ({ db, params, body }) => {
    const sent = { link: params.link, given: body }
    await admitResponse(db, tools, sent)
    return { receipt: await submitResponse(db, tools, sent) }
  })

  routeOwnTransaction(routes, 'POST /withdrawals', async ({ db, req, body }) => {
    await withdrawals.consume(clientOf(req.ip)).catch(({ msBeforeNext }: RateLimiterRes) => {
      throw tooManyRequests(msBeforeNext)
    })
    await app.throttles.receipts.take('everybody')
    const withdrawn = await db.transaction().execute(trx => withdrawResponse(trx, body.receipt))
    await app.throttles.receipts.giveBack('everybody')
    return { withdrawn }
  })
}

/** What the invited person is told of the invitation. */
function shownOf({ invitation, isAnonymous, areas }: OpenCollector) {
  if (!invitation) return null
  const { provider, language, areaId } = invitation
  return { provider, language, isAnonymous, areaCode: areas.find(area => area.id === areaId)?.code ?? null }
}
