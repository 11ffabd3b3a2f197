import { crosstabCsv } from '../../reports/crosstabs/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { readResult, sendPacked } from '../reading/reader.ts'
import { listSides } from './options.service.ts'
import { changeView, getViews, removeView, saveView } from './views.service.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId'

export function crosstabRoutes(routes: RouterContext, { versions, reader }: AppContext): void {
  routeFile(routes, `GET ${path}/crosstab`, async ({ params, query, req, res, signal }) => {
    await sendPacked(req, res, await reader.read({ kind: 'crosstab', key: params, request: query }, signal))
  })

  routeFile(routes, `GET ${path}/crosstab.csv`, async ({ params, query, res, signal }) => {
    const csv = crosstabCsv(await readResult(reader, { kind: 'crosstab', key: params, request: query }, signal))
    res.setHeader('Content-Disposition', `attachment; filename="${query.rows}-by-${query.columns}.csv"`)
    res.type('text/csv').send(csv)
  })

  route(routes, `GET ${path}/crosstab/sides`, ({ db, params, query }) =>
    listSides(db, params, { versions, language: query.language }),
  )

  route(routes, `GET ${path}/views`, async ({ db, params, actor }) => ({ views: await getViews(db, params, actor) }))

  route(routes, `POST ${path}/views`, ({ db, params, body, actor }) => saveView(db, params, { ...body, actor }))

  route(routes, `PATCH ${path}/views/:viewId`, ({ db, params, body, actor }) =>
    changeView(db, params, body.name, actor),
  )

  route(routes, `DELETE ${path}/views/:viewId`, async ({ db, params, actor }) => {
    await removeView(db, params, actor)
    return undefined
  })
}
