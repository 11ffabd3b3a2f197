import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { getReport } from './reports.service.ts'

export function reportRoutes(routes: RouterContext, app: AppContext): void {
  route(
    routes,
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report',
    ({ db, params, query }) => getReport(db, { key: params, request: query, versions: app.versions }),
  )
}
