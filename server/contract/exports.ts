import { z } from 'zod'
import { operations } from './operation.ts'
import {
  audience,
  inAssessment,
  inOrganisation,
  languageTag,
  severalLines,
  text,
  uuid,
  versionNumber,
  waveNumber,
  whole,
} from './shared.ts'

const values = z.enum(['codes', 'labels']).meta({ description: 'Numbers of the codebook, or words.', example: 'codes' })
const separator = z.enum([',', ';', '\t']).meta({ description: 'Between the columns.', example: ',' })
const person = z.nullable(
  z.object({ id: uuid, name: text('Name of the person; empty when the account is gone.', 'Ray Researcher') }),
)
const paragraph = (max: number) => z.string().trim().max(max).regex(severalLines)

const exportEntry = z
  .object({
    id: uuid,
    wave: whole('Number of the wave.', 1),
    release: whole('The release it was asked of.', 2),
    isOutdated: z.boolean().meta({
      description: 'There is a newer release: the files can no longer be had, ask again.',
      example: false,
    }),
    audience,
    version: versionNumber,
    values,
    separator,
    language: languageTag,
    state: z
      .enum(['requested', 'ready', 'refused'])
      .meta({ description: 'A researcher’s is requested until a coordinator has decided.', example: 'ready' }),
    purpose: text('What it is for, in the words of whoever asked.', 'A thesis on language access in rural counties.'),
    requestedBy: person.meta({ description: 'Who asked; null: unknown.' }),
    requestedAt: text('When, UTC.', '2026-03-01T09:30:00.000Z'),
    decidedBy: person.meta({ description: 'Who decided; null: nobody had to, or nobody has yet.' }),
    decidedAt: z.nullable(z.string()).meta({ description: 'When, UTC.', example: '2026-03-02T10:00:00.000Z' }),
    note: text('What the coordinator said about it.', 'Fine. Please cite us.'),
    files: z
      .array(
        z.object({
          name: text('Name of the file.', 'codebook.csv'),
          url: text('Where to get it, from the root of this server.', '/api/v1/organisations/…/exports/…/codebook.csv'),
          description: text('What is in it.', 'Every variable with its codes and labels.'),
        }),
      )
      .meta({ description: 'What can be fetched; none unless it is ready and of the newest release.' }),
  })
  .meta({ description: 'An export.' })

export const exportOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/exports': {
    summary: 'Exports that were asked for, newest first: all for coordinators, their own for researchers',
    access: 'member',
    params: inAssessment,
    response: z.object({ exports: z.array(exportEntry).meta({ description: 'At most 200, newest first.' }) }),
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/exports': {
    summary:
      'Ask for an export of a released wave; ready at once for coordinators, a request with a purpose for researchers',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({
      wave: waveNumber,
      audience,
      values: values.default('codes'),
      separator: separator.default(','),
      language: languageTag.default('en'),
      purpose: paragraph(2000).default('').meta({
        description: 'What it is for. Required from whoever needs an approval.',
        example: 'A thesis on language access in rural counties.',
      }),
      includeText: z
        .literal(false)
        .default(false)
        .meta({ description: 'Free texts are never exported.', example: false }),
    }),
    response: exportEntry,
    status: 201,
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/exports/:exportId/decision': {
    summary: 'Approve or refuse an export that a researcher has asked for; they get a letter',
    access: 'member',
    params: inOrganisation.extend({ exportId: uuid }),
    body: z.strictObject({
      decision: z.enum(['approve', 'refuse']).meta({ description: 'What is decided.', example: 'approve' }),
      note: paragraph(1000)
        .default('')
        .meta({ description: 'A word to the researcher; required for a refusal.', example: 'Fine. Please cite us.' }),
    }),
    response: exportEntry,
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
    file: { contentType: 'text/csv; charset=utf-8', description: 'Streamed. Each download is recorded.' },
    problems: ['state-conflict', 'export-not-approved'],
  },
})
