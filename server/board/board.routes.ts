import { getWave } from '../assessments/assessments.service.ts'
import { recordAudit, recordDownload } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { getProgress } from './board.service.ts'
import { listSilent } from './silent.store.ts'
import { silentCsv } from './silent-csv.ts'
import { setTargets } from './targets.service.ts'

const wave = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'

export function boardRoutes(routes: RouterContext, { versions }: AppContext): void {
  route(routes, `GET ${wave}/progress`, ({ db, params }) => getProgress(db, params, versions))

  route(routes, `GET ${wave}/progress/silent`, async ({ db, params, query }) => {
    await getWave(db, params)
    return { contacts: await listSilent(db, { ...params, ...query }) }
  })

  routeFile(routes, `GET ${wave}/progress/silent.csv`, async ({ db, actor, params, query, res }) => {
    await getWave(db, params)
    const contacts = await listSilent(db, { ...params, ...query })
    await recordDownload(db, actor, {
      organisationId: params.organisationId,
      action: 'silent.download',
      target: params.assessmentId,
      details: { wave: params.wave, audience: query.audience, contacts: contacts.length },
    })
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="not-answered_${query.audience}_wave-${params.wave}.csv"`,
    )
    res.type('text/csv').send(silentCsv(contacts))
  })

  route(routes, `PUT ${wave}/targets`, async ({ db, actor, params, body }) => {
    await setTargets(db, { key: params, given: body.targets, versions })
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'targets.set',
      target: params.assessmentId,
      details: { wave: params.wave, targets: body.targets.length },
    })
    return undefined
  })
}
