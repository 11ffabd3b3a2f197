import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Secrets } from '../auth/secrets.ts'
import { isTakingAnswers } from '../collectors/collectors.service.ts'
import { findCollectorByLink, type OpenCollector } from '../collectors/collectors.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { CompiledVersion, Versions } from '../questionnaires/versions.ts'
import { submitResponse } from '../responses/responses.service.ts'
import { insertResponse } from '../responses/responses.store.ts'
import { type CollectorKey, findPaperLink, finishSheet, listSheets, type Sheet, type SheetKey } from './sheets.store.ts'
import type { TypedSheet } from './typed-sheet.ts'

export interface PaperTools {
  versions: Versions
  secrets: Secrets
}

export interface SettledSheet {
  sheet: Sheet
  receipt: string | null
}

/** Throws `not-found`, also for a collector that is not on paper. */
export async function getPaperCollector(db: Kysely<DB>, key: CollectorKey): Promise<OpenCollector> {
  const link = await findPaperLink(db, key)
  const collector = link && (await findCollectorByLink(db, link))
  if (!collector) throw notFound('paper collector')
  return collector
}

/** What was typed must fit the questionnaire before it is kept: a mistake is easiest to mend with the paper still in hand. */
export async function checkTyped(
  collector: OpenCollector,
  version: CompiledVersion,
  given: { language: string; area: string; answers: Record<string, unknown> },
): Promise<TypedSheet> {
  if (!isTakingAnswers(collector)) throw Problem.because('typing_closed')
  if (!collector.areas.some(({ code }) => code === given.area)) throw fieldProblem('area', 'area_not_of_sheets')
  if (!version.codebook.languages.includes(given.language)) throw fieldProblem('language', 'unknown_language')
  const checked = version.validator.check(given.answers)
  if (checked.ok) return { language: given.language, area: given.area, answers: checked.answers }
  const count = checked.errors.length
  throw new Problem(
    'answers-invalid',
    count === 1 ? '1 answer is not valid.' : `${count} answers are not valid.`,
    checked.errors,
  )
}

function fieldProblem(field: string, code: 'area_not_of_sheets' | 'unknown_language'): Problem {
  return new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt(`#/${field}`, code)])
}

export async function viewSheet(db: Kysely<DB>, key: SheetKey): Promise<Sheet> {
  const [sheet] = await listSheets(db, key, key.sheetId)
  if (!sheet) throw notFound('sheet')
  return sheet
}

/** The sheet becomes a response as any other does, and what was typed is erased in the same transaction. */
export async function takeSheet(
  trx: Transaction<DB>,
  { versions, secrets }: PaperTools,
  { key, collector, settled, singleReason = null }: SheetToTake,
): Promise<SettledSheet> {
  const id = randomUUID()
  const tools = {
    versions,
    secrets,
    // It has been found already, and by its link nobody else could.
    collectors: { get: async () => collector },
    inserts: {
      insert: (_db: Kysely<DB>, response: Parameters<typeof insertResponse>[1]) => insertResponse(trx, response),
    },
  }
  const receipt = await submitResponse(trx, tools, { link: '', given: { id, ...settled } })
  await finishSheet(trx, { ...key, responseId: id, settled, singleReason })
  return { sheet: await viewSheet(trx, key), receipt }
}

export interface SheetToTake {
  key: SheetKey
  collector: OpenCollector
  settled: TypedSheet
  singleReason?: string | null
}
