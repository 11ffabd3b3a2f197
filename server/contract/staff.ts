import { z } from 'zod'
import type { WaveReport } from '../../reports/sections/report.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Definition } from '../../surveys/definition/definition.ts'
import { operations } from './operation.ts'
import {
  areaCode,
  audience,
  commaList,
  documentOf,
  helpContact,
  inAssessment,
  inOrganisation,
  inWave,
  isoDate,
  languageTag,
  localised,
  named,
  oneLine,
  severalLines,
  text,
  uuid,
  versionInPath,
  versionNumber,
  waveNumber,
  whole,
} from './shared.ts'

const role = z
  .enum(['administrator', 'coordinator'])
  .meta({ description: 'Role of the member.', example: 'coordinator' })
const organisation = z
  .object({
    id: uuid,
    name: named(200, 'Name of the organisation.', 'Commonwealth of Virginia'),
    role,
  })
  .meta({ description: 'An organisation you are a member of.' })

export const accountOperations = operations({
  'GET /session': {
    summary: 'Who is signed in, and whether the server still waits for its first administrator',
    access: 'anyone',
    response: z.object({
      setupNeeded: z.boolean().meta({ description: 'True until the first administrator exists.', example: false }),
      user: z
        .nullable(
          z.object({
            id: uuid,
            name: text('Name of the person.', 'Ada Coordinator'),
            email: text('The e-mail address they sign in with.', 'ada@example.org'),
          }),
        )
        .meta({ description: 'Who is signed in; null: nobody.' }),
      organisations: z.array(organisation),
      demo: z
        .nullable(
          z.object({
            email: text('E-mail address to sign in with.', 'demo@example.org'),
            password: text('Password to sign in with.', 'demo'),
          }),
        )
        .meta({ description: 'Sign-in of the demo, when this server is one.' }),
    }),
  },
  'POST /setup': {
    summary: 'Create the first administrator with the one-time token printed at start',
    access: 'anyone',
    body: z.strictObject({
      token: z.string().max(200).meta({ description: 'The token of the printed link.', example: 'p4x…' }),
      name: named(120, 'Your name.', 'Ada Coordinator'),
      email: z
        .email()
        .max(254)
        .meta({ description: 'Your e-mail address: the name you sign in with.', example: 'ada@example.org' }),
      password: z
        .string()
        .min(12)
        .max(200)
        .meta({ description: 'At least 12 characters.', example: 'a long sentence is good' }),
    }),
    response: z.object({ created: z.literal(true).meta({ description: 'Sign in now.', example: true }) }),
    status: 201,
    problems: ['setup-token-wrong', 'state-conflict'],
  },
  'POST /organisations': {
    summary: 'Create an organisation; the built-in questionnaires are published into it as version 1',
    access: 'signed-in',
    body: z.strictObject({ name: named(200, 'Name as respondents will read it.', 'City of Norfolk') }),
    response: organisation,
    status: 201,
    problems: ['already-exists'],
  },
})

const population = z
  .nullable(z.int().min(0).max(2_000_000_000))
  .meta({ description: 'How many people live there; null: not known.', example: 238_643 })
const invited = z
  .nullable(z.int().min(1).max(100_000_000))
  .meta({ description: 'How many were invited; null: an open invitation, no rate can be given.', example: 40 })
const completed = whole('Responses that were submitted and not withdrawn.', 17)
const areaName = text('Name of the area.', 'Arlington County')

const area = z.object({
  id: uuid,
  code: areaCode,
  name: named(200, 'Name of the area.', 'Arlington County'),
  parentCode: z.nullable(areaCode),
  level: z.string().meta({ description: 'Kind of area.', example: 'county' }),
  population,
  helpContacts: z.array(helpContact),
})

