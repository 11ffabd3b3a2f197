import { z } from 'zod'
import { areaMeasures, type WaveAreaReport } from '../../reports/areas/area-report.ts'
import type { WaveReport } from '../../reports/sections/report.ts'
import { operations } from './operation.ts'
import { commaList, documentOf, inWave, languageTag, oneLine } from './shared.ts'

const reportQuery = z.object({
  language: languageTag.default('en'),
  areas: commaList.optional(),
  audiences: commaList.optional(),
  sectors: commaList.optional(),
})

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
    response: documentOf<WaveReport>('Report; see reports/sections/report.ts.'),
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
    params: inWave.extend({
      figureId: z
        .string()
        .max(120)
        .meta({ description: 'Id of the figure in the report.', example: 'service_gap.provider' }),
    }),
    query: reportQuery,
    file: {
      contentType: 'text/csv; charset=utf-8',
      description: 'The same numbers as the page; withheld cells say so.',
    },
    problems: ['state-conflict'],
  },
})
