import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { differencesOf, hasDifferences } from './differences.ts'
import {
  checkTyped,
  getPaperCollector,
  type PaperTools,
  type SettledSheet,
  takeSheet,
  viewSheet,
} from './paper.service.ts'
import { type CollectorKey, deleteSheet, insertSheet, keepSecond, lockSheet, type SheetKey } from './sheets.store.ts'

export interface GivenSheet {
  language: string
  area: string
  answers: Record<string, unknown>
}

interface By {
  tools: PaperTools
  actorId: string
}

/** A retry after a lost reply finds the sheet there, and that is well. */
export async function typeFirst(
  trx: Transaction<DB>,
  { tools, actorId }: By,
  { key, given }: { key: CollectorKey; given: GivenSheet & { id: string; sheet: string } },
): Promise<SettledSheet> {
  const collector = await getPaperCollector(trx, key)
  const typed = await checkTyped(collector, await tools.versions.get(collector), given)
  const outcome = await insertSheet(trx, { ...key, sheetId: given.id, sheet: given.sheet, firstBy: actorId, typed })
  if (outcome === 'same_number') {
    throw new Problem('already-exists', 'A sheet with this number has been typed in already.', [
      fieldErrorAt('#/sheet', 'duplicate_sheet'),
    ])
  }
  const sheetKey = { ...key, sheetId: given.id }
  if (outcome === 'stored') await audit(trx, sheetKey, actorId, 'sheet.type')
  return { sheet: await viewSheet(trx, sheetKey), receipt: null }
}

/** By somebody else, without seeing the first time; the same person only when they say so. */
export async function typeAgain(
  trx: Transaction<DB>,
  { tools, actorId }: By,
  { key, given }: { key: SheetKey; given: GivenSheet & { isSamePerson: boolean } },
): Promise<SettledSheet> {
  const collector = await getPaperCollector(trx, key)
  const version = await tools.versions.get(collector)
  const sheet = await lockSheet(trx, key)
  if (!sheet) throw notFound('sheet')
  if (sheet.state !== 'first' || !sheet.first) {
    if (sheet.secondBy !== actorId) throw Problem.because('typed_by_another')
    const receipt = sheet.responseId && tools.secrets.receiptOf(key.organisationId, sheet.responseId)
    return { sheet: await viewSheet(trx, key), receipt }
  }
  const isSamePerson = sheet.firstBy === actorId
  if (isSamePerson && !given.isSamePerson) throw new Problem('second-person-needed')
  const typed = await checkTyped(collector, version, given)
  await keepSecond(trx, { ...key, typed, by: actorId, isSamePerson })
  const questions = version.codebook.variables.map(({ name }) => name)
  const differs = hasDifferences(differencesOf(sheet.first, typed, questions))
  const settled = differs
    ? { sheet: await viewSheet(trx, key), receipt: null }
    : await takeSheet(trx, tools, { key, collector, settled: sheet.first })
  await audit(trx, key, actorId, 'sheet.type-again', { differs, isSamePerson })
  return settled
}

export async function throwAway(trx: Transaction<DB>, key: SheetKey, actorId: string): Promise<void> {
  await getPaperCollector(trx, key)
  const sheet = await lockSheet(trx, key)
  if (!sheet) throw notFound('sheet')
  if (sheet.state === 'done') throw Problem.because('sheet_is_response')
  await deleteSheet(trx, key)
  await audit(trx, key, actorId, 'sheet.throw-away')
}

/** Neither the number of the sheet nor an answer: the paper may lie somewhere with a name on it. */
export async function audit(
  trx: Transaction<DB>,
  { organisationId, collectorId, sheetId }: SheetKey,
  actorId: string,
  action: string,
  details: Record<string, boolean | number> = {},
): Promise<void> {
  await recordAudit(trx, {
    organisationId,
    actorId,
    action,
    target: collectorId,
    details: { entry: sheetId, ...details },
  })
}
