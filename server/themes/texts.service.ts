import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { Secrets, TextKeys } from '../auth/secrets.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { getTextQuestion, listTextQuestions, type QuestionKey, type TextQuestion } from './questions.service.ts'
import {
  countTexts,
  findCoding,
  listTexts,
  lockText,
  type Progress,
  readProgress,
  removeCoding,
  setCoding,
  type TextPage,
} from './texts.store.ts'
import { listThemes, lockThemes } from './themes.store.ts'

interface Tools {
  versions: Versions
  secrets: Secrets
}

/** Questions with free text, with how far they are coded and with which themes. */
export async function codingOf(db: Kysely<DB>, versions: Versions, key: WaveKey & { language: string }) {
  const questions = await listTextQuestions(db, versions, key)
  const themes = await listThemes(db, key)
  return {
    questions: await Promise.all(
      questions.map(async given => {
        const { audience, question, concept, label } = given
        const { themes: counts, ...progress } = await readProgress(db, given)
        return {
          ...{ audience, question, label: label[key.language] ?? label.default, ...progress },
          themes: themes
            .filter(theme => theme.concept === concept)
            .map(({ id, label, everywhere }) => ({ id, label, everywhere, texts: counts[id] ?? 0 })),
        }
      }),
    ),
  }
}

/** Bare texts: not even a reviewer learns whose they are, nor which two of different questions belong together. */
export async function readTexts(
  db: Kysely<DB>,
  { versions, secrets }: Tools,
  { key, textKey, ...page }: { key: QuestionKey; textKey?: string | undefined } & TextPage,
) {
  const given = await getTextQuestion(db, versions, key)
  const keys = keysOf(secrets, given)
  const responseId = textKey === undefined ? undefined : keys.open(textKey)
  const rows = await listTexts(db, given, { ...page, responseId, orderSalt: keys.orderSalt })
  return {
    total: responseId === undefined ? await countTexts(db, given, page.state) : rows.length,
    texts: rows.map(({ responseId, ...row }) => ({ key: keys.seal(responseId), ...row })),
  }
}

interface Coding {
  key: QuestionKey & { textKey: string }
  actorId: string
  /** What it was coded with when it was read; null: not coded; undefined: whatever is there is replaced. */
  before?: string[] | null | undefined
}

export async function codeText(
  trx: Transaction<DB>,
  tools: Tools,
  { themeIds, ...coding }: Coding & { themeIds: string[] },
): Promise<Progress> {
  const { given, responseId } = await holdText(trx, tools, coding.key)
  const ids = [...new Set(themeIds)]
  const themes = await lockThemes(trx, given, { ids, strength: 'share' })
  const known = new Set(themes.filter(({ concept }) => concept === given.concept).map(({ id }) => id))
  const errors = themeIds.flatMap((id, index) =>
    known.has(id) ? [] : fieldErrorAt(`#/themeIds/${index}`, 'unknown_theme'),
  )
  if (errors.length > 0) throw new Problem('invalid-request', 'The text was not coded.', errors)
  await checkUnchanged(trx, given, { responseId, before: coding.before, after: ids })
  await setCoding(trx, given, { responseId, themeIds: ids })
  await recordCoding(trx, given, { action: 'text.code', actorId: coding.actorId, themes: ids.length })
  return progressOf(trx, given)
}

export async function uncodeText(
  trx: Transaction<DB>,
  tools: Tools,
  { key, actorId, before }: Coding,
): Promise<Progress> {
  const { given, responseId } = await holdText(trx, tools, key)
  await checkUnchanged(trx, given, { responseId, before, after: null })
  await removeCoding(trx, given, responseId)
  await recordCoding(trx, given, { action: 'text.uncode', actorId, themes: 0 })
  return progressOf(trx, given)
}

/** Throws `state-conflict` when it is coded neither as it was nor as is wanted. Themes that are gone were in no coding. */
async function checkUnchanged(
  trx: Transaction<DB>,
  given: TextQuestion,
  { responseId, before, after }: { responseId: string; before: Coding['before']; after: string[] | null },
): Promise<void> {
  if (before === undefined) return
  const now = await findCoding(trx, given, responseId)
  const left = before && (await lockThemes(trx, given, { ids: before, strength: 'share' })).map(({ id }) => id)
  const was = left?.length === 0 && before?.length !== 0 ? null : left
  if (isSame(now, was) || isSame(now, after)) return
  throw new Problem('state-conflict', 'The text has been coded differently since it was read.', [
    fieldErrorAt('#/before', 'coded_meanwhile'),
  ])
}

function isSame(one: string[] | null, other: string[] | null): boolean {
  if (one === null || other === null) return one === other
  return one.length === other.length && one.every(id => other.includes(id))
}

/** Throws `not-found`. */
async function holdText(trx: Transaction<DB>, { versions, secrets }: Tools, key: Coding['key']) {
  const given = await getTextQuestion(trx, versions, key)
  const responseId = keysOf(secrets, given).open(key.textKey)
  if (!(await lockText(trx, given, responseId))) throw notFound('text')
  return { given, responseId }
}

function keysOf(secrets: Secrets, { organisationId, assessmentId, wave, audience, question }: TextQuestion): TextKeys {
  return secrets.textKeysOf([organisationId, assessmentId, wave, audience, question].join('\0'))
}

/** That a text of the question was coded: which one would say whose it is. */
async function recordCoding(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave, audience, question }: TextQuestion,
  { actorId, action, themes }: { actorId: string; action: 'text.code' | 'text.uncode'; themes: number },
): Promise<void> {
  const details = { wave, audience, question, themes }
  await recordAudit(trx, { organisationId, actorId, action, target: assessmentId, details })
}

async function progressOf(trx: Transaction<DB>, given: TextQuestion): Promise<Progress> {
  return { texts: await countTexts(trx, given, 'all'), coded: await countTexts(trx, given, 'coded') }
}
