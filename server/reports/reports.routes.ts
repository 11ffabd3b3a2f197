import { areaReportCsv } from '../../reports/areas/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, routeFile } from '../http/route.ts'
import { readResult, sendPacked } from '../reading/reader.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/report'

export function reportRoutes(routes: RouterContext, { reader }: AppContext): void {
  routeFile(routes, `GET ${path}`, async ({ params, query, req, res, signal }) => {
    await sendPacked(req, res, await reader.read({ kind: 'report', key: params, request: query }, signal))
  })

  routeFile(routes, `GET ${path}/areas`, async ({ params, query, req, res, signal }) => {
    await sendPacked(req, res, await reader.read({ kind: 'areas', key: params, request: query }, signal))
  })

  routeFile(routes, `GET ${path}/areas.csv`, async ({ params, query, res, signal }) => {
    const report = await readResult(reader, { kind: 'areas', key: params, request: query }, signal)
    res.setHeader('Content-Disposition', `attachment; filename="${report.measure}-by-area.csv"`)
    res.type('text/csv').send(areaReportCsv(report))
  })
}
