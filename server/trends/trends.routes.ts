import { trendCsv } from '../../reports/waves/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, routeFile } from '../http/route.ts'
import { readResult, sendPacked } from '../reading/reader.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId'

export function trendRoutes(routes: RouterContext, { reader }: AppContext): void {
  routeFile(routes, `GET ${path}/trend`, async ({ params, query, req, res, signal }) => {
    await sendPacked(req, res, await reader.read({ kind: 'trend', key: params, request: query }, signal))
  })

  routeFile(routes, `GET ${path}/trend.csv`, async ({ params, query, res, signal }) => {
    const csv = trendCsv(await readResult(reader, { kind: 'trend', key: params, request: query }, signal))
    res.setHeader('Content-Disposition', 'attachment; filename="waves.csv"')
    res.type('text/csv').send(csv)
  })
}
