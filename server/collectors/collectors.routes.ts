import { getWave } from '../assessments/assessments.service.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { notFound } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { addCollector } from './collectors.service.ts'
import { type Collector, listCollectors, updateCollector } from './collectors.store.ts'

const collectors = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'

export function collectorRoutes(routes: RouterContext, app: AppContext): void {
  const withUrl = (collector: Collector) => ({ ...collector, url: `${app.url}/r/${collector.link}` })

  route(routes, `GET ${collectors}`, async ({ db, params }) => {
    await getWave(db, params)
    return { collectors: (await listCollectors(db, params)).map(withUrl) }
  })

  route(routes, `POST ${collectors}`, async ({ db, actor, params, body }) => {
    const added = await addCollector(db, params, body)
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'collector.add',
      target: added.id,
    })
    return withUrl(added)
  })

  route(routes, `PATCH ${collectors}/:collectorId`, async ({ db, actor, params, body }) => {
    if (!(await updateCollector(db, { ...params, ...body }))) throw notFound('collector')
    const action = body.isOpen ? 'collector.open' : 'collector.close'
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action,
      target: params.collectorId,
    })
    const collector = (await listCollectors(db, params)).find(candidate => candidate.id === params.collectorId)
    if (!collector) throw notFound('collector')
    return withUrl(collector)
  })
}
