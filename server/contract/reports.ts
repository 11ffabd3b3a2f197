import { z } from 'zod'
import type { WaveReport } from '../../reports/sections/report.ts'
import { operations } from './operation.ts'
import { commaList, documentOf, inWave, languageTag } from './shared.ts'

const reportQuery = z.object({
  language: languageTag.default('en'),
  areas: commaList.optional(),
  audiences: commaList.optional(),
  sectors: commaList.optional(),
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
