import { z } from 'zod'
import { areaMeasures, type WaveAreaReport } from '../../reports/areas/area-report.ts'
import { extents } from '../../reports/documents/extent.ts'
import type { WaveReport } from '../../reports/sections/report.ts'
import { operations } from './operation.ts'
import { commaList, documentOf, inWave, languageTag, oneLine } from './shared.ts'

const reportQuery = z.object({
  language: languageTag.default('en'),
  areas: commaList.optional(),
  audiences: commaList.optional(),
  sectors: commaList.optional(),
})

const figureId = z
  .string()
  .max(120)
  .meta({ description: 'Id of the figure in the report.', example: 'service_gap.provider' })
export const areaReportQuery = reportQuery.omit({ areas: true }).extend({
  measure: z.enum(areaMeasures).default('responses').meta({
    description: 'What is told of each area.',
    example: 'service_gap',
  }),
  item: z.string().min(1).max(100).regex(oneLine).optional().meta({
    description: 'Of `responses` the audience, otherwise code of the service, language or topic; absent: the first.',
    example: 'emergency_shelter',
  }),
})

export const reportOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report': {
    summary: 'The report of the newest release of a wave',
    access: 'member',
    params: inWave,
    query: reportQuery,
    response: documentOf<WaveReport>('Report; see reports/sections/report.ts and figures.ts.'),
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/areas': {
    summary: 'One number of the report for each area',
    access: 'member',
    params: inWave,
    query: areaReportQuery,
    response: documentOf<WaveAreaReport>('Numbers by area; see reports/areas/area-report.ts.'),
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/areas.csv': {
    summary: 'The same as CSV, a line for each area',
    access: 'member',
    params: inWave,
    query: areaReportQuery,
    file: { contentType: 'text/csv; charset=utf-8', description: 'Withheld numbers say so.' },
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId': {
    summary: 'The table of one figure as CSV',
    access: 'member',
    params: inWave.extend({ figureId }),
    query: reportQuery,
    file: {
      contentType: 'text/csv; charset=utf-8',
      description: 'The same numbers as the page; withheld cells say so.',
    },
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId/picture': {
    summary: 'One figure as a picture with its finding and source',
    access: 'member',
    params: inWave.extend({ figureId }),
    query: reportQuery.extend({
      format: z.enum(['png', 'svg']).default('png').meta({ description: 'SVG: letters are paths.', example: 'svg' }),
      patterns: z
        .enum(['true', 'false'])
        .default('false')
        .meta({ description: 'Bars differ by pattern as well as by colour.', example: 'false' }),
    }),
    file: { contentType: 'image/png', description: 'A PNG of 1,760 dots across, or an SVG (image/svg+xml).' },
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/document': {
    summary: 'The report on paper: cover, contents, summary, figures with their tables, method annex',
    access: 'member',
    params: inWave,
    query: reportQuery.extend({
      format: z
        .enum(['html', 'docx'])
        .default('html')
        .meta({ description: 'HTML prints with page numbers and needs no other file.', example: 'docx' }),
      extent: z.enum(extents).default('full').meta({
        description: '`short`: who answered, the gaps, obstacles and solutions, with the same summary.',
        example: 'short',
      }),
    }),
    file: {
      contentType: 'text/html; charset=utf-8',
      description:
        'HTML, or a Word document (application/vnd.openxmlformats-officedocument.wordprocessingml.document).',
    },
    problems: ['state-conflict'],
  },
})
