import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { csvOf } from './invitations.csv.ts'
import { changeInvitation, invite, personalAddress, previewChoice } from './invitations.service.ts'
import { countMatching, listInvitations, summariseInvitations } from './invitations.store.ts'
import { getPersonalCollector } from './personal-collectors.store.ts'
import { getPlan, previewLetter, savePlan } from './plan.service.ts'
import { sendLetters } from './sending.service.ts'
import { todayOf } from './sending.store.ts'

const collector = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId'
const invitations = `${collector}/invitations` as const

export function invitationRoutes(routes: RouterContext, app: AppContext): void {
  route(routes, `GET ${invitations}`, async ({ db, params, query }) => {
    await getPersonalCollector(db, params)
    const filter = { ...params, ...query }
    return {
      invitations: await listInvitations(db, filter, query),
      matching: await countMatching(db, filter),
      ...(await summariseInvitations(db, params)),
    }
  })

  routeFile(routes, `GET ${invitations}.csv`, async ({ db, params, query, res, signal }) => {
    await getPersonalCollector(db, params)
    res.setHeader('Content-Disposition', 'attachment; filename="invitations.csv"')
    res.type('text/csv; charset=utf-8')
    await pipeline(Readable.from(csvOf(db, { ...params, ...query })), res, { signal })
  })

  route(routes, `POST ${invitations}/preview`, ({ db, params, body }) => previewChoice(db, params, body))

  route(routes, `POST ${invitations}`, async ({ db, actor, params, body: { isSentNow, ...choice } }) => {
    const done = await invite(db, app, { key: params, choice, isSentNow })
    await recordAudit(db, { ...by(actor, params), action: 'invitation.create', details: { ...done } })
    return done
  })

  route(routes, `POST ${invitations}/letters`, async ({ db, actor, params, body: { kind, invitationIds: ids } }) => {
    const sending = { collector: await getPersonalCollector(db, params), ids, today: await todayOf(db), tools: app }
    const queued = await sendLetters(db, kind, sending)
    const action = kind === 'reminder' ? 'invitation.remind' : 'invitation.send'
    await recordAudit(db, { ...by(actor, params), action, details: { letters: queued } })
    return { queued }
  })

  route(routes, `PATCH ${invitations}/:invitationId`, async ({ db, actor, params, body }) => {
    const changed = await changeInvitation(db, params, body)
    const target = params.invitationId
    await recordAudit(db, { ...by(actor, params), action: 'invitation.change', target, details: { ...body } })
    return changed
  })

  route(routes, `POST ${invitations}/:invitationId/link`, async ({ db, actor, params }) => {
    const url = await personalAddress(db, app, params)
    await recordAudit(db, { ...by(actor, params), action: 'invitation.link', target: params.invitationId })
    return { url }
  })

  route(routes, `GET ${collector}/invitation-plan`, ({ db, params }) => getPlan(db, params))

  route(routes, `PUT ${collector}/invitation-plan`, async ({ db, actor, params, body }) => {
    const plan = await savePlan(db, params, body)
    const { invitesOn, reminderDays } = plan
    await recordAudit(db, { ...by(actor, params), action: 'invitation.plan', details: { invitesOn, reminderDays } })
    return plan
  })

  route(routes, `POST ${collector}/invitation-plan/preview`, ({ db, params, body }) =>
    previewLetter(db, app, { key: params, wanted: body }),
  )
}

function by({ userId: actorId }: { userId: string }, params: { organisationId: string; collectorId: string }) {
  return { organisationId: params.organisationId, actorId, target: params.collectorId }
}
