import { z } from 'zod'
import { operations } from './operation.ts'
import {
  areaCode,
  audience,
  inOrganisation,
  inWave,
  isoDate,
  languageTag,
  oneLine,
  severalLines,
  text,
  uuid,
  versionNumber,
  whole,
} from './shared.ts'

export const inResponse = inOrganisation.extend({ responseId: uuid })

export const responseStates = ['waiting', 'released', 'excluded', 'withdrawn', 'erased'] as const
export const responseState = z.enum(responseStates).meta({
  description:
    'waiting: for the next release; released; excluded: in review; withdrawn; erased: the time for keeping answers was over.',
  example: 'released',
})
export const completeness = z
  .nullable(z.int().min(0).max(100))
  .meta({ description: 'Per cent of the questions asked that were answered; null: not known.', example: 92 })
export const words = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .regex(severalLines)
  .meta({ description: 'Plain text.', example: 'Is the number of beds right? It is far above last year’s.' })

const sector = z
  .nullable(z.object({ code: text('Code of the sector.', 'shelter'), label: text('Its name.', 'Shelter or housing') }))
  .meta({ description: 'Null: not given.' })
const area = z
  .object({ code: areaCode, name: text('Name of the area.', 'Arlington County') })
  .meta({ description: 'The area that was answered for.' })
export const provider = z
  .nullable(z.object({ id: uuid, name: text('Name of the provider.', 'Safe House') }))
  .meta({ description: 'Who answered, when it came by a personal invitation that is not anonymous; null: not known.' })
const isReleased = z
  .boolean()
  .meta({ description: 'It is counted in the newest release; an excluded one leaves with the next.', example: true })

const listed = z.object({
  id: uuid,
  receivedOn: isoDate,
  area,
  sector,
  language: languageTag,
  completeness,
  state: responseState,
  isReleased,
  provider,
  openQueries: whole('Questions to the provider that wait for a reply.', 0),
})

export const readQuestion = z.object({
  name: text('Name of the question.', 'prov_beds'),
  label: text('The question as it was put.', 'How many beds do you have?'),
  grid: z.nullable(z.string()).meta({ description: 'Title of the group of rows it belongs to.', example: null }),
  kind: z.enum(['single', 'multiple', 'text']).meta({ description: 'Kind of answer.', example: 'single' }),
  state: z
    .enum(['answered', 'not_asked', 'skipped', 'dont_know', 'rather_not_say', 'not_applicable'])
    .meta({ description: 'Whether there is an answer, or why there is none.', example: 'answered' }),
  answers: z
    .array(text('Label of a choice, or the text written.', '10 to 19'))
    .meta({ description: 'Also the words of “don’t know” and the like.' }),
})
export const readSections = z
  .array(
    z.object({
      name: text('Name of the page.', 'capacity'),
      title: text('Title of the page.', 'What you can offer'),
      questions: z.array(readQuestion).meta({ description: 'In the order of the questionnaire.' }),
    }),
  )
  .meta({ description: 'The answers, section by section; none when they were withdrawn or erased.' })

const event = z.object({
  number: whole('Order in which it happened.', 17),
  at: text('When, UTC; of what the provider did only the day.', '2026-03-01T09:30:00.000Z'),
  by: z
    .enum(['staff', 'provider'])
    .meta({ description: 'Whether a member of the organisation or the provider did it.', example: 'staff' }),
  name: text('Name of the person; empty: not known or no longer there.', 'Rex Reviewer'),
  kind: z
    .enum(['comment', 'query', 'reply', 'exclude', 'include', 'correct', 'erase'])
    .meta({ description: 'What was done.', example: 'exclude' }),
  text: text('What was written; emptied when the answers are erased.', 'A test of ours.'),
  queryId: z.nullable(uuid).meta({ description: 'The question that it asks or answers.', example: null }),
  otherResponseId: z.nullable(uuid).meta({
    description: 'Of a correction: the response that replaces this one, or that this one replaces.',
    example: null,
  }),
  isReplacement: z.boolean().meta({ description: 'Of a correction: this response is the newer one.', example: false }),
})
const query = z.object({
  id: uuid,
  askedOn: isoDate,
  answeredOn: z.nullable(isoDate),
  letter: z
    .nullable(z.enum(['waiting', 'sent', 'failed', 'bounced', 'cancelled']))
    .meta({ description: 'What became of the letter; null: no longer kept.', example: 'sent' }),
})

