import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import { type FrameDimension, frameAxis } from '../../reports/crosstabs/axis.ts'
import { buildCrosstab } from '../../reports/crosstabs/build.ts'
import { type Condition, countPage, emptyCounts, positionsOf, type TableAxes } from '../../reports/crosstabs/count.ts'
import type { Crosstab } from '../../reports/crosstabs/crosstab.ts'
import { readFacts } from '../../reports/queries/facts.ts'
import { withAreasBelow } from '../areas/areas.service.ts'
import { listAreas } from '../areas/areas.store.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import type { Wave } from '../assessments/assessments.store.ts'
import type { crosstabQuery } from '../contract/crosstabs.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import type { CompiledVersion, Versions } from '../questionnaires/versions.ts'
import { erasedWaves } from './erased.store.ts'
import { type Frame, type Side, sideOf } from './sides.ts'

export type CrosstabRequest = z.output<typeof crosstabQuery>

interface Asking {
  organisationId: string
  assessmentId: string
}

export interface CrosstabTools {
  versions: Versions
  /** Aborted when whoever asked has gone. */
  signal?: AbortSignal | undefined
}

/** Throws `invalid-request`, and `state-conflict` before anything of the audience has been released. */
export async function getCrosstab(
  db: Kysely<DB>,
  key: Asking,
  request: CrosstabRequest,
  { versions, signal }: CrosstabTools,
): Promise<Crosstab> {
  const assessment = await getAssessment(db, key.organisationId, key.assessmentId)
  const asked = await askedWaves(assessment.waves, request, version => versions.get({ ...key, ...version }))
  const newest = asked.at(-1)
  if (!newest) throw Problem.because('audience_not_released')
  const all = await listAreas(db, key.organisationId)
  const own = new Set(assessment.areas.map(({ id }) => id))
  const areas = all.filter(({ id }) => own.has(id))
  const waves = asked.map(({ wave: { number, name } }) => ({ number, name }))
  const frame: Frame = { codebook: newest.version.codebook, language: request.language, areas, waves }
  const { rows, columns, where } = sidesOf(request, frame)
  const filter = filterOf(request, request.areas?.length ? [...withAreasBelow(all, request.areas)] : [])
  const isWanted = ({ number }: Wave) => request.waves?.includes(String(number)) ?? true
  const erased = new Set(await erasedWaves(db, key))
  const parts = where?.categories.length ?? filter?.allowed.length ?? 0
  const counts = emptyCounts(rows.categories.length, columns.categories.length, parts)
  const leftOut: Crosstab['leftOut'] = []
  const counted: Crosstab['waves'] = []
  for (const { wave, version } of asked) {
    const shown = { number: wave.number, name: wave.name }
    const axes = axesIn(version, { rows, columns, where, filter })
    if (!axes || erased.has(wave.number)) {
      if (isWanted(wave)) leftOut.push({ ...shown, reason: axes ? 'erased' : 'different' })
      continue
    }
    if (isWanted(wave)) counted.push(shown)
    const facts = { ...key, waves: [wave.number], audience: request.audience, ...keyOf(version) }
    const positions = positionsOf(axes)
    for await (const page of readFacts(db, facts, { positions, signal })) countPage(axes, page, counts)
  }
  return buildCrosstab({
    ...{ language: request.language, audience: request.audience, waves: counted, leftOut },
    isFiltered: parts > 0,
    ...{ rows: shownSide(rows), columns: shownSide(columns), counts },
    averaged: { rows: rows.isAveraged, columns: columns.isAveraged },
  })
}

interface AskedWave {
  wave: Wave
  version: CompiledVersion
}

