import { z } from 'zod'
import { operations } from './operation.ts'
import { answers, inCollector, receiptCode, wayInProblems } from './responses.ts'
import { areaCode, isoDate, languageTag, named, text, uuid } from './shared.ts'

const code = receiptCode.meta({
  description: 'The code that was given when answering was interrupted: 12 characters (Crockford base 32).',
  example: '7K2M-9QXD-4T1A',
})
const page = z
  .nullable(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/))
  .meta({ description: 'Name of the page where one was; null: the review.', example: 'needs' })
const area = z.nullable(areaCode).meta({ description: 'The area answered for, when it has been chosen.' })
const responseId = uuid.meta({ description: 'The id under which the answers are submitted when they are complete.' })
const savedOn = isoDate.meta({ description: 'The day of the last save.', example: '2026-03-01' })
const expiresOn = isoDate.meta({ description: 'The last day on which they are kept.', example: '2026-03-31' })

const draftId = uuid.meta({ description: 'The draft; another one after starting again.' })
const revision = z.int().min(0).meta({ description: 'Raised by each save that changes an answer.', example: 7 })
const knownRevision = revision.meta({
  description: 'The revision up to which the sender knows the draft; 0: nothing of it.',
  example: 6,
})
const changes = answers.meta({
  description: 'Question name → answer, of the questions that were changed since; null: the answer was taken back.',
  example: { works: 'yes', note: null },
})
const changed = changes.meta({ description: 'What others have changed since the known revision.' })
const overwritten = z.array(text('Name of a question.', 'works')).meta({
  description: 'Questions that others had changed since then; the answers just sent stand.',
})
const pageName = text('Name of a page.', 'needs')
const share = z.object({
  id: uuid,
  name: text('Who was asked.', 'Sam'),
  pages: z.array(pageName).meta({ description: 'The pages given.' }),
  url: text('Address to give to that person.', 'https://survey.example.org/r/k3m9x7q2p4k3m9x7q2p4k3m9x7'),
  sharedOn: isoDate.meta({ description: 'Day of asking.' }),
  savedOn: z.nullable(isoDate).meta({ description: 'Day of the last save by that person.' }),
  doneOn: z.nullable(isoDate).meta({ description: 'Day on which that person said it was done.' }),
})
const shares = z.array(share).meta({ description: 'Sections given to colleagues and not taken back.' })

