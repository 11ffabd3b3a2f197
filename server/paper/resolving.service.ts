import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { askedOnly } from '../../surveys/answers/asked-only.ts'
import { compileVisibility } from '../../surveys/answers/visibility.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type Differences, differencesOf, type Value } from './differences.ts'
import { getPaperCollector, type PaperTools, type SettledSheet, takeSheet, viewSheet } from './paper.service.ts'
import { findTyped, type LockedSheet, lockSheet, type Sheet, type SheetKey } from './sheets.store.ts'
import type { TypedSheet } from './typed-sheet.ts'
import { audit } from './typing.service.ts'

export interface Resolution {
  area?: string | undefined
  language?: string | undefined
  answers: Record<string, Value>
}

/** Only what differs; and only until it is decided. */
export async function getDifferences(
  db: Kysely<DB>,
  { versions }: PaperTools,
  key: SheetKey,
): Promise<Differences & { sheet: Sheet }> {
  const { codebook } = await versions.get(await getPaperCollector(db, key))
  const { first, second } = bothOf(await findTyped(db, key))
  const questions = codebook.variables.map(({ name }) => name)
  return { sheet: await viewSheet(db, key), ...differencesOf(first, second, questions) }
}

export async function resolveSheet(
  trx: Transaction<DB>,
  { tools, actorId }: { tools: PaperTools; actorId: string },
  { key, given }: { key: SheetKey; given: Resolution },
): Promise<SettledSheet> {
  const collector = await getPaperCollector(trx, key)
  const { definition, codebook } = await tools.versions.get(collector)
  const { first, second } = bothOf(await lockSheet(trx, key))
  const questions = codebook.variables.map(({ name }) => name)
  const differences = differencesOf(first, second, questions)
  const errors = undecided(differences, given)
  if (errors.length > 0)
    throw new Problem('invalid-request', 'Every difference has to be decided, and nothing else.', errors)
  const merged = merge(first, given)
  const settled = { ...merged, answers: askedOnly(merged.answers, compileVisibility(definition)) }
  const done = await takeSheet(trx, tools, { key, collector, settled })
  await audit(trx, key, actorId, 'sheet.resolve', { differences: differences.answers.length })
  return done
}

/** For a sheet that nobody else will type: with a reason, which stays in the list. */
export async function acceptSingle(
  trx: Transaction<DB>,
  { tools, actorId }: { tools: PaperTools; actorId: string },
  { key, reason }: { key: SheetKey; reason: string },
): Promise<SettledSheet> {
  const collector = await getPaperCollector(trx, key)
  const sheet = await lockSheet(trx, key)
  if (!sheet) throw notFound('sheet')
  if (sheet.state !== 'first' || !sheet.first) throw Problem.because('sheet_typed_twice')
  const done = await takeSheet(trx, tools, { key, collector, settled: sheet.first, singleReason: reason })
  await audit(trx, key, actorId, 'sheet.accept-single')
  return done
}

function bothOf(sheet: LockedSheet | undefined): { first: TypedSheet; second: TypedSheet } {
  if (!sheet) throw notFound('sheet')
  if (sheet.state !== 'differs' || !sheet.first || !sheet.second) throw Problem.because('sheet_without_differences')
  return { first: sheet.first, second: sheet.second }
}

function undecided(differences: Differences, given: Resolution): FieldError[] {
  const open = new Set(differences.answers.map(({ question }) => question))
  const missing = [
    ...(['area', 'language'] as const).filter(field => differences[field] && given[field] === undefined),
    ...[...open].filter(question => !Object.hasOwn(given.answers, question)).map(question => `answers/${question}`),
  ]
  const others = [
    ...(['area', 'language'] as const).filter(field => !differences[field] && given[field] !== undefined),
    ...Object.keys(given.answers)
      .filter(question => !open.has(question))
      .map(question => `answers/${question}`),
  ]
  return [
    ...missing.map(at => fieldErrorAt(`#/${at}`, 'undecided')),
    ...others.map(at => fieldErrorAt(`#/${at}`, 'no_difference')),
  ].slice(0, 50)
}

function merge(first: TypedSheet, { area, language, answers }: Resolution): TypedSheet {
  const merged = { ...first.answers }
  for (const [question, value] of Object.entries(answers)) {
    if (value === null) delete merged[question]
    else merged[question] = value
  }
  return { area: area ?? first.area, language: language ?? first.language, answers: merged }
}
