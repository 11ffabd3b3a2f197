import { z } from 'zod'
import { operations } from './operation.ts'
import { areaCode, inWave, isoDate, languageTag, oneLine, severalLines, text, uuid, whole } from './shared.ts'

export const invitationStates = [
  'waiting',
  'queued',
  'sent',
  'opened',
  'started',
  'completed',
  'withdrawn',
  'bounced',
  'opted_out',
  'cancelled',
] as const
export const letterKinds = ['invitation', 'reminder'] as const
/** Letters are written in these; whoever speaks another one gets the organisation's. */
export const invitationLanguages = ['en', 'es', 'fr', 'ar'] as const

const state = z.enum(invitationStates).meta({
  description:
    'How far it is. `queued`: the first letter has not left the outbox. Of an anonymous collector only waiting, queued, sent and completed are known, besides bounced, opted_out and cancelled. `withdrawn`: the answers were taken back.',
  example: 'sent',
})
const letterKind = z.enum(letterKinds).meta({ description: 'The first letter, or a reminder.', example: 'invitation' })
const letterLanguage = z
  .enum(invitationLanguages)
  .meta({ description: 'Language in which letters are written.', example: 'es' })
const dayOrNull = (description: string) => z.nullable(isoDate).meta({ description, example: '2026-03-01' })
const count = (description: string, example = 12) => whole(description, example)

const inCollector = inWave.extend({ collectorId: uuid })
const inInvitation = inCollector.extend({ invitationId: uuid })

const invitation = z.object({
  id: uuid,
  provider: z
    .object({ id: uuid, name: text('Name in the register.', 'Safe House') })
    .meta({ description: 'Who is asked.' }),
  contact: z
    .nullable(
      z.object({
        id: uuid,
        name: text('Name of the person; may be empty.', 'Pia'),
        email: text('Where letters go.', 'pia@example.org'),
        phone: text('Number to call; may be empty.', '+1 703 555 0100'),
      }),
    )
    .meta({ description: 'The person written to; null: erased when the time for keeping contacts was over.' }),
  language: languageTag.meta({ description: 'Language of the letters to this person.' }),
  state,
  sentOn: dayOrNull('The day the first letter was put in the outbox.'),
  openedOn: dayOrNull('The day the link was first opened; null if anonymous.'),
  startedOn: dayOrNull('The day answering began; null if anonymous.'),
  completedOn: dayOrNull('The day the response came; null if anonymous.'),
  reminders: count('Reminders written so far.', 1),
  remindedOn: dayOrNull('The day of the last one.'),
})

const filter = z.object({
  search: z
    .string()
    .trim()
    .max(200)
    .regex(oneLine)
    .optional()
    .meta({ description: 'Part of the name of the provider or person, or of the address.', example: 'house' }),
  state: state.optional(),
  language: languageTag.optional(),
})

/** Whom to invite. Everything together must hold; who opted out or whose letters came back is never among them. */
const choice = z.strictObject({
  sectors: z
    .array(z.string().max(40).regex(oneLine))
    .max(100)
    .default([])
    .meta({ description: 'Only of these sectors; empty: of all.', example: ['health'] }),
  areaCodes: z
    .array(areaCode)
    .max(5000)
    .default([])
    .meta({ description: 'Only in these areas and below; empty: everywhere.', example: ['US-51-013'] }),
  providerIds: z
    .nullable(z.array(uuid).max(20_000))
    .default(null)
    .meta({ description: 'Only these entries of the register; null: all.' }),
  contacts: z
    .enum(['one', 'all'])
    .default('one')
    .meta({ description: 'One person for each provider, or every contact.', example: 'one' }),
})

const tally = z.object({
  people: count('People who would get a letter.', 112),
  providers: count('Providers they belong to.', 112),
  languages: z
    .array(
      z.object({
        language: letterLanguage,
        people: count('Letters in it.', 40),
      }),
    )
    .meta({ description: 'In which languages the letters would be.' }),
  leftOut: z
    .object({
      invited: count('Invited through this collector already.', 3),
      optedOut: count('Asked not to be written to.', 4),
      bounced: count('Letters to them came back.', 1),
      noContact: count('Providers without anybody to write to.', 2),
    })
    .meta({
      description: 'Who fits but gets no letter, and why. With one person for each provider these are providers.',
    }),
})

const letterText = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(oneLine)
    .meta({ description: 'Subject line; may hold placeholders.', example: '{{organisation}} asks {{provider}}' }),
  body: z.string().trim().min(1).max(5000).regex(severalLines).meta({
    description:
      'Paragraphs with an empty line between them. Placeholders: name, provider, organisation, assessment, closesOn. A paragraph with {{closesOn}} is left out while no last day is set.',
    example: 'Hello {{name}},\n\nplease answer by {{closesOn}}.',
  }),
})
const textsOfKind = z.partialRecord(letterLanguage, letterText)
export const invitationTexts = z
  .strictObject({
    invitation: textsOfKind.default({}).meta({ description: 'Of the first letter.' }),
    reminder: textsOfKind.default({}).meta({ description: 'Of reminders.' }),
  })
  .meta({ description: 'Own texts by language; a language that is missing gets the standard text.' })
