import { z } from 'zod'
import { asksProof } from './collectors.ts'
import { operations } from './operation.ts'
import {
  areaCode,
  areaName,
  audience,
  completed,
  day,
  inAssessment,
  inOrganisation,
  inWave,
  isoDate,
  localised,
  named,
  severalLines,
  text,
  uuid,
  versionNumber,
  whole,
} from './shared.ts'

const invited = z
  .nullable(z.int().min(1).max(100_000_000))
  .meta({ description: 'How many were invited; null: an open invitation, no rate can be given.', example: 40 })
const waveName = text('Name of the wave.', 'Baseline 2026')
const waveState = z
  .enum(['planned', 'open', 'closed', 'archived'])
  .meta({ description: 'planned → open → closed → archived.', example: 'open' })
const release = z
  .object({
    number: whole('Releases of an assessment are numbered 1, 2, 3 …', 1),
    releasedOn: isoDate,
    responses: whole('Responses of the wave that it contains.', 412),
    added: whole('Responses that were new in it.', 80),
    withdrawn: whole('Responses that it took out: withdrawn or excluded.', 1),
  })
  .meta({ description: 'A frozen set of responses that the report shows.' })
const wave = z.object({
  number: whole('1 is the baseline.', 1),
  name: waveName,
  state: waveState,
  openedOn: z.nullable(isoDate),
  closedOn: z.nullable(isoDate),
  startsOn: z.nullable(isoDate).meta({ description: 'The first day that is planned; opening is done by hand.' }),
  endsOn: z.nullable(isoDate).meta({ description: 'The last day. After it nothing is taken, and the wave is closed.' }),
  audiences: z
    .array(z.object({ audience, questionnaireId: uuid, version: versionNumber, invited, completed }))
    .meta({ description: 'Who is asked which version.' }),
  latestRelease: z.nullable(release),
  unreleased: whole('Responses, withdrawals and exclusions that the newest release does not contain yet.', 5),
})
const assessment = z.object({
  id: uuid,
  name: text('Name as respondents read it.', 'Human trafficking services needs assessment'),
  purpose: text('What it is for.', 'To plan services for 2027.'),
  dataNotice: z.nullable(localised),
  createdOn: isoDate,
  areas: z.array(z.object({ id: uuid, code: areaCode, name: areaName })).meta({ description: 'Where it is done.' }),
  waves: z.array(wave).meta({ description: 'The baseline first.' }),
})
const purpose = z
  .string()
  .trim()
  .max(4000)
  .regex(severalLines)
  .meta({ description: 'What it is for.', example: 'To plan services for 2027.' })
const startsOn = z.nullable(day).meta({ description: 'The first day that is planned.', example: '2026-03-01' })
const endsOn = z.nullable(day).meta({
  description: 'The last day; after it nothing is taken. Null: until it is closed by hand.',
  example: '2026-05-03',
})
const audiencePlan = z.strictObject({
  audience,
  questionnaireId: uuid,
  version: versionNumber,
  invited: invited.default(null),
})
export const assessmentOperations = operations({
  'GET /organisations/:organisationId/assessments': {
    summary: 'Assessments with their waves',
    access: 'member',
    params: inOrganisation,
    response: z.object({ assessments: z.array(assessment).meta({ description: 'Newest first.' }) }),
  },
  'POST /organisations/:organisationId/assessments': {
    summary: 'Create an assessment with its first wave, planned, and one open link per audience',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      name: named(200, 'Name as respondents will read it.', 'Human trafficking services needs assessment'),
      purpose: purpose.default(''),
      areaCodes: z.array(areaCode).min(1).max(5000),
      waveName: named(120, 'Name of the first wave.', 'Baseline 2026'),
      audiences: z.array(audiencePlan).min(1).max(3).meta({ description: 'Who is asked which version.' }),
      asksProof: asksProof.default(true),
      startsOn: startsOn.default(null),
      endsOn: endsOn.default(null),
    }),
    response: assessment,
    status: 201,
  },
  'GET /organisations/:organisationId/assessments/:assessmentId': {
    summary: 'One assessment',
    access: 'member',
    params: inAssessment,
    response: assessment,
  },
  'PATCH /organisations/:organisationId/assessments/:assessmentId': {
    summary: 'Change name, purpose or areas; an area is taken away only while nothing was answered for it',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({
      name: named(200, 'Name as respondents will read it.', 'Human trafficking services needs assessment').optional(),
      purpose: purpose.optional(),
      areaCodes: z.array(areaCode).min(1).max(5000).optional().meta({ description: 'All areas that it shall have.' }),
    }),
    response: assessment,
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves': {
    summary: 'Plan the next wave like the last: same audiences and collectors, newest versions',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({
      name: named(120, 'Name of the wave.', 'Follow-up 1'),
      startsOn: startsOn.default(null),
      endsOn: endsOn.default(null),
    }),
    response: assessment,
    status: 201,
    problems: ['state-conflict'],
  },
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave': {
    summary: 'Change name and days of a wave and, while it is planned, who is asked which version',
    access: 'member',
    params: inWave,
    body: z.strictObject({
      name: named(120, 'Name of the wave.', 'Follow-up 1').optional(),
      startsOn: startsOn.optional(),
      endsOn: endsOn.optional(),
      audiences: z.array(audiencePlan).min(1).max(3).optional().meta({
        description:
          'Everybody who is asked, with the version. Collectors of an audience that is not among them any more are removed. Once the wave has been opened only the numbers invited may differ.',
      }),
    }),
    response: assessment,
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state': {
    summary: 'Open, close, re-open or archive a wave',
    access: 'member',
    params: inWave,
    body: z.strictObject({
      state: z.enum(['open', 'closed', 'archived']).meta({ description: 'What it shall be.', example: 'open' }),
    }),
    response: assessment,
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases': {
    summary: 'Release: fold new responses into the report and take withdrawn and excluded ones out',
    access: 'member',
    params: inWave,
    response: release,
    status: 201,
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/completion': {
    summary: 'Completed responses by audience and area (counts only; live)',
    access: 'member',
    params: inWave,
    response: z.object({
      audiences: z.array(z.object({ audience, invited, completed })).meta({ description: 'Of all areas together.' }),
      areas: z
        .array(
          z.object({
            code: areaCode,
            name: areaName,
            completed: z
              .partialRecord(audience, z.int())
              .meta({ description: 'Responses by audience.', example: { resident: 17 } }),
          }),
        )
        .meta({ description: 'Every area of the assessment.' }),
    }),
  },
})
