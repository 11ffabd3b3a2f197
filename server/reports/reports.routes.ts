import type { AppContext } from '../context.ts'
import { type RouterContext, routeFile } from '../http/route.ts'
import { sendPacked } from '../reading/reader.ts'

export function reportRoutes(routes: RouterContext, { reader }: AppContext): void {
  routeFile(
    routes,
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report',
    async ({ params, query, req, res, signal }) => {
      await sendPacked(req, res, await reader.read({ kind: 'report', key: params, request: query }, signal))
    },
  )
}