const standardTexts = z
  .object({
    invitation: z.record(letterLanguage, letterText).meta({ description: 'Of the first letter.' }),
    reminder: z.record(letterLanguage, letterText).meta({ description: 'Of reminders.' }),
  })
  .meta({ description: 'The texts that come with the product.' })
const invitesOn = z.nullable(z.iso.date()).meta({
  description: 'The day from which invitations go out by themselves while the wave is open; null: only when told to.',
  example: '2026-03-01',
})
const reminderDays = z
  .array(z.int().min(1).max(365))
  .max(6)
  .meta({
    description: 'Days after the invitation on which those who have not answered are reminded.',
    example: [7, 14],
  })
const plan = z.object({
  isAnonymous: z.boolean().meta({ description: 'Who answered is seen, never what.', example: false }),
  closesOn: dayOrNull('The last day for answers, which letters may name.'),
  invitesOn: z.nullable(isoDate).meta({ description: 'The day from which invitations go out.', example: '2026-03-01' }),
  reminderDays,
  texts: invitationTexts,
  standardTexts,
})

const chosen = z
  .nullable(z.array(uuid).min(1).max(10_000))
  .default(null)
  .meta({ description: 'Only these invitations; null: all of the collector.' })

export const invitationOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations': {
    summary: 'Personal invitations of a collector, a page at a time',
    access: 'member',
    params: inCollector,
    query: filter.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Rows at most.', example: 50 }),
      offset: z.coerce
        .number()
        .int()
        .min(0)
        .max(1_000_000)
        .default(0)
        .meta({ description: 'Rows to pass over.', example: 0 }),
    }),
    response: z.object({
      invitations: z.array(invitation).meta({ description: 'By name of provider, then of person.' }),
      matching: count('How many the search and filters find.', 40),
      counts: z
        .partialRecord(state, z.int())
        .meta({ description: 'How many of all are in each state.', example: { waiting: 3 } }),
      languages: z.array(languageTag).meta({ description: 'Languages that occur.', example: ['en', 'es'] }),
    }),
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations.csv': {
    summary: 'Personal invitations of a collector as CSV, without their links',
    access: 'member',
    params: inCollector,
    query: filter,
    file: { contentType: 'text/csv', description: 'One line for each invitation that the filters find.' },
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/preview':
    {
      summary: 'Whom a choice from the register would invite; nothing is written',
      access: 'member',
      params: inCollector,
      body: choice,
      response: tally,
      problems: ['state-conflict'],
    },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations': {
    summary: 'Invite people of the register',
    access: 'member',
    params: inCollector,
    body: choice.extend({
      isSentNow: z.boolean().default(false).meta({
        description: 'Put the letters in the outbox at once; else they go out by the plan or when told to.',
        example: true,
      }),
    }),
    response: z.object({
      invited: count('Invitations that were made.', 112),
      queued: count('Letters that were put in the outbox.', 112),
    }),
    status: 201,
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/letters':
    {
      summary: 'Send invitations, or remind those who have not answered, now',
      access: 'member',
      params: inCollector,
      body: z.strictObject({ kind: letterKind, invitationIds: chosen }),
      response: z.object({
        queued: count('Letters that were put in the outbox. Nobody is written to twice on one day.', 20),
      }),
      problems: ['state-conflict'],
    },
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/:invitationId':
    {
      summary: 'Cancel an invitation or take that back, note that letters came back, or change its language',
      access: 'member',
      params: inInvitation,
      body: z.strictObject({
        isCancelled: z.boolean().optional().meta({ description: 'Its link takes no answers.', example: true }),
        hasBounced: z.boolean().optional().meta({
          description: 'Letters to this address come back: the person is not written to again. False takes it back.',
          example: true,
        }),
        language: languageTag.optional().meta({ description: 'Language of the letters to this person.' }),
      }),
      response: invitation,
      problems: ['state-conflict'],
    },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/:invitationId/link':
    {
      summary: 'Show the personal link, to be read out on the telephone; it is recorded who has seen it',
      access: 'member',
      params: inInvitation,
      response: z.object({
        url: text('The personal address.', 'https://survey.example.org/r/k3m9x7q2p4k3m9x7q2p4'),
      }),
      problems: ['state-conflict'],
    },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitation-plan': {
    summary: 'When invitations and reminders go out, and what they say',
    access: 'member',
    params: inCollector,
    response: plan,
  },
  'PUT /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitation-plan': {
    summary: 'Set when invitations and reminders go out, and what they say',
    access: 'member',
    params: inCollector,
    body: z.strictObject({ invitesOn, reminderDays, texts: invitationTexts }),
    response: plan,
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitation-plan/preview':
    {
      summary: 'A letter as it would be, with a text that need not be saved; nothing is written',
      access: 'member',
      params: inCollector,
      body: z.strictObject({
        kind: letterKind,
        language: letterLanguage,
        text: z.nullable(letterText).default(null).meta({ description: 'Null: the saved or standard text.' }),
      }),
      response: z.object({
        subject: text('Subject line.', 'Commonwealth of Virginia asks Safe House'),
        paragraphs: z.array(z.string()).meta({ description: 'What the letter says.', example: ['Hello Pia,'] }),
        action: text('Label of the button that leads to the questionnaire.', 'Answer the questionnaire'),
        footer: z
          .array(z.string())
          .meta({ description: 'Small lines at the end.', example: ['You get this letter because …'] }),
      }),
    },
})
