import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Answers } from '../../surveys/answers/answers.ts'
import { answersOf, mergeChanges } from '../../surveys/answers/merge.ts'
import { sectionsOf } from '../../surveys/answers/sections.ts'
import { answerErrorAt, type Changes } from '../../surveys/answers/validate.ts'
import type { Definition } from '../../surveys/definition/definition.ts'
import { questionsOf } from '../../surveys/definition/questions.ts'
import type { Secrets } from '../auth/secrets.ts'
import { getOpenCollector } from '../collectors/collectors.service.ts'
import { shareLinkLength } from '../collectors/link.ts'
import { Problem } from '../contract/problems.ts'
import type { CompiledVersion, Versions } from '../questionnaires/versions.ts'
import { answersInvalid, checkChanges } from './checking.ts'
import { keyOf, lockOpen, type SavingCollector } from './drafts.service.ts'
import { type Draft, findDraft, updateDraft } from './drafts.store.ts'
import { findShareByLink, markShare, type OpenShare } from './shares.store.ts'

export interface SectionTools {
  versions: Versions
  secrets: Secrets
}

/** Some pages of somebody's questionnaire, as a colleague may see them. */
export interface Section {
  share: OpenShare
  collector: SavingCollector
  version: CompiledVersion
  draft: Draft
}

export function isShareLink(link: string): boolean {
  return link.length === shareLinkLength
}

/** Throws `section-closed` when it was taken back or the questionnaire has been sent; both look the same from here. */
export async function getSection(db: Kysely<DB>, { versions, secrets }: SectionTools, link: string): Promise<Section> {
  const share = isShareLink(link) ? await findShareByLink(db, link) : undefined
  if (!share) throw new Problem('section-closed')
  const found = await getOpenCollector(db, secrets.invitationLinkOf(share.invitationId))
  const { invitation } = found
  const draft = await findDraft(db, share)
  if (!invitation || draft?.id !== share.draftId) throw new Problem('section-closed')
  return { share, collector: { ...found, invitation }, version: await versions.get(found), draft }
}

export interface ShownSection {
  revision: number
  language: string
  answers: Answers
  /** Changes when what others answered changes which questions are asked here. */
  conditions: string
  doneOn: string | null
}

export function shownSection(section: Section): ShownSection {
  const { draft, share } = section
  return {
    revision: draft.revision,
    language: draft.language,
    answers: only(namesOf(section), answersOf(draft.entries)),
    conditions: conditionsOf(section),
    doneOn: share.doneOn,
  }
}

/** The pages of the section, with conditions that name no question outside. */
export function questionsOfSection({ version, share, draft }: Section): Definition {
  return sectionsOf(version.definition, share.pages, answersOf(draft.entries))
}

export interface SectionSave {
  revision: number
  changes: Record<string, unknown>
}

export interface SectionOutcome {
  revision: number
  changed: Changes
  overwritten: string[]
  conditions: string
}

/** As saving the whole, but only for questions of the section: any other is as unknown as one that does not exist. */
export async function saveSection(
  trx: Transaction<DB>,
  tools: SectionTools,
  { link, given }: { link: string; given: SectionSave },
): Promise<SectionOutcome> {
  const section = await lockSection(trx, tools, link)
  const names = namesOf(section)
  refuseOthers(names, given.changes)
  const changes = checkChanges(section.version, given.changes)
  const merged = mergeChanges(section.draft, { changes, known: given.revision })
  const { revision, entries } = merged
  await updateDraft(trx, keyOf(section.collector), { revision, entries })
  await markShare(trx, section.share, 'savedOn')
  return {
    revision,
    changed: only(names, merged.changed),
    overwritten: merged.overwritten,
    conditions: conditionsOf({ ...section, draft: { ...section.draft, entries } }),
  }
}

export async function finishSection(trx: Transaction<DB>, tools: SectionTools, link: string): Promise<void> {
  const { share } = await lockSection(trx, tools, link)
  await markShare(trx, share, 'doneOn')
}

/** Saves of one draft come one after another, so it is read again once it is this one's turn. */
async function lockSection(trx: Transaction<DB>, tools: SectionTools, link: string): Promise<Section> {
  const { collector } = await getSection(trx, tools, link)
  await lockOpen(trx, collector)
  return getSection(trx, tools, link)
}

function namesOf({ version, share }: Pick<Section, 'version' | 'share'>): Set<string> {
  const placed = questionsOf(version.definition)
  return new Set(placed.flatMap(({ page, question }) => (share.pages.includes(page.name) ? [question.name] : [])))
}

function only<T>(names: ReadonlySet<string>, values: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
}

function refuseOthers(names: ReadonlySet<string>, changes: Record<string, unknown>): void {
  const others = Object.keys(changes).filter(name => !names.has(name))
  if (others.length > 0)
    throw answersInvalid(others.slice(0, 50).map(name => answerErrorAt([name], 'unknown_question')))
}

function conditionsOf(section: Section): string {
  return createHash('sha256')
    .update(JSON.stringify(questionsOfSection(section).pages))
    .digest('hex')
    .slice(0, 16)
}
