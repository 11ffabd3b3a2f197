import { crosstabCsv } from '../../reports/crosstabs/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { getCrosstab } from './crosstabs.service.ts'
import { listSides } from './options.service.ts'
import { changeView, getViews, removeView, saveView } from './views.service.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId'

export function crosstabRoutes(routes: RouterContext, { versions }: AppContext): void {
  route(routes, `GET ${path}/crosstab`, ({ db, params, query }) => getCrosstab(db, params, query, { versions }))

  routeFile(routes, `GET ${path}/crosstab.csv`, async ({ db, params, query, res, signal }) => {
    const csv = crosstabCsv(await getCrosstab(db, params, query, { versions, signal }))
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
