import { z } from 'zod'
import type { WaveReport } from '../../reports/sections/report.ts'
import { operations } from './operation.ts'
import {
  audience,
  commaList,
  documentOf,
  inAssessment,
  inOrganisation,
  inWave,
  languageTag,
  text,
  uuid,
  waveNumber,
} from './shared.ts'

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
  'POST /organisations/:organisationId/assessments/:assessmentId/exports': {
    summary: 'Prepare an export of a released wave; records who asked for what',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({
      wave: waveNumber,
      audience,
      values: z
        .enum(['codes', 'labels'])
        .default('codes')
        .meta({ description: 'Numbers of the codebook, or words.', example: 'codes' }),
      separator: z.enum([',', ';', '\t']).default(',').meta({ description: 'Between the columns.', example: ',' }),
      language: languageTag.default('en'),
      includeText: z
        .literal(false)
        .default(false)
        .meta({ description: 'Free texts are never exported.', example: false }),
    }),
    response: z.object({
      id: uuid,
      files: z
        .array(
          z.object({
            name: text('Name of the file.', 'codebook.csv'),
            url: text(
              'Where to get it, from the root of this server.',
              '/api/v1/organisations/…/exports/…/codebook.csv',
            ),
            description: text('What is in it.', 'Every variable with its codes and labels.'),
          }),
        )
        .meta({ description: 'What can be fetched.' }),
    }),
    status: 201,
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/exports/:exportId/:file': {
    summary: 'A file of an export: responses_codes.csv or responses_labels.csv, codebook.csv, README.txt',
    access: 'member',
    params: inOrganisation.extend({
      exportId: uuid,
      file: z
        .enum(['responses_codes.csv', 'responses_labels.csv', 'codebook.csv', 'README.txt'])
        .meta({ description: 'Name of the file.', example: 'codebook.csv' }),
    }),
    file: { contentType: 'text/csv; charset=utf-8', description: 'Streamed.' },
    problems: ['state-conflict'],
  },
})
