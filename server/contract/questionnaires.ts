import { z } from 'zod'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Definition } from '../../surveys/definition/definition.ts'
import { operations } from './operation.ts'
import {
  audience,
  documentOf,
  inOrganisation,
  isoDate,
  languageTag,
  localised,
  uuid,
  versionInPath,
  versionNumber,
  whole,
} from './shared.ts'

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
