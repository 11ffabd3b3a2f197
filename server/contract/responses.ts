import { z } from 'zod'
import { collectorKind } from './collectors.ts'
import { operations } from './operation.ts'
import { challenge, proof } from './proofs.ts'
import { areaCode, audience, helpContact, isoDate, languageTag, localised, text, uuid } from './shared.ts'

/** Only an object: the version's own validator checks each name and answer. */
export const answers = z
  .custom<Record<string, unknown>>(
    value => typeof value === 'object' && value !== null && !Array.isArray(value),
    'Answers are an object.',
  )
  .meta({
    type: 'object',
    description: 'Question name → answer: a choice, a list of choices, or a text.',
    example: { preferred_language: 'es' },
  })

export const inCollector = z.object({
  link: z
    .string()
    .regex(/^[a-z0-9]{10,40}$/)
    .meta({ description: 'The link of the collector: the last part of /r/<link>.', example: 'k3m9x7q2p4' }),
})

const respondentArea = z
  .object({
    code: areaCode,
    name: z.string().meta({ description: 'Name of the area.', example: 'Arlington County' }),
    helpContacts: z.array(helpContact).meta({
      description:
        'Help numbers of the area, or of the nearest area above it that has some, for readers of every language.',
    }),
  })
  .meta({ description: 'An area the respondent may answer for.' })

const invitation = z
  .object({
    provider: text('The organisation that was invited.', 'Safe House'),
    language: languageTag.meta({ description: 'Language of the letter: the one to begin in.', example: 'es' }),
    areaCode: z
      .nullable(areaCode)
      .meta({ description: 'Where it is, if one may answer for that area.', example: null }),
    isAnonymous: z.boolean().meta({
      description: 'True: who asks learns that this invitation was answered, never with which response.',
      example: false,
    }),
  })
  .meta({ description: 'The personal invitation that the link belongs to.' })
const saving = z.enum(['automatic', 'code', 'none']).meta({
  description: 'How unfinished answers are kept: while one answers, on request under a code, or not at all.',
  example: 'code',
})
const section = z
  .object({
    name: text('Who was asked to fill it in.', 'Sam'),
    askedBy: text('Who asked; empty when no name is known.', 'Ada'),
    provider: text('For which organisation.', 'Safe House'),
  })
  .meta({ description: 'Set when the link opens only some sections of somebody else’s questionnaire.' })
const invitationProblems = ['invitation-cancelled', 'invitation-opted-out'] as const
const usedProblems = ['invitation-used', 'invitation-used-anonymously', ...invitationProblems] as const

/** Why a link may open nothing. */
export const wayInProblems = [
  'collector-unknown',
  'collector-not-open-yet',
  'collector-closed',
  ...usedProblems,
] as const

export const receiptCode = z
  .string()
  .trim()
  .toUpperCase()
  .transform(code =>
    code
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  )
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/))
  .meta({
    description: 'Receipt code: 12 characters (Crockford base 32); hyphens and case do not matter.',
    example: '7K2M-9QXD-4T1A',
  })

