import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { hashOfLink } from '../collectors/link.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { cancelMessages } from '../messages/messages.store.ts'
import { type Candidate, type Choice, listCandidates } from './choice.store.ts'
import {
  type Invitation,
  insertInvitations,
  listInvitations,
  lockInvitation,
  updateBounced,
  updateInvitation,
} from './invitations.store.ts'
import type { LetterLanguage } from './letter-text.ts'
import { letterLanguageOf } from './letters.ts'
import { type CollectorKey, getPersonalCollector, type PersonalCollector } from './personal-collectors.store.ts'
import { type LinkTools, sendLetters } from './sending.service.ts'
import { todayOf } from './sending.store.ts'

/** Throws `state-conflict` when nobody can be invited through it any more. */
async function getInviting(db: Kysely<DB>, key: CollectorKey): Promise<PersonalCollector> {
  const collector = await getPersonalCollector(db, key)
  if (collector.state === 'planned' || collector.isTakingAnswers) return collector
  throw Problem.because('inviting_closed')
}

/** Whom a choice would invite, in which languages, and who is left out and why. */
export async function previewChoice(db: Kysely<DB>, key: CollectorKey, choice: Choice) {
  const collector = await getInviting(db, key)
  const candidates = await listCandidates(db, collector, choice)
  const free = candidates.filter(isFree)
  const languages = new Map<LetterLanguage, number>()
  for (const one of free) {
    const language = letterLanguageOf(one.language, collector.language)
    languages.set(language, (languages.get(language) ?? 0) + 1)
  }
  const count = (status: Candidate['status']) => candidates.filter(one => one.status === status).length
  return {
    people: free.length,
    providers: new Set(free.map(one => one.providerId)).size,
    languages: [...languages]
      .map(([language, people]) => ({ language, people }))
      .sort((one, other) => other.people - one.people || one.language.localeCompare(other.language)),
    leftOut: {
      invited: count('invited'),
      optedOut: count('opted_out'),
      bounced: count('bounced'),
      noContact: count('no_contact'),
    },
  }
}

export async function invite(
  trx: Transaction<DB>,
  tools: LinkTools,
  { key, choice, isSentNow }: { key: CollectorKey; choice: Choice; isSentNow: boolean },
): Promise<{ invited: number; queued: number }> {
  const collector = await getInviting(trx, key)
  const people = (await listCandidates(trx, collector, choice)).filter(isFree)
  const ids = await insertInvitations(
    trx,
    collector,
    people.map(({ providerId, contactId, language }) => {
      const id = randomUUID()
      return { id, providerId, contactId, language, linkHash: hashOfLink(tools.secrets.invitationLinkOf(id)) }
    }),
  )
  const queued =
    isSentNow && ids.length > 0
      ? await sendLetters(trx, 'invitation', { collector, ids, tools, today: await todayOf(trx) })
      : 0
  return { invited: ids.length, queued }
}

function isFree(candidate: Candidate): candidate is Candidate & { contactId: string; language: string } {
  return candidate.status === 'free' && candidate.contactId !== null && candidate.language !== null
}

export type InvitationKey = CollectorKey & { invitationId: string }

/** Throws `not-found`. */
export async function getInvitation(db: Kysely<DB>, key: InvitationKey): Promise<Invitation> {
  await getPersonalCollector(db, key)
  const [found] = await listInvitations(db, { ...key, id: key.invitationId }, { limit: 1, offset: 0 })
  if (!found) throw notFound('invitation')
  return found
}

export interface GivenChange {
  isCancelled?: boolean | undefined
  hasBounced?: boolean | undefined
  language?: string | undefined
}

export async function changeInvitation(
  trx: Transaction<DB>,
  key: InvitationKey,
  { hasBounced, ...change }: GivenChange,
): Promise<Invitation> {
  await getPersonalCollector(trx, key)
  const before = await lockInvitation(trx, key)
  if (!before) throw notFound('invitation')
  if (before.hasCompleted && change.isCancelled) {
    throw Problem.because('invitation_answered')
  }
  await updateInvitation(trx, key, change)
  if (hasBounced !== undefined && before.contactId !== null) {
    await updateBounced(trx, { organisationId: key.organisationId, contactId: before.contactId }, hasBounced)
  }
  if (change.isCancelled || hasBounced) await cancelMessages(trx, key.organisationId, key.invitationId)
  return getInvitation(trx, key)
}

/** The address to read out. Throws `state-conflict` when it takes no answers any more. */
export async function personalAddress(db: Kysely<DB>, tools: LinkTools, key: InvitationKey): Promise<string> {
  const { state } = await getInvitation(db, key)
  if (state === 'completed' || state === 'cancelled' || state === 'opted_out') {
    throw Problem.because('link_takes_no_answers')
  }
  return `${tools.url}/r/${tools.secrets.invitationLinkOf(key.invitationId)}`
}