const reviewed = z.object({
  id: uuid,
  assessment: z
    .object({ id: uuid, name: text('Name of the assessment.', 'Needs assessment') })
    .meta({ description: 'What it was given to.' }),
  wave: z
    .object({ number: whole('1 is the baseline.', 1), name: text('Name of the wave.', 'Baseline 2026') })
    .meta({ description: 'The wave it was given in.' }),
  questionnaire: z
    .object({ title: text('Title of the questionnaire.', 'Provider survey'), version: versionNumber })
    .meta({ description: 'The version that was answered.' }),
  receivedOn: isoDate,
  withdrawnOn: z.nullable(isoDate),
  excludedOn: z.nullable(isoDate),
  erasedOn: z.nullable(isoDate),
  state: responseState,
  isReleased,
  completeness,
  area,
  sector,
  provider,
  language: languageTag.meta({ description: 'Language it was answered in.', example: 'es' }),
  languages: z.array(languageTag).meta({ description: 'Languages in which it can be read.', example: ['en', 'es'] }),
  shownIn: languageTag.meta({ description: 'Language of the texts in this reply.', example: 'es' }),
  sections: readSections,
  asking: z
    .enum(['possible', 'no-contact', 'opted-out', 'bounced', 'nothing-left'])
    .meta({ description: 'Whether its provider can be asked, or why not.', example: 'possible' }),
  contact: z
    .nullable(
      z.object({
        name: text('Name of the person.', 'Pia'),
        email: text('Address the question goes to.', 'pia@example.org'),
        language: languageTag,
      }),
    )
    .meta({ description: 'Whom a question goes to.' }),
  queries: z.array(query).meta({ description: 'Questions to the provider, newest first.' }),
  history: z.array(event).meta({ description: 'Everything done with it, newest first.' }),
})

const act = z.strictObject({ text: words })
const changed = z.object({
  id: uuid,
  state: responseState,
  isReleased,
  history: z.array(event).meta({ description: 'Everything done with it, newest first.' }),
})
const day = z.iso.date().optional()
const percent = z.coerce.number().int().min(0).max(100).optional()

export const reviewOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses': {
    summary: 'Responses of providers, a page at a time; those of residents and partners are never listed',
    access: 'member',
    params: inWave,
    query: z.object({
      audience: audience.default('provider'),
      language: languageTag.default('en'),
      area: areaCode.optional(),
      sector: z
        .string()
        .max(80)
        .regex(oneLine)
        .optional()
        .meta({ description: 'Code of the sector.', example: 'shelter' }),
      state: responseState.optional(),
      completeFrom: percent.meta({ description: 'At least so complete, in per cent.', example: 0 }),
      completeTo: percent.meta({ description: 'At most so complete, in per cent.', example: 50 }),
      openQuery: z
        .enum(['yes', 'no'])
        .optional()
        .meta({ description: 'With or without a question that waits for a reply.', example: 'yes' }),
      provider: z
        .string()
        .trim()
        .max(200)
        .regex(oneLine)
        .optional()
        .meta({ description: 'Part of the name of the provider.', example: 'safe' }),
      from: day.meta({ description: 'Received on this day or later.', example: '2026-03-01' }),
      to: day.meta({ description: 'Received on this day or earlier.', example: '2026-03-31' }),
      sort: z
        .enum(['received', 'area', 'sector', 'completeness', 'provider'])
        .default('received')
        .meta({ description: 'By what they are sorted.', example: 'received' }),
      direction: z
        .enum(['ascending', 'descending'])
        .default('descending')
        .meta({ description: 'Order.', example: 'descending' }),
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(1_000_000)
        .default(0)
        .meta({ description: 'How many to pass over.', example: 0 }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(100)
        .default(50)
        .meta({ description: 'How many at the most.', example: 50 }),
    }),
    response: z.object({
      total: whole('How many fit the filter.', 120),
      responses: z.array(listed).meta({ description: 'Withdrawn ones only when asked for.' }),
      sectors: z
        .array(
          z.object({ code: text('Code of the sector.', 'shelter'), label: text('Its name.', 'Shelter or housing') }),
        )
        .meta({ description: 'Sectors that answered in this wave.' }),
    }),
    problems: ['aggregate-only'],
  },
  'GET /organisations/:organisationId/responses/:responseId': {
    summary: 'One response of a provider: its answers in words, and what was done with it',
    access: 'member',
    params: inResponse,
    query: z.object({ language: languageTag.optional() }),
    response: reviewed,
  },
  'POST /organisations/:organisationId/responses/:responseId/comments': {
    summary: 'Comment on a response, for other reviewers',
    access: 'member',
    params: inResponse,
    body: act,
    response: changed,
    status: 201,
  },
  'POST /organisations/:organisationId/responses/:responseId/queries': {
    summary: 'Ask the provider about a response: a letter with a link to the question goes to whom was invited',
    access: 'member',
    params: inResponse,
    body: act,
    response: changed,
    status: 201,
    problems: ['state-conflict'],
  },
  'PUT /organisations/:organisationId/responses/:responseId/exclusion': {
    summary: 'Exclude a response, with a reason: the next release leaves it out',
    access: 'member',
    params: inResponse,
    body: act.extend({
      isNotEligible: z.boolean().default(false).meta({
        description: 'Its provider should not have been asked: it leaves the base of the response rate too.',
        example: false,
      }),
    }),
    response: changed,
    problems: ['state-conflict'],
  },
  'DELETE /organisations/:organisationId/responses/:responseId/exclusion': {
    summary: 'Include a response again: the next release counts it',
    access: 'member',
    params: inResponse,
    response: changed,
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/responses/:responseId/erasure': {
    summary: 'Erase the answers of a provider who asked for it, as if they had withdrawn them',
    access: 'member',
    params: inResponse,
    body: act,
    response: changed,
    problems: ['state-conflict'],
  },
})
