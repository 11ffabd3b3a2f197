import { z } from 'zod'
import { type Benchmark, groupIds } from '../../reports/benchmark/benchmark.ts'
import { operations } from './operation.ts'
import { inResponse } from './review.ts'
import { documentOf, languageTag } from './shared.ts'

const benchmarkQuery = z.object({
  language: languageTag.optional(),
  group: z
    .enum(groupIds)
    .default('all')
    .meta({ description: 'All other providers, or those of the same sector or area.', example: 'all' }),
})

export const benchmarkOperations = operations({
  'GET /organisations/:organisationId/own-responses/:responseId/benchmark': {
    summary: 'A response of one’s own provider beside the released ones of the others',
    access: 'member',
    params: inResponse,
    query: benchmarkQuery,
    response: documentOf<Benchmark>('Own answers beside the others; see reports/benchmark/benchmark.ts.'),
  },
  'GET /organisations/:organisationId/own-responses/:responseId/benchmark.csv': {
    summary: 'The same as CSV, a line for each answer',
    access: 'member',
    params: inResponse,
    query: benchmarkQuery,
    file: { contentType: 'text/csv; charset=utf-8', description: 'Withheld cells say so.' },
  },
})
