import { z } from 'zod'
import type { Crosstab } from '../../reports/crosstabs/crosstab.ts'
import { operations } from './operation.ts'
import {
  audience,
  commaList,
  documentOf,
  inAssessment,
  isoDate,
  languageTag,
  oneLine,
  uuid,
  waveNumber,
} from './shared.ts'

const side = z
  .string()
  .regex(/^(frame\.(area|sector|language|wave)|[A-Za-z][A-Za-z0-9_]{0,99})$/)
  .meta({
    description: 'Name of a closed question, or `frame.area`, `.sector`, `.language`, `.wave`.',
    example: 'sector',
  })

export const crosstabQuery = z.object({
  language: languageTag.default('en'),
  audience,
  rows: side,
  columns: side,
  waves: commaList.optional(),
  areas: commaList.optional(),
  sectors: commaList.optional(),
  languages: commaList.optional(),
  where: side.optional().meta({ description: 'Only responses that gave one of `values` to this question.' }),
  values: commaList.optional(),
})

const labelText = z.string().meta({ description: 'In the language asked for.', example: 'Legal advice' })

const sideOption = z
  .object({
    name: side,
    label: labelText,
    group: z.number().int().meta({ description: 'Question group 1 to 10; 0 is about the respondent.', example: 8 }),
    isMultiple: z.boolean().meta({ description: 'Several answers are possible.', example: true }),
    choices: z
      .array(
        z
          .object({
            value: z.string().meta({ description: 'Code of the choice.', example: 'legal_advice' }),
            label: labelText,
          })
          .meta({ description: 'A choice.' }),
      )
      .meta({ description: 'What can be asked for in `values`.' }),
  })
  .meta({ description: 'A closed question.' })

const viewName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(oneLine)
  .meta({ description: 'What the view is called; once in an assessment.', example: 'Needs by area' })

const viewQuery = z
  .record(z.string().max(40), z.string().max(8000).regex(oneLine))
  .meta({ description: 'What stands in the address of the page.', example: { rows: 'svc_needed' } })

const view = z
  .object({
    id: uuid,
    name: viewName,
    query: viewQuery,
    createdBy: z.string().nullable().meta({ description: 'Name of who saved it, if still known.', example: 'Ann' }),
    createdOn: isoDate,
    isOwn: z.boolean().meta({ description: 'Saved by whoever asks.', example: true }),
  })
  .meta({ description: 'A saved view of a table.' })

const inView = inAssessment.extend({ viewId: uuid })

export const crosstabOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/crosstab': {
    summary: 'A table of two questions over the released responses',
    access: 'member',
    params: inAssessment,
    query: crosstabQuery,
    response: documentOf<Crosstab>('Table; see reports/crosstabs/crosstab.ts.'),
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/crosstab.csv': {
    summary: 'The same as CSV, a line for each cell',
    access: 'member',
    params: inAssessment,
    query: crosstabQuery,
    file: { contentType: 'text/csv; charset=utf-8', description: 'Withheld cells say so.' },
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/crosstab/sides': {
    summary: 'What can be put into the rows and columns of a table',
    access: 'member',
    params: inAssessment,
    query: z.object({ language: languageTag.default('en') }),
    response: z.object({
      audiences: z
        .array(
          z
            .object({
              audience,
              waves: z
                .array(
                  z
                    .object({
                      number: waveNumber,
                      name: z.string().meta({ description: 'Name of the wave.', example: 'Baseline' }),
                    })
                    .meta({ description: 'A wave.' }),
                )
                .meta({ description: 'Released waves that ask this audience.' }),
              questions: z.array(sideOption).meta({ description: 'In the order of the questionnaire.' }),
            })
            .meta({ description: 'What is known of one audience.' }),
        )
        .meta({ description: 'Audiences of which something has been released.' }),
    }),
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/views': {
    summary: 'Saved views of tables',
    access: 'member',
    params: inAssessment,
    response: z.object({ views: z.array(view).meta({ description: 'By name.' }) }),
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/views': {
    summary: 'Save a view of a table',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({ name: viewName, query: viewQuery }),
    response: view,
    status: 201,
    problems: ['already-exists'],
  },
  'PATCH /organisations/:organisationId/assessments/:assessmentId/views/:viewId': {
    summary: 'Rename a saved view: one’s own, or any as coordinator',
    access: 'member',
    params: inView,
    body: z.strictObject({ name: viewName }),
    response: view,
    problems: ['already-exists', 'not-allowed'],
  },
  'DELETE /organisations/:organisationId/assessments/:assessmentId/views/:viewId': {
    summary: 'Delete a saved view: one’s own, or any as coordinator',
    access: 'member',
    params: inView,
    status: 204,
    problems: ['not-allowed'],
  },
})