export const respondentOperations = operations({
  'GET /collectors/:link': {
    summary: 'What a respondent sees first: who asks, in which languages, for which areas, and the help numbers',
    access: 'anyone',
    params: inCollector,
    response: z.object({
      organisation: z
        .string()
        .meta({ description: 'Name of the organisation asking.', example: 'Commonwealth of Virginia' }),
      assessment: z
        .string()
        .meta({ description: 'Name of the assessment.', example: 'Human trafficking services needs assessment' }),
      audience,
      title: localised,
      introduction: localised,
      languages: z.array(languageTag).meta({
        description: 'Languages in which it can be answered; the first is the default.',
        example: ['en', 'es'],
      }),
      areas: z.array(respondentArea).meta({ description: 'One: fixed by the link. More: the respondent chooses.' }),
      questionCount: z.int().meta({ description: 'Questions at the most (a group of rows counts once).', example: 14 }),
      isDemonstration: z
        .boolean()
        .meta({ description: 'Answers are only for trying out; the page says so.', example: false }),
      kind: collectorKind,
      asksProof: z.boolean().meta({ description: 'A proof of work goes along with the response.', example: true }),
      invitation: z.nullable(invitation),
      saving,
      section: z.nullable(section),
    }),
    problems: [...wayInProblems, 'section-closed'],
  },
  'GET /collectors/:link/notice': {
    summary:
      'Who asks, when it opens or has closed, where it is asked again, and the help numbers, for a link that takes no answers now',
    access: 'anyone',
    params: inCollector,
    response: z.object({
      organisation: text('Name of the organisation asking.', 'Commonwealth of Virginia'),
      audience,
      kind: collectorKind,
      languages: z.array(languageTag).meta({ description: 'Languages in which it is asked.', example: ['en', 'es'] }),
      opensOn: z.nullable(isoDate).meta({ description: 'When it is to be opened; null: not known, or open before.' }),
      closedOn: z.nullable(isoDate).meta({ description: 'Its last day, if that is over.' }),
      continuedBy: z.nullable(z.string()).meta({
        description:
          'Of an open link or kiosk that is over: the link of the newest collector that continues it in a later wave and takes answers now; null: there is none.',
        example: 'p7w4z9c3m6h8',
      }),
      areas: z.array(respondentArea).meta({ description: 'Areas with their help numbers.' }),
    }),
    problems: ['collector-unknown'],
  },
  'GET /collectors/:link/questionnaire': {
    summary: 'The questions in one language, as SurveyJS JSON',
    access: 'anyone',
    params: inCollector,
    query: z.object({ language: languageTag }),
    response: z.object({
      language: languageTag,
      version: z.int().meta({ description: 'Version of the questionnaire.', example: 1 }),
      survey: z
        .record(z.string(), z.unknown())
        .meta({ description: 'SurveyJS JSON whose texts are plain strings in the language.', example: { pages: [] } }),
    }),
    problems: [...wayInProblems, 'section-closed'],
  },
  'POST /collectors/:link/start': {
    summary: 'Say that answering has begun; for a personal invitation that is not anonymous the day is kept',
    access: 'anyone',
    params: inCollector,
    status: 204,
    problems: ['collector-unknown', 'collector-not-open-yet', 'collector-closed', ...usedProblems],
  },
  'GET /collectors/:link/challenge': {
    summary: 'A proof of work to be done for one response, where the collector asks for it',
    access: 'anyone',
    params: inCollector,
    query: z.object({ response: uuid.meta({ description: 'Id of the response, made by the client.' }) }),
    response: challenge,
    problems: ['collector-unknown', 'collector-not-open-yet', 'collector-closed', ...usedProblems],
  },
  'POST /collectors/:link/responses': {
    summary:
      'Submit a response; acknowledged only after it is durably stored; repeating it with the same id is harmless',
    access: 'anyone',
    params: inCollector,
    body: z.strictObject({
      id: uuid.meta({ description: 'Made by the client once per response, so that a retry is the same response.' }),
      language: languageTag,
      area: areaCode,
      consent: z.literal(true).meta({ description: 'The respondent has agreed to take part.', example: true }),
      answers,
      revision: z.nullable(z.int().min(0)).default(null).meta({
        description: 'Of a draft that the server keeps for a personal link: the revision these answers were read at.',
        example: null,
      }),
      code: z.nullable(receiptCode).default(null).meta({
        description: 'The code of an interruption that these answers go on from; it is used up.',
        example: null,
      }),
      proof: proof.optional(),
    }),
    response: z.object({
      receipt: z
        .string()
        .meta({ description: 'Code with which the response can later be withdrawn.', example: '7K2M-9QXD-4T1A' }),
    }),
    status: 201,
    problems: [
      'collector-unknown',
      'collector-not-open-yet',
      'collector-closed',
      'proof-required',
      'too-many-requests',
      'answers-invalid',
      'response-already-submitted',
      'draft-changed',
      ...usedProblems,
    ],
  },
  'POST /withdrawals': {
    summary: 'Withdraw a response by its receipt code; its answers are erased',
    access: 'anyone',
    body: z.strictObject({ receipt: receiptCode }),
    response: z.object({
      withdrawn: z.boolean().meta({
        description:
          'True: it was withdrawn, now or before. False: its answers had been erased already, when the time for which the organisation keeps them was over; only counts are left, in which nobody can be recognised.',
        example: true,
      }),
    }),
    problems: ['not-found', 'too-many-requests'],
  },
})
