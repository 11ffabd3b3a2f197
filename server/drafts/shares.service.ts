import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Secrets } from '../auth/secrets.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { sectionHandoverLetter } from '../mail/letters/section-handover.ts'
import { queueMessages } from '../messages/messages.store.ts'
import type { CompiledVersion, Versions } from '../questionnaires/versions.ts'
import { findContactName, hasOptedOut } from './contacts.store.ts'
import { keyOf, lockOpen, type SavingCollector } from './drafts.service.ts'
import { type Draft, findDraft } from './drafts.store.ts'
import { countShares, insertShare, listShares, revokeShare, type Share } from './shares.store.ts'

/** Enough for every section to be given to two people; few enough that nobody sends mail to the world through us. */
const sharesAtMost = 40

export interface ShareTools {
  versions: Versions
  secrets: Secrets
  /** Public address of the installation. */
  url: string
  /** Null: letters wait in the outbox. */
  mailer: object | null
}

export type LetterFate = 'on_its_way' | 'waiting'

export interface GivenShare {
  name: string
  pages: string[]
  email: string | null
  /** Of the letter. */
  language: string
}

export interface ShownShare extends Share {
  url: string
}

export async function shownShares(
  db: Kysely<DB>,
  { secrets, url }: Pick<ShareTools, 'secrets' | 'url'>,
  { organisationId, draftId }: { organisationId: string; draftId: string },
): Promise<ShownShare[]> {
  const shares = await listShares(db, organisationId, draftId)
  return shares.map(share => ({ ...share, url: `${url}/r/${secrets.shareLinkOf(share.id)}` }))
}

/** Gives sections to a colleague, and writes to them when an address is given. Returns also all that are given. */
export async function shareSections(
  trx: Transaction<DB>,
  tools: ShareTools,
  { collector, given }: { collector: SavingCollector; given: GivenShare },
): Promise<{ share: ShownShare; shares: ShownShare[]; letter: LetterFate | null }> {
  const version = await tools.versions.get(collector)
  checkPages(version, given.pages)
  const draft = await lockedDraft(trx, collector)
  const { organisationId } = collector
  if ((await countShares(trx, organisationId, draft.id)) >= sharesAtMost) throw new Problem('too-many-requests')
  const id = randomUUID()
  const link = tools.secrets.shareLinkOf(id)
  await insertShare(trx, { organisationId, id, draftId: draft.id, name: given.name, pages: given.pages, link })
  if (given.email !== null) {
    const letter = { ...given, email: given.email, url: `${tools.url}/r/${link}` }
    await queueLetter(trx, { collector, version, letter })
  }
  const shares = await shownShares(trx, tools, { organisationId, draftId: draft.id })
  const share = shares.find(one => one.id === id)
  if (!share) throw new Error('sections that were given are not there')
  const letter = given.email === null ? null : tools.mailer ? 'on_its_way' : 'waiting'
  return { share, shares, letter }
}

/** What was answered there stays. */
export async function takeBack(
  trx: Transaction<DB>,
  { collector, id }: { collector: SavingCollector; id: string },
): Promise<Draft> {
  const draft = await lockedDraft(trx, collector)
  const isRevoked = await revokeShare(trx, { organisationId: collector.organisationId, draftId: draft.id, id })
  if (!isRevoked) throw notFound('shared section')
  return draft
}

async function lockedDraft(trx: Transaction<DB>, collector: SavingCollector): Promise<Draft> {
  await lockOpen(trx, collector)
  const draft = await findDraft(trx, keyOf(collector))
  if (!draft) throw new Problem('draft-gone')
  return draft
}

function checkPages({ definition }: CompiledVersion, pages: string[]): void {
  const unknown = pages.flatMap((name, index) =>
    definition.pages.some(page => page.name === name) ? [] : fieldErrorAt(`#/pages/${index}`, 'unknown_page'),
  )
  if (unknown.length === 0) return
  throw new Problem('invalid-request', undefined, unknown)
}

async function queueLetter(
  trx: Transaction<DB>,
  {
    collector,
    version,
    letter,
  }: { collector: SavingCollector; version: CompiledVersion; letter: GivenShare & { email: string; url: string } },
): Promise<void> {
  const { organisationId, invitation, organisation } = collector
  if (await hasOptedOut(trx, organisationId, letter.email)) {
    throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/email', 'opted_out')])
  }
  const { definition } = version
  const titles = definition.pages
    .filter(page => letter.pages.includes(page.name))
    .map(({ title }) => title[letter.language] ?? title.default)
  const askedBy = await findContactName(trx, organisationId, invitation.id)
  const words = { ...letter, titles, askedBy, provider: invitation.provider, organisation }
  const { name: toName, email: toEmail, language } = letter
  await queueMessages(trx, [
    {
      ...sectionHandoverLetter(words, language),
      organisationId,
      kind: 'section-handover',
      about: invitation.id,
      toName,
      toEmail,
      language,
    },
  ])
}
