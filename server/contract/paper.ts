import { z } from 'zod'
import { operations } from './operation.ts'
import {
  areaCode,
  audience,
  inWave,
  isoDate,
  languageTag,
  named,
  severalLines,
  text,
  uuid,
  versionNumber,
} from './shared.ts'

const inCollector = inWave.extend({ collectorId: uuid })
const inSheet = inCollector.extend({ sheetId: uuid })

const value = z
  .nullable(z.union([z.string().max(20_000), z.array(z.string().max(200)).max(300)]))
  .meta({ description: 'A choice, several choices, or a text; null: left blank.', example: 'es' })
const person = z.nullable(
  z.object({ id: uuid, name: text('Name of the person; empty when the account is gone.', 'Rex Reviewer') }),
)
const sheet = z
  .object({
    id: uuid,
    sheet: text('The number written on the paper.', 'N-014'),
    state: z.enum(['first', 'differs', 'done']).meta({
      description: 'first: typed once; differs: typed twice, with differences to be decided; done: it is a response.',
      example: 'first',
    }),
    language: languageTag,
    area: z.nullable(areaCode),
    firstBy: person.meta({ description: 'Who typed it first.' }),
    secondBy: person.meta({ description: 'Who typed it again; null: nobody has.' }),
    isSamePerson: z.boolean().meta({ description: 'One person typed it twice, and said so.', example: false }),
    singleReason: z
      .nullable(z.string())
      .meta({ description: 'Why it was taken after having been typed once.', example: null }),
    enteredOn: isoDate,
  })
  .meta({ description: 'A sheet of paper, without its answers.' })
const typed = {
  language: languageTag,
  area: areaCode,
  answers: z
    .record(z.string().max(64), z.unknown())
    .meta({ description: 'Question name → answer, as for a response.', example: { preferred_language: 'es' } }),
}
const settled = z.object({
  sheet,
  receipt: z
    .nullable(z.string())
    .meta({ description: 'Receipt code, once it is a response; it is not shown again.', example: '7K2M-9QXD-4T1A' }),
})
const pair = (of: string) =>
  z.nullable(
    z.object({
      first: z.string().meta({ description: `${of}, as typed first.`, example: 'north' }),
      second: z.string().meta({ description: `${of}, as typed again.`, example: 'south' }),
    }),
  )

const sheets = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets'

export const paperOperations = operations({
  [`GET ${sheets}`]: {
    summary: 'Sheets of a paper collector: number, state and who typed them, never answers',
    access: 'member',
    params: inCollector,
    response: z.object({
      collector: z
        .object({
          id: uuid,
          audience,
          questionnaireId: uuid,
          version: versionNumber,
          languages: z.array(languageTag).meta({ description: 'Languages of the questionnaire.', example: ['en'] }),
          areas: z
            .array(z.object({ code: areaCode, name: text('Name of the area.', 'Arlington County') }))
            .meta({ description: 'Areas that a sheet may be of.' }),
          takesSheets: z.boolean().meta({ description: 'It is open, and so is its wave.', example: true }),
        })
        .meta({ description: 'What the sheets are typed into.' }),
      sheets: z.array(sheet).meta({ description: 'Newest first.' }),
    }),
  },
  [`POST ${sheets}`]: {
    summary: 'Type in a sheet for the first time; repeating it with the same id is harmless',
    access: 'member',
    params: inCollector,
    body: z.strictObject({
      id: uuid.meta({ description: 'Made by the client once per sheet, so that a retry is the same sheet.' }),
      sheet: named(40, 'The number written on the paper.', 'N-014'),
      ...typed,
    }),
    response: settled,
    status: 201,
    problems: ['answers-invalid', 'already-exists', 'state-conflict'],
  },
  [`POST ${sheets}/:sheetId/second`]: {
    summary: 'Type in a sheet again without seeing the first time; without differences it becomes a response',
    access: 'member',
    params: inSheet,
    body: z.strictObject({
      ...typed,
      isSamePerson: z.boolean().default(false).meta({
        description: 'Confirms that the one who types it again is the one who typed it first; this is recorded.',
        example: false,
      }),
    }),
    response: settled,
    problems: ['answers-invalid', 'second-person-needed', 'state-conflict'],
  },
  [`GET ${sheets}/:sheetId/differences`]: {
    summary: 'Where two typings of a sheet differ, until that is decided',
    access: 'member',
    params: inSheet,
    response: z.object({
      sheet,
      area: pair('Code of the area').meta({ description: 'null: the same.' }),
      language: pair('Language').meta({ description: 'null: the same.' }),
      answers: z
        .array(
          z.object({
            question: text('Name of the question.', 'preferred_language'),
            first: value,
            second: value,
          }),
        )
        .meta({ description: 'In the order of the questionnaire; what is the same is not shown.' }),
    }),
    problems: ['state-conflict'],
  },
  [`POST ${sheets}/:sheetId/resolution`]: {
    summary: 'Decide every difference; the sheet becomes a response and both typings are erased',
    access: 'member',
    params: inSheet,
    body: z.strictObject({
      area: areaCode.optional(),
      language: languageTag.optional(),
      answers: z
        .record(z.string().max(64), value)
        .default({})
        .meta({ description: 'What stands on the paper, for each question that differs.', example: { age: '2' } }),
    }),
    response: settled,
    problems: ['answers-invalid', 'state-conflict'],
  },
  [`POST ${sheets}/:sheetId/single`]: {
    summary: 'Accept a sheet that was typed once, with a reason',
    access: 'member',
    params: inSheet,
    body: z.strictObject({
      reason: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .regex(severalLines)
        .meta({ description: 'Why nobody types it again; shown in the list.', example: 'Only one person is here.' }),
    }),
    response: settled,
    problems: ['state-conflict'],
  },
  [`DELETE ${sheets}/:sheetId`]: {
    summary: 'Throw away what was typed of a sheet that is not a response yet',
    access: 'member',
    params: inSheet,
    status: 204,
    problems: ['state-conflict'],
  },
} as const)
