import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Secrets } from '../auth/secrets.ts'
import { hashOfLink } from '../collectors/link.ts'
import { Problem } from '../contract/problems.ts'
import { responseQueryLetter } from '../mail/letters/response-query.ts'
import { queueMessages } from '../messages/messages.store.ts'
import { findLetterHead } from '../organisations/organisations.store.ts'
import { findInvitedContact, type InvitedContact, insertQuery } from './queries.store.ts'
import type { FoundResponse } from './response.store.ts'
import { askingOf, lockResponse, type ReviewAct, record } from './review.service.ts'

export interface AskTools {
  secrets: Secrets
  /** Public address of the server. */
  url: string
}

const reasons = {
  'nothing-left': 'nothing_left_to_ask',
  'no-contact': 'nobody_to_ask',
  'opted-out': 'person_opted_out',
  bounced: 'letters_bounce',
} as const

/** A letter with a link goes to whom was invited; the question itself stands only behind the link. */
export async function askProvider(trx: Transaction<DB>, tools: AskTools, act: ReviewAct) {
  const found = await lockResponse(trx, act)
  const contact = await findInvitedContact(trx, act)
  const asking = askingOf(found, contact)
  if (asking !== 'possible' || !contact) throw Problem.because(reasons[asking === 'possible' ? 'no-contact' : asking])
  const id = randomUUID()
  const link = tools.secrets.replyLinkOf(id)
  const { organisationId, responseId, actorId: askedBy } = act
  await insertQuery(trx, { organisationId, responseId, id, contactId: contact.id, askedBy, linkHash: hashOfLink(link) })
  await writeTo(trx, { found, contact, query: id, url: `${tools.url}/reply/${link}` })
  return record(trx, found, { ...act, kind: 'query', query: id })
}

async function writeTo(
  trx: Transaction<DB>,
  { found, contact, query, url }: { found: FoundResponse; contact: InvitedContact; query: string; url: string },
): Promise<void> {
  const { organisationId, assessment, provider } = found
  const { name: organisation } = await findLetterHead(trx, organisationId)
  const { name, email, language } = contact
  const letter = responseQueryLetter(language, { name, organisation, assessment, provider: provider?.name ?? '', url })
  await queueMessages(trx, [
    { ...letter, organisationId, kind: 'response-query', about: query, toEmail: email, toName: name, language },
  ])
}
