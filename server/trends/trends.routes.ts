import { trendCsv } from '../../reports/waves/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { getTrend } from './trends.service.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId'

export function trendRoutes(routes: RouterContext, { versions }: AppContext): void {
  route(routes, `GET ${path}/trend`, ({ db, params, query }) => getTrend(db, params, query, versions))

  routeFile(routes, `GET ${path}/trend.csv`, async ({ db, params, query, res }) => {
    const csv = trendCsv(await getTrend(db, params, query, versions))
    res.setHeader('Content-Disposition', 'attachment; filename="waves.csv"')
    res.type('text/csv').send(csv)
  })
}
