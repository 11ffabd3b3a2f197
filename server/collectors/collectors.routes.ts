import { getWave } from '../assessments/assessments.service.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { addCollector, changeCollector } from './collectors.service.ts'
import { type Collector, listCollectors } from './collectors.store.ts'

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
      details: { kind: added.kind, audience: added.audience },
    })
    return withUrl(added)
  })

  route(routes, `PATCH ${collectors}/:collectorId`, async ({ db, actor, params, body }) => {
    const changed = await changeCollector(db, params, body)
    const { isOpen, ...details } = body
    const act = isOpen === undefined ? 'change' : isOpen ? 'open' : 'close'
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: `collector.${act}`,
      target: changed.id,
      details,
    })
    return withUrl(changed)
  })
}
