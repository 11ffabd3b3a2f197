import type { Response } from 'express'
import { areaReportCsv } from '../../reports/areas/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, routeFile } from '../http/route.ts'
import { readResult, sendPacked } from '../reading/reader.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/report'

const contentTypes = {
  png: 'image/png',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export function reportRoutes(routes: RouterContext, { reader, printer }: AppContext): void {
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

  routeFile(
    routes,
    `GET ${path}/figures/:figureId/picture`,
    async ({ params: { figureId, ...key }, query, res, signal }) => {
      const content = await printer.read({ kind: 'picture', key, request: { ...query, figureId } }, signal)
      sendFile(res, content, figureId, query.format)
    },
  )

  routeFile(routes, `GET ${path}/document`, async ({ params: key, query, res, signal }) => {
    const content = await printer.read({ kind: 'document', key, request: query }, signal)
    // Its pictures and its style are in the file itself; nothing else may be loaded or run.
    if (query.format === 'html')
      res.setHeader('Content-Security-Policy', "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    const part = query.extent === 'short' ? 'short-' : ''
    sendFile(res, content, `${part}report-wave-${key.wave}-${query.language}`, query.format)
  })
}

function sendFile(res: Response, content: Buffer, name: string, format: keyof typeof contentTypes) {
  // A page to read and print opens in the browser; the others are kept.
  const disposition = format === 'html' ? 'inline' : 'attachment'
  res.setHeader('Content-Disposition', `${disposition}; filename="${name.replaceAll(/[^\w.-]/g, '_')}.${format}"`)
  res.type(contentTypes[format]).send(content)
}
