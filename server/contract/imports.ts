import { z } from 'zod'
import { importMessageCodes } from './import-codes.ts'
import { operations, type Upload } from './operation.ts'
import { inOrganisation, oneLine, text, uuid, whole } from './shared.ts'

const importLanguages = ['en', 'es'] as const
export type ImportLanguage = (typeof importLanguages)[number]

const outcome = z.enum(['new', 'changed', 'unchanged', 'refused'])
export type Outcome = z.output<typeof outcome>

const language = z.enum(importLanguages).default('en').meta({ description: 'Language of the messages.', example: 'en' })

const query = z.object({
  language,
  confirm: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: '`false`: only say what would happen; nothing is changed.', example: 'false' }),
  fingerprint: z
    .string()
    .max(64)
    .regex(/^[0-9a-f]*$/)
    .optional()
    .meta({ description: 'To confirm: what the preview answered.', example: '9f86d081884c7d65' }),
  refused: z.enum(['stop', 'skip']).default('stop').meta({
    description: 'When rows are refused: `stop` imports nothing, `skip` imports the others.',
    example: 'stop',
  }),
  fileName: z
    .string()
    .max(200)
    .regex(oneLine)
    .default('')
    .meta({ description: 'Name of the file, for the record.', example: 'areas.csv' }),
})
export type ImportQuery = z.output<typeof query>

const row = z.object({
  row: whole('Number of the row in the file (the heading is row 1), or of the feature.', 17),
  outcome: outcome.meta({ description: 'What happens to it.', example: 'new' }),
  values: z
    .record(z.string(), z.string())
    .meta({ description: 'Its cells by field, as they were read.', example: { code: 'VA-013', name: 'Arlington' } }),
  messages: z
    .array(
      z.object({
        column: z
          .nullable(z.string())
          .meta({ description: 'The column, as the file calls it; null: the row.', example: 'Parent' }),
        code: z.enum(importMessageCodes).meta({ description: 'Which rule.', example: 'unknown_parent' }),
        severity: z.enum(['error', 'note']).meta({ description: 'An error keeps the row out.', example: 'error' }),
        text: text('In the language asked for.', 'There is no area with the code “XX”.'),
      }),
    )
    .meta({ description: 'What is wrong, or worth knowing.' }),
})

export const importReport = z.object({
  importId: z.nullable(uuid).meta({ description: 'Of the import that was made; null: only a preview.' }),
  fingerprint: text('Of file and register together; to be given when confirming.', '9f86d081884c7d65'),
  encoding: text('How the file was read.', 'utf-8'),
  separator: text('Between the cells; empty: the file is no CSV.', ';'),
  columns: z
    .array(
      z.object({
        name: text('As it stands in the file.', 'Código'),
        field: z.nullable(z.string()).meta({ description: 'What it means; null: it is not used.', example: 'code' }),
      }),
    )
    .meta({ description: 'Columns of the file, in its order.' }),
  counts: z
    .object({
      new: whole('Rows that add something.', 12),
      changed: whole('Rows that change something.', 3),
      unchanged: whole('Rows that say what is known.', 214),
      refused: whole('Rows that are not imported.', 1),
      noted: whole('Rows with a note.', 0),
    })
    .meta({ description: 'Rows by what happens to them.' }),
  rows: z.array(row).meta({
    description:
      'The first 200 refused rows, the first 50 with a note, and the first 50 others, in the order of the file.',
  }),
})

const csv: Upload = {
  contentTypes: ['text/csv', 'application/octet-stream'],
  maxBytes: 20_000_000,
  description: 'CSV: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab; the first row names the columns.',
}
const geojson: Upload = {
  contentTypes: ['application/geo+json', 'application/octet-stream'],
  maxBytes: 20_000_000,
  description: 'GeoJSON FeatureCollection of Polygons and MultiPolygons (WGS 84).',
}

/** Preview, confirmation, and the result as a file: the same for everything that is imported. */
function importOf(upload: Upload, what: string) {
  return {
    make: {
      summary: `Preview an import of ${what}, or confirm it with the fingerprint of the preview`,
      access: 'member',
      params: inOrganisation,
      query,
      upload,
      response: importReport,
      problems: ['file-unusable', 'state-conflict'],
    },
    check: {
      summary: `What an import of ${what} would do with every row, as CSV; nothing is changed`,
      access: 'member',
      params: inOrganisation,
      query: z.object({ language }),
      upload,
      file: { contentType: 'text/csv', description: 'Every row with what would happen to it and why.' },
      problems: ['file-unusable'],
    },
    result: {
      summary: `What an import of ${what} did with every row, as CSV; kept for 30 days`,
      access: 'member',
      params: inOrganisation.extend({ importId: uuid }),
      file: { contentType: 'text/csv', description: 'Every row with what happened to it and why.' },
    },
  } as const
}

const areas = importOf(csv, 'areas')
const boundaries = importOf(geojson, 'boundaries of areas')
const providers = importOf(csv, 'the register of providers')
const indicators = importOf(csv, 'indicators')

export const importOperations = operations({
  'POST /organisations/:organisationId/area-imports': areas.make,
  'POST /organisations/:organisationId/area-imports/check.csv': areas.check,
  'GET /organisations/:organisationId/area-imports/:importId/result.csv': areas.result,
  'POST /organisations/:organisationId/boundary-imports': boundaries.make,
  'POST /organisations/:organisationId/boundary-imports/check.csv': boundaries.check,
  'GET /organisations/:organisationId/boundary-imports/:importId/result.csv': boundaries.result,
  'POST /organisations/:organisationId/provider-imports': providers.make,
  'POST /organisations/:organisationId/provider-imports/check.csv': providers.check,
  'GET /organisations/:organisationId/provider-imports/:importId/result.csv': providers.result,
  'POST /organisations/:organisationId/indicator-imports': indicators.make,
  'POST /organisations/:organisationId/indicator-imports/check.csv': indicators.check,
  'GET /organisations/:organisationId/indicator-imports/:importId/result.csv': indicators.result,
})
