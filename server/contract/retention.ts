import { z } from 'zod'
import { operations } from './operation.ts'
import { inAssessment, isoDate, text, whole } from './shared.ts'

const months = (what: string) =>
  z
    .nullable(z.int().min(1).max(600))
    .meta({ description: `Months after a wave has closed until ${what}; null: kept.`, example: 24 })
const settings = {
  keepsAnswersMonths: months('its answers are erased'),
  keepsContactsMonths: months('names and addresses of whom was invited are erased'),
}
const day = (what: string) =>
  z.nullable(isoDate).meta({ description: `${what}; null: no day is set.`, example: '2028-03-01' })

const retention = z.object({
  ...settings,
  unfinishedDays: whole('Days after a wave has closed until unfinished answers are erased.', 14),
  waves: z
    .array(
      z.object({
        number: whole('1 is the baseline.', 1),
        name: text('Name of the wave.', 'Baseline 2026'),
        closedOn: z.nullable(isoDate),
        responses: whole('Responses whose answers are kept.', 412),
        erasedResponses: whole('Responses whose answers are erased.', 0),
        invitations: whole('Invitations whose names and addresses are kept.', 40),
        unfinished: whole('Unfinished answers and sheets of paper that are kept.', 3),
        answersErasedOn: day('When its answers are erased'),
        contactsErasedOn: day('When names and addresses are erased'),
        unfinishedErasedOn: day('When unfinished answers are erased'),
      }),
    )
    .meta({ description: 'What will be erased when; a day that has passed means the next night.' }),
})

export const retentionOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/retention': {
    summary: 'How long answers, names and addresses of an assessment are kept, and what is erased when',
    access: 'member',
    params: inAssessment,
    response: retention,
  },
  'PUT /organisations/:organisationId/assessments/:assessmentId/retention': {
    summary: 'Set how long answers, names and addresses of an assessment are kept',
    access: 'member',
    params: inAssessment,
    body: z.strictObject(settings),
    response: retention,
  },
})
