import { z } from 'zod'
import { operations } from './operation.ts'
import { areaCode, areaName, audience, completed, day, inWave, isoDate, oneLine, text, uuid } from './shared.ts'

export const collectorKinds = ['open_link', 'personal', 'kiosk', 'paper'] as const
export type CollectorKind = (typeof collectorKinds)[number]

export const collectorKind = z.enum(collectorKinds).meta({
  description:
    'open_link: whoever has the link; kiosk: a tablet that people share; personal: by invitation; paper: typed in by staff.',
  example: 'open_link',
})
export const asksProof = z.boolean().meta({
  description:
    'Browsers show a proof of work with each response: it costs a person nothing and a flood of answers much.',
  example: true,
})
const isAnonymous = z.boolean().meta({
  description:
    'Personal invitations only: who has answered is known, which answers are whose is not. It can never be changed.',
  example: false,
})
const stopped = z.nullable(z.enum(['by_hand', 'date', 'count'])).meta({
  description:
    'Why it takes no answers though its wave may be open: closed by hand, its last day is over, or it is full; null: it takes some.',
  example: null,
})
const label = z
  .string()
  .trim()
  .max(120)
  .regex(oneLine)
  .meta({ description: 'What staff call it; respondents never see it.', example: 'Library, first floor' })
const closesOn = z
  .nullable(day)
  .meta({ description: 'The last day on which it takes answers; null: no such day.', example: '2026-05-03' })
const closesAtCount = z
  .nullable(z.int().min(1).max(100_000_000))
  .meta({ description: 'It takes so many responses and no more; null: any number.', example: 200 })

const collector = z.object({
  id: uuid,
  kind: collectorKind,
  label: text('What staff call it; respondents never see it.', 'Library, first floor'),
  audience,
  area: z
    .nullable(z.object({ code: areaCode, name: areaName }))
    .meta({ description: 'The one area it is for; null: the respondent chooses.' }),
  link: text('The last part of its address.', 'k3m9x7q2p4'),
  url: z
    .string()
    .meta({ description: 'Address to give to respondents.', example: 'https://survey.example.org/r/k3m9x7q2p4' }),
  isOpen: z.boolean().meta({ description: 'It takes answers while its wave is open.', example: true }),
  stopped,
  isAnonymous,
  asksProof,
  closesOn: z.nullable(isoDate).meta({ description: 'The last day on which it takes answers.' }),
  closesAtCount: z.nullable(z.int()).meta({ description: 'It takes so many responses and no more.', example: 200 }),
  completed,
  continues: z.boolean().meta({
    description:
      'It was made from a collector of the wave before. Of open links and kiosks: the old link leads on to it once the old one is over and this one takes answers.',
    example: false,
  }),
})

export const collectorOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': {
    summary: 'Collectors of a wave',
    access: 'member',
    params: inWave,
    response: z.object({ collectors: z.array(collector).meta({ description: 'By audience, then by area.' }) }),
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': {
    summary: 'Add a collector, for one area or for all',
    access: 'member',
    params: inWave,
    body: z.strictObject({
      kind: collectorKind.default('open_link').meta({
        description:
          'What it is; this cannot be changed afterwards. open_link: whoever has the link; kiosk: a shared tablet; paper: sheets that staff type in; personal: providers or partners by invitation.',
        example: 'kiosk',
      }),
      audience,
      label: label.default(''),
      areaCode: z.nullable(areaCode).default(null),
      isAnonymous: isAnonymous.default(false),
      asksProof: asksProof.default(true),
      closesOn: closesOn.default(null),
      closesAtCount: closesAtCount.default(null),
    }),
    response: collector,
    status: 201,
    problems: ['state-conflict'],
  },
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId': {
    summary:
      'Close or re-open a collector, or change its label, when it closes, and whether it asks for a proof of work',
    access: 'member',
    params: inWave.extend({ collectorId: uuid }),
    body: z.strictObject({
      label: label.optional(),
      isOpen: z.boolean().optional().meta({ description: 'Whether it takes answers.', example: false }),
      asksProof: asksProof.optional(),
      closesOn: closesOn.optional(),
      closesAtCount: closesAtCount.optional(),
    }),
    response: collector,
  },
})
