import { recordAudit } from '../audit/audit.store.ts'
import { type RouterContext, route } from '../http/route.ts'
import { changeWaveState, createAssessment, getAssessment, getWave, planNextWave } from './assessments.service.ts'
import { countCompletion, listAssessments } from './assessments.store.ts'
import { changeAssessment, changeWave } from './editing.service.ts'

const assessments = '/organisations/:organisationId/assessments'

export function assessmentRoutes(routes: RouterContext): void {
  route(routes, `GET ${assessments}`, async ({ db, params }) => ({
    assessments: await listAssessments(db, params.organisationId),
  }))

  route(routes, `POST ${assessments}`, async ({ db, actor, params, body }) => {
    const { organisationId } = params
    const created = await createAssessment(db, { organisationId, ...body })
    await recordAudit(db, { organisationId, actorId: actor.userId, action: 'assessment.create', target: created.id })
    return created
  })

  route(routes, `GET ${assessments}/:assessmentId`, ({ db, params }) =>
    getAssessment(db, params.organisationId, params.assessmentId),
  )

  route(routes, `PATCH ${assessments}/:assessmentId`, async ({ db, actor, params, body }) => {
    const changed = await changeAssessment(db, { ...params, ...body })
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'assessment.change',
      target: changed.id,
      details: body,
    })
    return changed
  })

  route(routes, `POST ${assessments}/:assessmentId/waves`, async ({ db, actor, params, body }) => {
    const planned = await planNextWave(db, { ...params, ...body })
    const details = { wave: planned.waves.length }
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'wave.plan',
      target: planned.id,
      details,
    })
    return planned
  })

  route(routes, `PATCH ${assessments}/:assessmentId/waves/:wave`, async ({ db, actor, params, body }) => {
    const changed = await changeWave(db, params, body)
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'wave.change',
      target: changed.id,
      details: { wave: params.wave, ...body },
    })
    return changed
  })

  route(routes, `POST ${assessments}/:assessmentId/waves/:wave/state`, async ({ db, actor, params, body }) => {
    const changed = await changeWaveState(db, params, body.state)
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: `wave.${body.state}`,
      target: params.assessmentId,
      details: { wave: params.wave },
    })
    return changed
  })

  route(routes, `GET ${assessments}/:assessmentId/waves/:wave/completion`, async ({ db, params }) => {
    await getWave(db, params)
    return countCompletion(db, params)
  })
}
