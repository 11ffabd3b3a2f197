import { isTakingAnswers } from '../collectors/collectors.service.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { getPaperCollector } from './paper.service.ts'
import { acceptSingle, getDifferences, resolveSheet } from './resolving.service.ts'
import { listSheets } from './sheets.store.ts'
import { throwAway, typeAgain, typeFirst } from './typing.service.ts'

const sheets = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets'

export function paperRoutes(routes: RouterContext, { versions, secrets }: AppContext): void {
  const tools = { versions, secrets }

  route(routes, `GET ${sheets}`, async ({ db, params }) => {
    const collector = await getPaperCollector(db, params)
    const { codebook } = await versions.get(collector)
    const { id, audience, questionnaireId, version } = collector
    const areas = collector.areas.map(({ code, name }) => ({ code, name }))
    const shown = { id, audience, questionnaireId, version, areas, languages: codebook.languages }
    return { collector: { ...shown, takesSheets: isTakingAnswers(collector) }, sheets: await listSheets(db, params) }
  })

  route(routes, `POST ${sheets}`, ({ db, actor, params, body }) =>
    typeFirst(db, { tools, actorId: actor.userId }, { key: params, given: body }),
  )

  route(routes, `POST ${sheets}/:sheetId/second`, ({ db, actor, params, body }) =>
    typeAgain(db, { tools, actorId: actor.userId }, { key: params, given: body }),
  )

  route(routes, `GET ${sheets}/:sheetId/differences`, ({ db, params }) => getDifferences(db, tools, params))

  route(routes, `POST ${sheets}/:sheetId/resolution`, ({ db, actor, params, body }) =>
    resolveSheet(db, { tools, actorId: actor.userId }, { key: params, given: body }),
  )

  route(routes, `POST ${sheets}/:sheetId/single`, ({ db, actor, params, body }) =>
    acceptSingle(db, { tools, actorId: actor.userId }, { key: params, reason: body.reason }),
  )

  route(routes, `DELETE ${sheets}/:sheetId`, async ({ db, actor, params }) => {
    await throwAway(db, params, actor.userId)
    return undefined
  })
}
