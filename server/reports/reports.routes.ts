import type { AppContext } from '../context.ts'
import { type RouterContext, routeFile } from '../http/route.ts'

export function reportRoutes(routes: RouterContext, { reader }: AppContext): void {
  routeFile(
    routes,
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report',
    async ({ params, query, res, signal }) => {
      res.type('json').send(await reader.read({ kind: 'report', key: params, request: query }, signal))
    },
  )
}
