import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { listEvents } from './events.store.ts'
import type { AskTools } from './queries.service.ts'
import { findQuery, listQueries } from './queries.store.ts'
import { languageOf, sectionsOf } from './reading.ts'
import { storeReply } from './replies.service.ts'
import { type FoundResponse, listResponsesOf, lockProviderResponse, type ResponseKey } from './response.store.ts'
import { tellAsker } from './telling.ts'

/** The provider of a provider contact; nobody else has one. */
export interface OwnProvider {
  organisationId: string
  providerId: string
}

export async function listOwnResponses(db: Kysely<DB>, own: OwnProvider) {
  const { name: provider } = await db
    .selectFrom('providers')
    .select('name')
    .where('organisationId', '=', own.organisationId)
    .where('id', '=', own.providerId)
    .executeTakeFirstOrThrow()
  const found = await listResponsesOf(db, own.organisationId, own)
  const responses = found.map(async ({ id, assessment, wave, receivedOn, completeness }) => {
    const queries = await listQueries(db, { organisationId: own.organisationId, responseId: id })
    const openQueries = queries.filter(({ answeredOn }) => answeredOn === null).length
    return { id, assessment, wave, receivedOn, completeness, openQueries }
  })
  return { provider, responses: await Promise.all(responses) }
}

/** Throws `not-found` for the responses of others, as if there were none. */
export async function getOwnResponse(db: Kysely<DB>, own: OwnProvider, responseId: string): Promise<FoundResponse> {
  const [found] = await listResponsesOf(db, own.organisationId, { ...own, responseId })
  if (!found) throw notFound('response')
  return found
}

export interface OwnTools extends AskTools {
  versions: Versions
}

export async function readOwnResponse(
  db: Kysely<DB>,
  { versions, secrets, url }: OwnTools,
  { language, responseId, ...own }: OwnProvider & { responseId: string; language: string | undefined },
) {
  const found = await getOwnResponse(db, own, responseId)
  const version = await versions.get(found)
  const shownIn = languageOf(version, language, found.language)
  const key: ResponseKey = { organisationId: own.organisationId, responseId }
  const events = await listEvents(db, key)
  const wordsOf = (kind: 'query' | 'reply', id: string) =>
    events.find(event => event.kind === kind && event.queryId === id)?.text
  const queries = (await listQueries(db, key)).map(({ id, askedOn, answeredOn }) => ({
    id,
    askedOn,
    answeredOn,
    question: wordsOf('query', id) ?? '',
    reply: wordsOf('reply', id) ?? null,
    url: answeredOn === null && found.erasedOn === null ? `${url}/reply/${secrets.replyLinkOf(id)}` : null,
  }))
  const { id, assessment, wave, receivedOn, completeness, erasedOn } = found
  return {
    ...{ id, assessment, wave, receivedOn, completeness, erasedOn, shownIn, queries },
    language: found.language,
    languages: version.codebook.languages,
    area: found.area.name,
    sections: sectionsOf(version, found, shownIn),
  }
}

/** As by the link of the letter; on record, because it was a member who did it. */
export async function replyAsProvider(
  trx: Transaction<DB>,
  tools: OwnTools,
  given: OwnProvider & { responseId: string; queryId: string; actorId: string; text: string },
) {
  const { organisationId, providerId, responseId, queryId, actorId, text } = given
  const own = { organisationId, providerId }
  const response = await getOwnResponse(trx, own, responseId)
  await lockProviderResponse(trx, { organisationId, responseId })
  const query = await findQuery(trx, { organisationId, responseId }, queryId)
  if (!query) throw notFound('question')
  if (response.erasedOn !== null) throw Problem.because('answers_gone')
  await storeReply(trx, query, { text, actorId })
  await tellAsker(trx, { query, response, what: 'reply', url: tools.url })
  await recordAudit(trx, { organisationId, actorId, action: 'response.reply', target: responseId })
  return readOwnResponse(trx, tools, { ...own, responseId, language: undefined })
}
