import { loadMessages } from '../../reports/charts/messages/load.ts'
import { figureTable } from '../../reports/charts/table.ts'
import { tableCsv } from '../../reports/exports/table-csv.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import type { AppContext } from '../context.ts'
import { notFound } from '../contract/problems.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { may } from '../policy/may.ts'
import { readResult } from '../reading/reader.ts'
import { decideExport } from './decisions.service.ts'
import { listExports } from './export-list.store.ts'
import { getExport, requestExport, toView } from './exports.service.ts'
import { sendFile } from './files.ts'

export function exportRoutes(routes: RouterContext, app: AppContext): void {
  route(
    routes,
    'GET /organisations/:organisationId/assessments/:assessmentId/exports',
    async ({ db, actor, params }) => {
      await getAssessment(db, params.organisationId, params.assessmentId)
      const own = may(actor, 'exports.approve') ? {} : { requestedBy: actor.userId }
      const listed = await listExports(db, { ...params, ...own })
      return { exports: listed.map(one => toView(params.organisationId, one)) }
    },
  )

  route(
    routes,
    'POST /organisations/:organisationId/assessments/:assessmentId/exports',
    ({ db, actor, params, body: { includeText: _never, ...body } }) =>
      requestExport(db, { request: { ...params, ...body }, actor, versions: app.versions }),
  )

  route(routes, 'POST /organisations/:organisationId/exports/:exportId/decision', ({ db, actor, params, body }) =>
    decideExport(db, { ...params, ...body, decidedBy: actor.userId, url: app.url }),
  )

  routeFile(
    routes,
    'GET /organisations/:organisationId/exports/:exportId/:file',
    async ({ db, actor, params, res, signal }) => {
      const given = await getExport(db, params, actor)
      await sendFile(app, { given, file: params.file, actor, res, signal }).catch(error => {
        // Whoever has left needs no answer, and it is no failure of ours.
        if (!signal.aborted) throw error
      })
    },
  )

  routeFile(
    routes,
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId',
    async ({ params, query, res, signal }) => {
      const report = await readResult(app.reader, { kind: 'report', key: params, request: query }, signal)
      const figure = report.sections.flatMap(({ figures }) => figures).find(({ id }) => id === params.figureId)
      if (!figure) throw notFound('figure')
      const table = figureTable(figure, await loadMessages(query.language), query.language)
      res.setHeader('Content-Disposition', `attachment; filename="${figure.id.replaceAll(/[^\w.-]/g, '_')}.csv"`)
      res.type('text/csv').send(tableCsv(table))
    },
  )
}