/** Of a personal link: the invited person's own devices, and colleagues who were given sections. */
const personalDraftOperations = operations({
  'GET /collectors/:link/draft': {
    summary: 'The unfinished answers of a personal link',
    access: 'anyone',
    params: inCollector,
    response: z.object({
      draft: z
        .nullable(
          z.object({ id: draftId, responseId, revision, language: languageTag, area, page, answers, savedOn, shares }),
        )
        .meta({ description: 'Null: nothing was answered yet.' }),
    }),
    problems: [...wayInProblems, 'state-conflict'],
  },
  'PATCH /collectors/:link/draft': {
    summary:
      'Save changed answers; those to different questions are merged, and of the same question the later one stands',
    access: 'anyone',
    params: inCollector,
    body: z.strictObject({
      id: z.nullable(draftId),
      responseId,
      revision: knownRevision,
      changes,
      language: languageTag,
      area,
      page,
    }),
    response: z.object({ id: draftId, responseId, revision, changed, overwritten, savedOn, shares }),
    problems: [...wayInProblems, 'answers-invalid', 'draft-gone', 'state-conflict'],
  },
  'DELETE /collectors/:link/draft': {
    summary: 'Start again: the unfinished answers are erased, and sections given to colleagues are closed',
    access: 'anyone',
    params: inCollector,
    status: 204,
    problems: [...wayInProblems, 'state-conflict'],
  },
  'POST /collectors/:link/draft/shares': {
    summary: 'Give sections of the questionnaire to a colleague, who can then answer them and nothing else',
    access: 'anyone',
    params: inCollector,
    body: z.strictObject({
      name: named(120, 'Who is asked.', 'Sam'),
      pages: z
        .array(z.string().max(64).meta({ description: 'Name of a page.', example: 'needs' }))
        .min(1)
        .max(100)
        .meta({ description: 'The pages to give.', example: ['needs'] }),
      email: z.nullable(z.email().max(254)).default(null).meta({
        description: 'Where to send the link; null: nowhere, the asker passes it on.',
        example: 'sam@example.org',
      }),
      language: languageTag.meta({ description: 'Language of the letter.' }),
    }),
    response: z.object({
      share: share.meta({ description: 'What was given now.' }),
      shares,
      letter: z.nullable(z.enum(['on_its_way', 'waiting'])).meta({
        description: 'waiting: letters do not leave the installation, so the link must be passed on; null: no address.',
        example: 'on_its_way',
      }),
    }),
    status: 201,
    problems: [...wayInProblems, 'draft-gone', 'state-conflict', 'too-many-requests'],
  },
  'DELETE /collectors/:link/draft/shares/:shareId': {
    summary: 'Take sections back from a colleague; what was answered stays',
    access: 'anyone',
    params: inCollector.extend({ shareId: uuid }),
    response: z.object({ shares }),
    problems: [...wayInProblems, 'not-found', 'draft-gone', 'state-conflict'],
  },
  'GET /collectors/:link/draft/section': {
    summary: 'For a colleague: the answers of the sections given, and of no other',
    access: 'anyone',
    params: inCollector,
    response: z.object({
      revision,
      language: languageTag,
      answers,
      conditions: text(
        'Another one when other answers have changed which questions are asked here.',
        '5f0c2a9b6d1e4c3a',
      ),
      doneOn: z.nullable(isoDate).meta({ description: 'Day on which it was said to be done.' }),
    }),
    problems: [...wayInProblems, 'section-closed'],
  },
  'PATCH /collectors/:link/draft/section': {
    summary: 'For a colleague: save changed answers of the sections given',
    access: 'anyone',
    params: inCollector,
    body: z.strictObject({ revision: knownRevision, changes }),
    response: z.object({
      revision,
      changed,
      overwritten,
      conditions: text(
        'Another one when other answers have changed which questions are asked here.',
        '5f0c2a9b6d1e4c3a',
      ),
    }),
    problems: [...wayInProblems, 'answers-invalid', 'section-closed'],
  },
  'POST /collectors/:link/draft/section/done': {
    summary: 'For a colleague: say that the sections are done',
    access: 'anyone',
    params: inCollector,
    status: 204,
    problems: [...wayInProblems, 'section-closed'],
  },
})

/** Of everybody else: answers that only a code can open. */
const sealedDraftOperations = operations({
  'POST /collectors/:link/draft/sealed': {
    summary: 'Interrupt answering: the answers are kept encrypted, and only the code that is returned can open them',
    access: 'anyone',
    params: inCollector,
    body: z.strictObject({
      code: z.nullable(code).default(null),
      id: responseId,
      language: languageTag,
      area,
      page,
      answers,
    }),
    response: z.object({
      code: z.string().meta({
        description:
          'Shown once. The code given is kept in use; without one, or when it is not known any more, it is a new one.',
        example: '7K2M-9QXD-4T1A',
      }),
      expiresOn,
    }),
    status: 201,
    problems: [...wayInProblems, 'answers-invalid', 'state-conflict', 'too-many-requests'],
  },
  'POST /collectors/:link/draft/sealed/open': {
    summary: 'Go on answering with the code of an interruption',
    access: 'anyone',
    params: inCollector,
    body: z.strictObject({ code }),
    response: z.object({ id: responseId, language: languageTag, area, page, answers, savedOn, expiresOn }),
    problems: [...wayInProblems, 'not-found', 'state-conflict', 'too-many-requests'],
  },
})

export const draftOperations = { ...personalDraftOperations, ...sealedDraftOperations }
