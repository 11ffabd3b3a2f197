import { z } from 'zod'
import { operations } from './operation.ts'
import { completeness, inResponse, readSections, words } from './review.ts'
import { inOrganisation, isoDate, languageTag, text, uuid, whole } from './shared.ts'

const listed = z.object({
  id: uuid,
  assessment: text('Name of the assessment.', 'Needs assessment'),
  wave: text('Name of the wave.', 'Baseline 2026'),
  receivedOn: isoDate,
  completeness,
  openQueries: whole('Questions about it that wait for your reply.', 0),
})
const query = z.object({
  id: uuid,
  askedOn: isoDate,
  answeredOn: z.nullable(isoDate),
  question: text('What was asked; empty once the answers are erased.', 'Is the number of beds right?'),
  reply: z
    .nullable(z.string())
    .meta({ description: 'What was replied; null: nothing, or a correction.', example: null }),
  url: z.nullable(z.string()).meta({
    description: 'Where to correct the answers; null: answered.',
    example: 'https://survey.example.org/reply/k3m9…',
  }),
})
const own = listed.omit({ openQueries: true }).extend({
  language: languageTag.meta({ description: 'Language it was answered in.', example: 'es' }),
  languages: z.array(languageTag).meta({ description: 'Languages in which it can be read.', example: ['en', 'es'] }),
  shownIn: languageTag.meta({ description: 'Language of the texts in this reply.', example: 'es' }),
  area: text('Name of the area.', 'Arlington County'),
  erasedOn: z.nullable(isoDate),
  sections: readSections,
  queries: z.array(query).meta({ description: 'Questions about it, newest first.' }),
})

export const ownResponseOperations = operations({
  'GET /organisations/:organisationId/own-responses': {
    summary: 'What the provider of a provider contact has answered by personal invitation',
    access: 'member',
    params: inOrganisation,
    response: z.object({
      provider: text('Name of the provider.', 'Safe House'),
      responses: z.array(listed).meta({ description: 'Newest first.' }),
    }),
  },
  'GET /organisations/:organisationId/own-responses/:responseId': {
    summary: 'One response of one’s own provider, in words, with the questions about it',
    access: 'member',
    params: inResponse,
    query: z.object({ language: languageTag.optional() }),
    response: own,
  },
  'POST /organisations/:organisationId/own-responses/:responseId/queries/:queryId/reply': {
    summary: 'Reply to a question about a response of one’s own provider',
    access: 'member',
    params: inResponse.extend({ queryId: uuid }),
    body: z.strictObject({ text: words }),
    response: own,
    problems: ['state-conflict'],
  },
})
