import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { hashOfLink } from '../collectors/link.ts'
import { Problem } from '../contract/problems.ts'
import { answersInvalid } from '../drafts/checking.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { areaOf, checkLanguage, storedPart } from '../responses/checking.ts'
import { localiseSurvey } from '../responses/localise.ts'
import type { GivenResponse } from '../responses/responses.service.ts'
import {
  type AnsweringPlace,
  getAnsweringPlace,
  insertCorrection,
  isCorrectionOf,
  replaceResponse,
} from './corrections.store.ts'
import { insertEvent } from './events.store.ts'
import { type FoundQuery, findQueryByLink, markAnswered } from './queries.store.ts'
import { languageOf } from './reading.ts'
import { type FoundResponse, lockProviderResponse } from './response.store.ts'
import { getProviderResponse } from './review.service.ts'
import { tellAsker } from './telling.ts'

interface Opened {
  query: FoundQuery
  response: FoundResponse
  place: AnsweringPlace
  state: 'open' | 'answered' | 'closed'
  canCorrect: boolean
}

/** What stands behind the link of a letter. Throws `collector-unknown`. */
async function openQuery(db: Kysely<DB>, link: string): Promise<Opened> {
  const query = await findQueryByLink(db, hashOfLink(link))
  if (!query) throw new Problem('collector-unknown')
  const response = await getProviderResponse(db, query)
  const place = await getAnsweringPlace(db, query)
  const isGone = response.withdrawnOn !== null || response.erasedOn !== null
  const state = isGone ? 'closed' : query.answeredOn === null ? 'open' : 'answered'
  const changes = place.waveState === 'open' || place.waveState === 'closed'
  return { query, response, place, state, canCorrect: state === 'open' && changes }
}

export async function readReply(db: Kysely<DB>, versions: Versions, link: string) {
  const { query, response, place, state, canCorrect } = await openQuery(db, link)
  const version = await versions.get(response)
  return {
    organisation: place.organisation,
    assessment: response.assessment,
    provider: response.provider?.name ?? '',
    receivedOn: response.receivedOn,
    askedOn: query.askedOn,
    state,
    question: state === 'open' ? query.question : '',
    canCorrect,
    language: languageOf(version, query.language ?? undefined, response.language),
    languages: version.codebook.languages,
    areas: place.areas.map(({ code, name }) => ({ code, name })),
    areaCode: response.area.code,
    isDemonstration: place.isDemonstration,
  }
}

/** Only while the question is open: afterwards the link shows no answers any more. */
export async function readAnswersToCorrect(
  db: Kysely<DB>,
  versions: Versions,
  { link, language: asked }: { link: string; language: string },
) {
  const { response, canCorrect } = await openQuery(db, link)
  if (!canCorrect) throw Problem.because('corrections_over')
  const compiled = await versions.get(response)
  const language = languageOf(compiled, asked, response.language)
  const { definition, version } = compiled
  return { language, version, survey: localiseSurvey(definition, language), answers: response.answers }
}

export interface Replying {
  link: string
  /** Public address of the server. */
  url: string
}

export async function replyInWords(trx: Transaction<DB>, { link, url }: Replying, text: string): Promise<void> {
  const opened = await lockQuery(trx, link)
  refuseUnlessOpen(opened)
  const { query, response } = opened
  await storeReply(trx, query, { text, actorId: null })
  await tellAsker(trx, { query, response, what: 'reply', url })
}

/** By the link, or by a provider contact who has signed in. */
export async function storeReply(
  trx: Transaction<DB>,
  query: FoundQuery,
  { text, actorId }: { text: string; actorId: string | null },
): Promise<void> {
  if (!(await markAnswered(trx, query))) throw Problem.because('query_answered')
  const { organisationId, responseId, id } = query
  const details = actorId === null ? { query: id } : { query: id, asProvider: true as const }
  await insertEvent(trx, { organisationId, responseId, kind: 'reply', actorId, text, details })
}

/** The corrected answers are a response of their own; the old one stays, excluded, so that what was changed can be seen. */
export async function correctAnswers(
  trx: Transaction<DB>,
  versions: Versions,
  { link, url, given }: Replying & { given: GivenResponse },
): Promise<void> {
  const opened = await lockQuery(trx, link)
  const { query, response, place, canCorrect } = opened
  if (await isCorrectionOf(trx, query, given.id)) return
  refuseUnlessOpen(opened)
  if (!canCorrect) throw Problem.because('wave_archived_answers')
  const version = await versions.get(response)
  checkLanguage(version, given.language)
  const checked = version.validator.check(given.answers)
  if (!checked.ok) throw answersInvalid(checked.errors)
  const areaId = areaOf(place.areas, given.area)
  const { id, language } = given
  const isStored = await insertCorrection(trx, query, { id, language, areaId, ...storedPart(version, checked) })
  if (!isStored) throw new Problem('response-already-submitted')
  await replaceResponse(trx, query, id)
  const { organisationId, responseId } = query
  const event = { organisationId, kind: 'correct', actorId: null } as const
  await insertEvent(trx, { ...event, responseId, details: { query: query.id, replacedBy: id.toLowerCase() } })
  await insertEvent(trx, { ...event, responseId: id, details: { query: query.id, replaces: responseId } })
  await tellAsker(trx, { query, response: { ...response, id }, what: 'correction', url })
}

/** Two at once: the second waits, and sees what the first has done. */
async function lockQuery(trx: Transaction<DB>, link: string): Promise<Opened> {
  const { query } = await openQuery(trx, link)
  await lockProviderResponse(trx, query)
  return openQuery(trx, link)
}

function refuseUnlessOpen({ state }: Opened): void {
  if (state === 'answered') throw Problem.because('query_answered')
  if (state === 'closed') throw Problem.because('answers_gone')
}
