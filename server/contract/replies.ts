import { z } from 'zod'
import { operations } from './operation.ts'
import { words } from './review.ts'
import { areaCode, isoDate, languageTag, text, uuid } from './shared.ts'

const inReply = z.object({
  link: z
    .string()
    .regex(/^[a-z0-9]{10,40}$/)
    .meta({ description: 'The last part of the link in the letter.', example: 'k3m9x7q2p4k3m9x7q2p4' }),
})
const answers = z
  .custom<Record<string, unknown>>(
    value => typeof value === 'object' && value !== null && !Array.isArray(value),
    'Answers are an object.',
  )
  .meta({
    type: 'object',
    description: 'Question name → answer: a choice, a list of choices, or a text.',
    example: { preferred_language: 'es' },
  })

export const replyOperations = operations({
  'GET /replies/:link': {
    summary: 'A question about a response, as the provider reads it',
    access: 'anyone',
    params: inReply,
    response: z.object({
      organisation: text('Name of the organisation asking.', 'Commonwealth of Virginia'),
      assessment: text('Name of the assessment.', 'Human trafficking services needs assessment'),
      provider: text('Name of the provider; empty: not known any more.', 'Safe House'),
      receivedOn: isoDate.meta({ description: 'The day on which the answers came in.', example: '2026-03-01' }),
      askedOn: isoDate,
      state: z
        .enum(['open', 'answered', 'closed'])
        .meta({ description: 'closed: the answers are not there any more, or are not used.', example: 'open' }),
      question: text('What is asked; empty when it is not open.', 'Is the number of beds right?'),
      canCorrect: z.boolean().meta({ description: 'Answers can be corrected now.', example: true }),
      language: languageTag.meta({ description: 'Language of the letter: the one to begin in.', example: 'es' }),
      languages: z.array(languageTag).meta({ description: 'Languages of the questionnaire.', example: ['en', 'es'] }),
      areas: z
        .array(z.object({ code: areaCode, name: text('Name of the area.', 'Arlington County') }))
        .meta({ description: 'Areas that one may answer for.' }),
      areaCode: areaCode.meta({ description: 'The area that was answered for.', example: 'US-51-013' }),
      isDemonstration: z.boolean().meta({ description: 'Answers are only for trying out.', example: false }),
    }),
    problems: ['collector-unknown'],
  },
  'GET /replies/:link/questionnaire': {
    summary: 'The questionnaire in one language with the answers given, to correct them',
    access: 'anyone',
    params: inReply,
    query: z.object({ language: languageTag }),
    response: z.object({
      language: languageTag,
      version: z.int().meta({ description: 'Version of the questionnaire.', example: 1 }),
      survey: z
        .record(z.string(), z.unknown())
        .meta({ description: 'SurveyJS JSON whose texts are plain strings in the language.', example: { pages: [] } }),
      answers,
    }),
    problems: ['collector-unknown', 'state-conflict'],
  },
  'POST /replies/:link/reply': {
    summary: 'Reply to the question in words',
    access: 'anyone',
    params: inReply,
    body: z.strictObject({ text: words }),
    status: 204,
    problems: ['collector-unknown', 'state-conflict'],
  },
  'POST /replies/:link/correction': {
    summary: 'Correct the answers: a new response replaces the old one; repeating it with the same id is harmless',
    access: 'anyone',
    params: inReply,
    body: z.strictObject({
      id: uuid.meta({ description: 'Made by the client once, so that a retry is the same response.' }),
      language: languageTag,
      area: areaCode,
      answers,
    }),
    status: 204,
    problems: ['collector-unknown', 'state-conflict', 'answers-invalid', 'response-already-submitted'],
  },
})
