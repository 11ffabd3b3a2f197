import { z } from 'zod'
import type { Trend } from '../../reports/waves/trend.ts'
import { operations } from './operation.ts'
import { commaList, documentOf, inAssessment, languageTag, waveNumber } from './shared.ts'

export const trendQuery = z.object({
  language: languageTag.default('en'),
  areas: commaList.optional(),
  audiences: commaList.optional(),
  sectors: commaList.optional(),
  from: waveNumber.optional().meta({ description: 'The wave to compare with; the first released one unless given.' }),
  to: waveNumber.optional().meta({ description: 'The wave that is compared; the newest released one unless given.' }),
})

export const trendOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/trend': {
    summary: 'All released waves side by side, and what changed between two of them',
    access: 'member',
    params: inAssessment,
    query: trendQuery,
    response: documentOf<Trend>('Waves side by side; see reports/waves/trend.ts.'),
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/trend.csv': {
    summary: 'The same as CSV, a line for each number',
    access: 'member',
    params: inAssessment,
    query: trendQuery,
    file: { contentType: 'text/csv; charset=utf-8', description: 'Withheld values say so.' },
    problems: ['state-conflict'],
  },
})