export const areaOperations = operations({
  'GET /organisations/:organisationId/areas': {
    summary: 'The tree of areas, parents before children',
    access: 'member',
    params: inOrganisation,
    response: z.object({ areas: z.array(area).meta({ description: 'Parents before children.' }) }),
  },
  'POST /organisations/:organisationId/areas': {
    summary: 'Add or update areas by code, all or none',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      areas: z
        .array(
          z.strictObject({
            code: areaCode,
            name: named(200, 'Name of the area.', 'Arlington County'),
            parentCode: z.nullable(areaCode).default(null),
            level: z
              .string()
              .trim()
              .max(40)
              .regex(oneLine)
              .default('')
              .meta({ description: 'Kind of area.', example: 'county' }),
            population: population.default(null),
          }),
        )
        .min(1)
        .max(5000)
        .meta({ description: 'Areas; a parent may be in the same list or exist already.' }),
    }),
    response: z.object({ added: whole('Areas that were new.', 12), updated: whole('Areas that existed.', 3) }),
  },
  'PUT /organisations/:organisationId/areas/:areaId/help-contacts': {
    summary: 'Set the help numbers of an area; areas below it without their own show these',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    body: z.strictObject({ helpContacts: z.array(helpContact).max(12) }),
    response: area,
  },
  'DELETE /organisations/:organisationId/areas/:areaId': {
    summary: 'Remove an area that nothing uses',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    status: 204,
    problems: ['in-use'],
  },
})

const questionnaire = z.object({
  id: uuid,
  audience,
  title: localised,
  libraryKey: z
    .nullable(z.string())
    .meta({ description: 'The built-in questionnaire it follows.', example: 'resident' }),
  latestVersion: versionNumber,
  newerInLibrary: z.boolean().meta({ description: 'A newer built-in version can be published.', example: false }),
  versions: z
    .array(
      z.object({
        version: versionNumber,
        publishedOn: isoDate,
        questionCount: whole('Questions (a group of rows counts once).', 14),
        languages: z.array(languageTag),
      }),
    )
    .meta({ description: 'Oldest first.' }),
})

export const questionnaireOperations = operations({
  'GET /organisations/:organisationId/questionnaires': {
    summary: 'Questionnaires with their versions',
    access: 'member',
    params: inOrganisation,
    response: z.object({
      questionnaires: z.array(questionnaire).meta({ description: 'For providers, residents, partners.' }),
    }),
  },
  'GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version': {
    summary: 'One published version: its definition (SurveyJS JSON) and codebook',
    access: 'member',
    params: inOrganisation.extend({ questionnaireId: uuid, version: versionInPath }),
    response: z.object({
      id: uuid,
      audience,
      version: versionNumber,
      publishedOn: isoDate,
      definition: documentOf<Definition>('Definition; see surveys/definition.'),
      codebook: documentOf<Codebook>('Codebook; see surveys/codebook.'),
    }),
  },
  'POST /organisations/:organisationId/questionnaires/:questionnaireId/versions': {
    summary: 'Publish the newest built-in version into the organisation',
    access: 'member',
    params: inOrganisation.extend({ questionnaireId: uuid }),
    response: questionnaire,
    status: 201,
    problems: ['state-conflict'],
  },
})

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
    withdrawn: whole('Withdrawn responses that it took out.', 1),
  })
  .meta({ description: 'A frozen set of responses that the report shows.' })