/** The released waves that ask this audience, in their order. */
async function askedWaves(
  all: Wave[],
  { audience, waves }: CrosstabRequest,
  load: (version: { questionnaireId: string; version: number }) => Promise<CompiledVersion>,
): Promise<AskedWave[]> {
  const unknown = waves?.find(number => !all.some(wave => String(wave.number) === number))
  if (unknown !== undefined) throw refused('#/query/waves', 'unknown_wave')
  const asked = all
    .filter(({ latestRelease }) => latestRelease)
    .flatMap(wave => {
      const entry = wave.audiences.find(candidate => candidate.audience === audience)
      return entry ? [{ wave, entry }] : []
    })
  return Promise.all(asked.map(async ({ wave, entry }) => ({ wave, version: await load(entry) })))
}

function keyOf({ questionnaireId, version }: CompiledVersion) {
  return { questionnaireId, version }
}

interface Sides {
  rows: Side
  columns: Side
  where: (Side & { values: string[] }) | undefined
}

/**
 * At most two answers a table: of those who gave a certain answer, a question can be seen by area, sector, language or wave,
 * but not by another question. Three answers at once would single people out.
 */
function sidesOf(request: CrosstabRequest, frame: Frame): Sides {
  const errors: FieldError[] = []
  const find = (name: 'rows' | 'columns' | 'where') => {
    const side = sideOf(request[name] ?? '', frame)
    if (!side) errors.push(fieldErrorAt(`#/query/${name}`, 'unknown_closed_question'))
    return side
  }
  const [rows, columns] = [find('rows'), find('columns')]
  const where = request.where === undefined ? undefined : find('where')
  if (request.rows === request.columns) errors.push(fieldErrorAt('#/query/columns', 'same_rows_and_columns'))
  if (where?.kind === 'frame') errors.push(fieldErrorAt('#/query/where', 'unknown_closed_question'))
  if (where && rows?.kind === 'question' && columns?.kind === 'question')
    errors.push(fieldErrorAt('#/query/where', 'condition_on_two_questions'))
  const used = (['waves', 'areas', 'sectors', 'languages'] as const).filter(name => request[name]?.length)
  if (used.length + (where ? 1 : 0) > 1) errors.push(fieldErrorAt(`#/query/${used.at(-1)}`, 'two_filters'))
  const values = request.values ?? []
  if (where && (values.length === 0 || values.some(value => !where.categories.some(one => one.value === value))))
    errors.push(fieldErrorAt('#/query/values', 'unknown_value'))
  if (!rows || !columns || errors.length > 0) throw new Problem('invalid-request', 'The table cannot be made.', errors)
  return { rows, columns, where: where && { ...where, values } }
}

function refused(pointer: string, code: 'unknown_wave'): Problem {
  return new Problem('invalid-request', 'The table cannot be made.', [fieldErrorAt(pointer, code)])
}

/** Which waves, areas, sectors or languages are wanted: `sidesOf` lets one of them through. */
function filterOf(
  { waves = [], sectors = [], languages = [] }: CrosstabRequest,
  areaIds: string[],
): Condition | undefined {
  const wanted: [FrameDimension, string[]][] = [
    ['wave', waves],
    ['area', areaIds],
    ['sector', sectors],
    ['language', languages],
  ]
  const [found] = wanted.filter(([, values]) => values.length > 0)
  return found && { axis: frameAxis(...found), allowed: found[1].map(() => true) }
}

function axesIn(
  { codebook }: CompiledVersion,
  { rows, columns, where, filter }: Sides & { filter: Condition | undefined },
): TableAxes | undefined {
  const [rowAxis, columnAxis, whereAxis] = [rows, columns, where].map(side => side?.axisIn(codebook))
  if (!rowAxis || !columnAxis || (where && !whereAxis)) return undefined
  if (!where || !whereAxis) return { rows: rowAxis, columns: columnAxis, condition: filter }
  const allowed = where.categories.map(({ value }) => where.values.includes(value))
  return { rows: rowAxis, columns: columnAxis, condition: { axis: whereAxis, allowed } }
}

function shownSide({ axisIn: _axis, isAveraged: _averaged, ...side }: Side) {
  return side
}
