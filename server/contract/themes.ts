import { z } from 'zod'
import { fieldErrorDetails } from './field-errors.ts'
import { operations } from './operation.ts'
import { audience, inAssessment, inWave, languageTag, localised, named, oneLine, text, uuid, whole } from './shared.ts'

const question = z
  .string()
  .min(1)
  .max(80)
  .regex(oneLine)
  .meta({ description: 'Name of the question.', example: 'comments' })
/** A sealed response id has the form of a UUID, but no version of one. */
const textKey = z
  .guid()
  .meta({ description: 'Names a text and tells nothing else.', example: '5b1f0c52-9a7d-0e44-1f3c-7c0f2d9b6a81' })
const inQuestion = inWave.extend({ audience, question })
const inText = inQuestion.extend({ textKey })
const inTheme = inAssessment.extend({ themeId: uuid })
const themeIds = z
  .array(uuid)
  .max(60)
  .meta({ description: 'Themes of the text; empty: there is nothing to code in it.' })

const onlyIf = 'Given, nothing changes if it is coded otherwise by now; left out, what is there is replaced.'

const label = z
  .strictObject({ default: named(80, 'Words of the theme.', 'Housing') })
  .catchall(named(80, 'The same in another language.', 'Vivienda'))
  .refine(given => Object.keys(given).every(key => key === 'default' || languageTag.safeParse(key).success))
  .refine(given => Object.keys(given).length <= 40)
  .meta({
    description: 'A text by language, which the report shows: no names, no case details.',
    example: { default: 'Housing', es: 'Vivienda' },
  })

const place = z.int().min(1).max(1000).meta({
  description: 'Where it stands among the themes of its questions, from 1; beyond the last: last.',
  example: 2,
})

const theme = z.object({ id: uuid, label: localised })
const progress = {
  texts: whole('Texts that were written and neither withdrawn, excluded nor erased.', 60),
  coded: whole('Of them, those that are coded.', 34),
}
const codedQuestion = z.object({
  audience,
  question,
  label: text('The question as it was put.', 'What else would help people here?'),
  ...progress,
  nothing: whole('Of the coded, those with nothing to code.', 4),
  themes: z
    .array(
      theme.extend({
        texts: whole('Texts of this question that mention it.', 12),
        everywhere: whole('Texts of all waves and audiences of the assessment that mention it.', 20),
      }),
    )
    .meta({ description: 'In their order; questions with the same meaning share them.' }),
})

const wave = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'
const inAssessmentThemes = '/organisations/:organisationId/assessments/:assessmentId/themes'

export const themeOperations = operations({
  [`GET ${wave}/texts` as const]: {
    summary: 'Questions with free text, how far they are coded, and their themes',
    access: 'member',
    params: inWave,
    query: z.object({ language: languageTag.default('en') }),
    response: z.object({ questions: z.array(codedQuestion).meta({ description: 'Of all audiences of the wave.' }) }),
  },
  [`GET ${wave}/texts/:audience/:question` as const]: {
    summary: 'The bare texts of one question, shuffled, those to be coded first; nothing tells who wrote them',
    access: 'member',
    params: inQuestion,
    query: z.object({
      state: z
        .enum(['all', 'coded', 'uncoded'])
        .default('all')
        .meta({ description: 'Which of them.', example: 'uncoded' }),
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(10_000_000)
        .default(0)
        .meta({ description: 'From where.', example: 0 }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(200)
        .default(50)
        .meta({ description: 'How many at the most.', example: 50 }),
      key: textKey.optional().meta({ description: 'Only this text.' }),
    }),
    response: z.object({
      total: whole('How many there are in this state.', 26),
      texts: z
        .array(
          z.object({
            key: textKey,
            text: text('What was written.', 'More posters in bus stations.'),
            isCoded: z.boolean().meta({ description: 'Whether it is coded.', example: false }),
            themeIds,
            alike: z.array(uuid).nullable().meta({
              description: 'Of a text to be coded: the themes of a coded one with the same words; null: there is none.',
              example: null,
            }),
          }),
        )
        .meta({ description: 'Always in the same order, which is not that in which they came.' }),
    }),
  },
  [`PUT ${wave}/texts/:audience/:question/:textKey/themes` as const]: {
    summary: 'Set the themes of a text; it is coded then',
    access: 'member',
    params: inText,
    body: z.strictObject({
      themeIds,
      before: z
        .nullable(themeIds)
        .optional()
        .meta({
          description: `The themes it had when it was read; null: none, it was not coded. ${onlyIf}`,
          example: null,
        }),
    }),
    response: z.object(progress),
    problems: ['state-conflict'],
  },
  [`DELETE ${wave}/texts/:audience/:question/:textKey/themes` as const]: {
    summary: 'Take the coding of a text back',
    access: 'member',
    params: inText,
    query: z.object({
      before: z
        .string()
        .max(2400)
        .regex(/^([0-9a-f-]{36}(,[0-9a-f-]{36})*)?$/)
        .optional()
        .meta({
          description: `The themes it had when it was read, with commas between; empty: nothing to code. ${onlyIf}`,
          example: '3f2a77d2-6c1b-4c55-8f0e-2f6f0a1c9b1e',
        }),
    }),
    response: z.object(progress),
    problems: ['state-conflict'],
  },
  [`POST ${wave}/texts/:audience/:question/themes` as const]: {
    summary: 'Add a theme to a question, and to all that ask the same',
    access: 'member',
    params: inQuestion,
    body: z.strictObject({ label }),
    response: theme,
    status: 201,
    problems: ['already-exists', 'state-conflict'],
  },
  [`PATCH ${inAssessmentThemes}/:themeId` as const]: {
    summary: 'Rename a theme, or move it among those of its questions',
    access: 'member',
    params: inTheme,
    body: z
      .strictObject({ label: label.optional(), place: place.optional() })
      .refine(given => given.label !== undefined || given.place !== undefined, {
        error: fieldErrorDetails.name_or_place_required,
        params: { code: 'name_or_place_required' },
      }),
    response: theme,
    problems: ['already-exists'],
  },
  [`DELETE ${inAssessmentThemes}/:themeId` as const]: {
    summary: 'Delete a theme; texts that mention nothing else are to be coded again',
    access: 'member',
    params: inTheme,
    status: 204,
  },
  [`POST ${inAssessmentThemes}/:themeId/merges` as const]: {
    summary: 'Merge another theme into this one: its texts mention this one, and it is gone',
    access: 'member',
    params: inTheme,
    body: z.strictObject({ otherId: uuid }),
    response: theme,
    problems: ['state-conflict'],
  },
})