const wave = z.object({
  number: whole('1 is the baseline.', 1),
  name: waveName,
  state: waveState,
  openedOn: z.nullable(isoDate),
  closedOn: z.nullable(isoDate),
  audiences: z
    .array(z.object({ audience, questionnaireId: uuid, version: versionNumber, invited, completed }))
    .meta({ description: 'Who is asked which version.' }),
  latestRelease: z.nullable(release),
  unreleased: whole('Responses and withdrawals that the newest release does not contain yet.', 5),
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
const audiencePlan = z.strictObject({
  audience,
  questionnaireId: uuid,
  version: versionNumber,
  invited: invited.default(null),
})
const collector = z.object({
  id: uuid,
  audience,
  area: z
    .nullable(z.object({ code: areaCode, name: areaName }))
    .meta({ description: 'The one area it is for; null: the respondent chooses.' }),
  link: text('The last part of its address.', 'k3m9x7q2p4'),
  url: z
    .string()
    .meta({ description: 'Address to give to respondents.', example: 'https://survey.example.org/r/k3m9x7q2p4' }),
  isOpen: z.boolean().meta({ description: 'It takes answers while its wave is open.', example: true }),
  completed,
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
      purpose: z
        .string()
        .trim()
        .max(4000)
        .regex(severalLines)
        .default('')
        .meta({ description: 'What it is for.', example: 'To plan services for 2027.' }),
      areaCodes: z.array(areaCode).min(1).max(5000),
      waveName: named(120, 'Name of the first wave.', 'Baseline 2026'),
      audiences: z.array(audiencePlan).min(1).max(3).meta({ description: 'Who is asked which version.' }),
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
  'POST /organisations/:organisationId/assessments/:assessmentId/waves': {
    summary: 'Plan the next wave like the last: same audiences and collectors, newest versions',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({ name: named(120, 'Name of the wave.', 'Follow-up 1') }),
    response: assessment,
    status: 201,
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
    summary: 'Release: fold new responses into the report and take withdrawn ones out',
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
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': {
    summary: 'Collectors of a wave',
    access: 'member',
    params: inWave,
    response: z.object({ collectors: z.array(collector).meta({ description: 'By audience, then by area.' }) }),
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': {
    summary: 'Add an open link, for one area or for all',
    access: 'member',
    params: inWave,
    body: z.strictObject({ audience, areaCode: z.nullable(areaCode).default(null) }),
    response: collector,
    status: 201,
    problems: ['state-conflict'],
  },
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId': {
    summary: 'Close or re-open a collector',
    access: 'member',
    params: inWave.extend({ collectorId: uuid }),
    body: z.strictObject({ isOpen: z.boolean().meta({ description: 'Whether it takes answers.', example: false }) }),
    response: collector,
  },
})

const reportQuery = z.object({
  language: languageTag.default('en'),
  areas: commaList.optional(),
  audiences: commaList.optional(),
  sectors: commaList.optional(),
})

export const reportOperations = operations({
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report': {
    summary: 'The report of the newest release of a wave',
    access: 'member',
    params: inWave,
    query: reportQuery,
    response: documentOf<WaveReport>('Report; see reports/sections/report.ts.'),
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId': {
    summary: 'The table of one figure as CSV',
    access: 'member',
    params: inWave.extend({
      figureId: z
        .string()
        .max(120)
        .meta({ description: 'Id of the figure in the report.', example: 'service_gap.provider' }),
    }),
    query: reportQuery,
    file: {
      contentType: 'text/csv; charset=utf-8',
      description: 'The same numbers as the page; withheld cells say so.',
    },
    problems: ['state-conflict'],
  },
  'POST /organisations/:organisationId/assessments/:assessmentId/exports': {
    summary: 'Prepare an export of a released wave; records who asked for what',
    access: 'member',
    params: inAssessment,
    body: z.strictObject({
      wave: waveNumber,
      audience,
      values: z
        .enum(['codes', 'labels'])
        .default('codes')
        .meta({ description: 'Numbers of the codebook, or words.', example: 'codes' }),
      separator: z.enum([',', ';', '\t']).default(',').meta({ description: 'Between the columns.', example: ',' }),
      language: languageTag.default('en'),
      includeText: z
        .literal(false)
        .default(false)
        .meta({ description: 'Free texts are never exported.', example: false }),
    }),
    response: z.object({
      id: uuid,
      files: z
        .array(
          z.object({
            name: text('Name of the file.', 'codebook.csv'),
            url: text(
              'Where to get it, from the root of this server.',
              '/api/v1/organisations/…/exports/…/codebook.csv',
            ),
            description: text('What is in it.', 'Every variable with its codes and labels.'),
          }),
        )
        .meta({ description: 'What can be fetched.' }),
    }),
    status: 201,
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/exports/:exportId/:file': {
    summary: 'A file of an export: responses_codes.csv or responses_labels.csv, codebook.csv, README.txt',
    access: 'member',
    params: inOrganisation.extend({
      exportId: uuid,
      file: z
        .enum(['responses_codes.csv', 'responses_labels.csv', 'codebook.csv', 'README.txt'])
        .meta({ description: 'Name of the file.', example: 'codebook.csv' }),
    }),
    file: { contentType: 'text/csv; charset=utf-8', description: 'Streamed.' },
    problems: ['state-conflict'],
  },
})
