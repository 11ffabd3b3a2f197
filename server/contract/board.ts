import { z } from 'zod'
import { operations } from './operation.ts'
import { areaCode, audience, inWave, isoDate, languageTag, localised, oneLine, text, uuid, whole } from './shared.ts'

const completed = whole('Responses that were submitted and neither withdrawn nor excluded.', 17)
const target = z.nullable(z.int()).meta({ description: 'How many responses are wanted; null: no target.', example: 30 })
const stratum = {
  invited: whole('Organisations invited by name.', 12),
  completed,
  target,
  thin: z.nullable(z.enum(['few', 'under_half'])).meta({
    description:
      'few: fewer than five, reports will withhold it; under_half: less than half of the target; null: neither.',
    example: 'few',
  }),
}
const sector = z
  .string()
  .max(80)
  .regex(oneLine)
  .meta({ description: 'A sector that the questionnaire lets its respondents choose.', example: 'faith' })
const outcome = (description: string, example: number) => whole(`${description} (AAPOR)`, example)
const invitedCounts = z
  .object({
    organisations: whole('Organisations invited by name; each counts once, however many of its people were.', 40),
    anonymous: whole('Of them, those of which only is known whether they completed.', 0),
    opened: whole('Opened their link; unknown for anonymous collectors.', 30),
    started: whole('Started to answer; unknown for anonymous collectors.', 25),
    completed: whole('Submitted.', 20),
    outcomes: z
      .object({
        I: outcome('Complete: at least 80 % of the questions put to them are answered', 18),
        P: outcome('Partial: 50 to 79 %', 2),
        O: outcome('Other: excluded by a reviewer, though eligible', 0),
        R: outcome('Refused, withdrew, broke off, or opened without submitting', 5),
        NC: outcome('Written to and never opened', 10),
        UO: outcome('The letter came back, so it is not known whether they are eligible', 3),
        UH: outcome('Not written to yet', 2),
        NE: outcome('Not eligible: so judged by a reviewer, or the invitation was cancelled', 1),
      })
      .meta({ description: 'What became of them.' }),
    rates: z
      .nullable(
        z.object({
          rr1: z.number().meta({ description: 'I / ((I + P) + (R + NC + O) + (UH + UO)).', example: 0.45 }),
          rr2: z.number().meta({ description: '(I + P) / the same.', example: 0.5 }),
          base: whole('What both are divided by.', 40),
        }),
      )
      .meta({ description: 'AAPOR response rates 1 and 2; null: nobody was eligible.' }),
  })
  .meta({ description: 'Those invited by name.' })
const audienceProgress = z.object({
  audience,
  completed,
  target,
  statedInvited: z
    .nullable(z.int())
    .meta({ description: 'How many were asked in other ways, as staff wrote it down; null: not known.', example: 500 }),
  invited: z
    .nullable(invitedCounts)
    .meta({ description: 'null: nobody was invited by name, so no response rate can be given.' }),
  areas: z
    .array(z.object({ code: areaCode, name: text('Name of the area.', 'Arlington County'), ...stratum }))
    .meta({ description: 'Every area of the assessment.' }),
  sectors: z
    .array(z.object({ sector, label: localised, ...stratum }))
    .meta({ description: 'Every sector that the questionnaire offers; none for residents.' }),
})
const silentQuery = z.object({
  audience: z
    .enum(['provider', 'partner'])
    .meta({ description: 'Residents are never invited by name.', example: 'provider' }),
})
const silent = z.object({
  invitationId: uuid,
  providerId: uuid,
  provider: text('Name of the organisation.', 'Safe House'),
  code: z.nullable(z.string()).meta({ description: 'Its code in the register.', example: 'SH-1' }),
  sector: text('Its sector in the register; may be empty.', 'victim_services'),
  area: z.nullable(z.string()).meta({ description: 'Where it is.', example: 'Arlington County' }),
  contact: text('Who was written to.', 'Pia'),
  email: text('Address.', 'pia@example.org'),
  language: languageTag,
  isAnonymous: z.boolean().meta({ description: 'Whether they opened or started is not known.', example: false }),
  lastLetterOn: z.nullable(isoDate),
  reminders: whole('Reminders sent.', 1),
  state: z
    .enum(['to_be_sent', 'queued', 'sent', 'opened', 'started', 'bounced', 'opted_out'])
    .meta({ description: 'How far it got; queued: the letter has not left the outbox.', example: 'sent' }),
})

export const boardOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress': {
    summary: 'How far collection is by audience, area and sector, against targets, with response rates; counts only',
    access: 'member',
    params: inWave,
    response: z.object({
      audiences: z.array(audienceProgress).meta({ description: 'Each audience of the wave.' }),
    }),
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress/silent': {
    summary: 'Which providers or partners, invited by name, have not answered',
    access: 'member',
    params: inWave,
    query: silentQuery,
    response: z.object({
      contacts: z.array(silent).meta({ description: 'By name of the organisation; one for each person invited.' }),
    }),
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress/silent.csv': {
    summary: 'The same as CSV',
    access: 'member',
    params: inWave,
    query: silentQuery,
    file: {
      contentType: 'text/csv; charset=utf-8',
      description: 'One line for each person; the download is recorded.',
    },
  },
  'PUT /organisations/:organisationId/assessments/:assessmentId/waves/:wave/targets': {
    summary: 'Set how many responses are wanted, by audience and by area or sector; replaces all targets of the wave',
    access: 'member',
    params: inWave,
    body: z.strictObject({
      targets: z
        .array(
          z.strictObject({
            audience,
            areaCode: z.nullable(areaCode).default(null),
            sector: z.nullable(sector).default(null),
            responses: z.int().min(1).max(10_000_000).meta({ description: 'How many are wanted.', example: 30 }),
          }),
        )
        .max(20_000)
        .meta({ description: 'With neither area nor sector: of the whole audience.' }),
    }),
    status: 204,
  },
})
