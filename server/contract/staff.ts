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
  uuid,
  waveNumber,
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
      user: z.nullable(z.object({ id: uuid, name: z.string(), email: z.string() })),
      organisations: z.array(organisation),
      demo: z
        .nullable(z.object({ email: z.string(), password: z.string() }))
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
    response: z.object({ created: z.literal(true) }),
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

const area = z.object({
  id: uuid,
  code: areaCode,
  name: named(200, 'Name of the area.', 'Arlington County'),
  parentCode: z.nullable(areaCode),
  level: z.string().meta({ description: 'Kind of area.', example: 'county' }),
  population: z.nullable(z.int()),
  helpContacts: z.array(helpContact),
})

export const areaOperations = operations({
  'GET /organisations/:organisationId/areas': {
    summary: 'The tree of areas, parents before children',
    access: 'member',
    params: inOrganisation,
    response: z.object({ areas: z.array(area) }),
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
            level: z.string().trim().max(40).regex(oneLine).default(''),
            population: z.nullable(z.int().min(0).max(2_000_000_000)).default(null),
          }),
        )
        .min(1)
        .max(5000)
        .meta({ description: 'Areas; a parent may be in the same list or exist already.' }),
    }),
    response: z.object({ added: z.int(), updated: z.int() }),
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
  libraryKey: z.nullable(z.string()),
  latestVersion: z.int(),
  /** A newer built-in version exists. */
  newerInLibrary: z.boolean(),
  versions: z.array(
    z.object({ version: z.int(), publishedOn: isoDate, questionCount: z.int(), languages: z.array(languageTag) }),
  ),
})

export const questionnaireOperations = operations({
  'GET /organisations/:organisationId/questionnaires': {
    summary: 'Questionnaires with their versions',
    access: 'member',
    params: inOrganisation,
    response: z.object({ questionnaires: z.array(questionnaire) }),
  },
  'GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version': {
    summary: 'One published version: its definition (SurveyJS JSON) and codebook',
    access: 'member',
    params: inOrganisation.extend({ questionnaireId: uuid, version: z.coerce.number().int().min(1).max(9999) }),
    response: z.object({
      id: uuid,
      audience,
      version: z.int(),
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

const waveState = z
  .enum(['planned', 'open', 'closed', 'archived'])
  .meta({ description: 'planned → open → closed → archived.', example: 'open' })
const release = z.object({
  number: z.int(),
  releasedOn: isoDate,
  responses: z.int(),
  added: z.int(),
  withdrawn: z.int(),
})
const wave = z.object({
  number: z.int(),
  name: z.string(),
  state: waveState,
  openedOn: z.nullable(isoDate),
  closedOn: z.nullable(isoDate),
  audiences: z.array(
    z.object({ audience, questionnaireId: uuid, version: z.int(), invited: z.nullable(z.int()), completed: z.int() }),
  ),
  latestRelease: z.nullable(release),
  /** Responses and withdrawals that the newest release does not contain yet. */
  unreleased: z.int(),
})
const assessment = z.object({
  id: uuid,
  name: z.string(),
  purpose: z.string(),
  dataNotice: z.nullable(localised),
  createdOn: isoDate,
  areas: z.array(z.object({ id: uuid, code: areaCode, name: z.string() })),
  waves: z.array(wave),
})
const audiencePlan = z.strictObject({
  audience,
  questionnaireId: uuid,
  version: z.int().min(1),
  invited: z.nullable(z.int().min(1).max(100_000_000)).default(null),
})
const collector = z.object({
  id: uuid,
  audience,
  area: z.nullable(z.object({ code: areaCode, name: z.string() })),
  link: z.string(),
  url: z
    .string()
    .meta({ description: 'Address to give to respondents.', example: 'https://survey.example.org/r/k3m9x7q2p4' }),
  isOpen: z.boolean(),
  completed: z.int(),
})

export const assessmentOperations = operations({
  'GET /organisations/:organisationId/assessments': {
    summary: 'Assessments with their waves',
    access: 'member',
    params: inOrganisation,
    response: z.object({ assessments: z.array(assessment) }),
  },
  'POST /organisations/:organisationId/assessments': {
    summary: 'Create an assessment with its first wave, planned, and one open link per audience',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      name: named(200, 'Name as respondents will read it.', 'Human trafficking services needs assessment'),
      purpose: z.string().trim().max(4000).regex(severalLines).default(''),
      areaCodes: z.array(areaCode).min(1).max(5000),
      waveName: named(120, 'Name of the first wave.', 'Baseline 2026'),
      audiences: z.array(audiencePlan).min(1).max(3),
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
    body: z.strictObject({ state: z.enum(['open', 'closed', 'archived']) }),
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
      audiences: z.array(z.object({ audience, invited: z.nullable(z.int()), completed: z.int() })),
      areas: z.array(z.object({ code: areaCode, name: z.string(), completed: z.partialRecord(audience, z.int()) })),
    }),
  },
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': {
    summary: 'Collectors of a wave',
    access: 'member',
    params: inWave,
    response: z.object({ collectors: z.array(collector) }),
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
    body: z.strictObject({ isOpen: z.boolean() }),
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
    params: inWave.extend({ figureId: z.string().max(120) }),
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
      values: z.enum(['codes', 'labels']).default('codes'),
      separator: z.enum([',', ';', '\t']).default(','),
      language: languageTag.default('en'),
      includeText: z.literal(false).default(false),
    }),
    response: z.object({
      id: uuid,
      files: z.array(z.object({ name: z.string(), url: z.string(), description: z.string() })),
    }),
    status: 201,
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/exports/:exportId/:file': {
    summary: 'A file of an export: responses_codes.csv or responses_labels.csv, codebook.csv, README.txt',
    access: 'member',
    params: inOrganisation.extend({
      exportId: uuid,
      file: z.enum(['responses_codes.csv', 'responses_labels.csv', 'codebook.csv', 'README.txt']),
    }),
    file: { contentType: 'text/csv; charset=utf-8', description: 'Streamed.' },
    problems: ['state-conflict'],
  },
})
