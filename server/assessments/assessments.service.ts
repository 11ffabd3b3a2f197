import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { listAreas } from '../areas/areas.store.ts'
import { copyTargets } from '../board/targets.store.ts'
import { copyCollectors, insertCollectors } from '../collectors/collectors.store.ts'
import { newLink } from '../collectors/link.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { listQuestionnaires } from '../questionnaires/questionnaires.service.ts'
import {
  type Assessment,
  insertAssessment,
  insertWave,
  listAssessments,
  lockWave,
  type NewWave,
  updateWaveState,
  type Wave,
  type WaveKey,
  type WaveState,
} from './assessments.store.ts'
import { dateErrors, type WaveDates } from './dates.ts'

/** Throws `not-found`. */
export async function getAssessment(db: Kysely<DB>, organisationId: string, assessmentId: string): Promise<Assessment> {
  const [assessment] = await listAssessments(db, organisationId, assessmentId)
  if (!assessment) throw notFound('assessment')
  return assessment
}

export interface NewAssessment extends WaveDates {
  organisationId: string
  name: string
  purpose: string
  areaCodes: string[]
  waveName: string
  audiences: NewWave['audiences']
  /** Of the links that are made with it. */
  asksProof: boolean
}

/** With the first wave, planned, and one open link for each audience. */
export async function createAssessment(trx: Transaction<DB>, given: NewAssessment): Promise<Assessment> {
  const { organisationId } = given
  const areas = await listAreas(trx, organisationId)
  const questionnaires = await listQuestionnaires(trx, organisationId)
  const errors = [
    ...areaErrors(given, areas),
    ...audienceErrors(given, questionnaires),
    ...(await dateErrors(trx, given)),
  ]
  if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was created.', errors)
  const wanted = new Set(given.areaCodes)
  const areaIds = areas.filter(area => wanted.has(area.code)).map(area => area.id)
  const assessmentId = await insertAssessment(trx, {
    organisationId,
    name: given.name,
    purpose: given.purpose,
    areaIds,
  })
  const { waveName: name, audiences, startsOn, endsOn } = given
  await insertWave(trx, { organisationId, assessmentId, number: 1, name, startsOn, endsOn, audiences })
  await insertCollectors(
    trx,
    audiences.map(({ audience }) => ({
      organisationId,
      assessmentId,
      waveNumber: 1,
      kind: 'open_link',
      audience,
      asksProof: given.asksProof,
      areaId: null,
      link: newLink(),
    })),
  )
  return getAssessment(trx, organisationId, assessmentId)
}

export function areaErrors({ areaCodes }: Pick<NewAssessment, 'areaCodes'>, areas: { code: string }[]): FieldError[] {
  const known = new Set(areas.map(area => area.code))
  return areaCodes.flatMap((code, index) =>
    known.has(code) ? [] : fieldErrorAt(`#/areaCodes/${index}`, 'unknown_area'),
  )
}

export function audienceErrors(
  { audiences }: Pick<NewAssessment, 'audiences'>,
  questionnaires: { id: string; audience: string; versions: { version: number }[] }[],
): FieldError[] {
  const seen = new Set<string>()
  return audiences.flatMap(({ audience, questionnaireId, version }, index) => {
    const at = `#/audiences/${index}`
    const isRepeated = seen.has(audience)
    seen.add(audience)
    if (isRepeated) return fieldErrorAt(`${at}/audience`, 'duplicate_audience')
    const questionnaire = questionnaires.find(candidate => candidate.id === questionnaireId)
    if (questionnaire?.audience !== audience) {
      return fieldErrorAt(`${at}/questionnaireId`, 'unknown_questionnaire')
    }
    if (questionnaire.versions.some(candidate => candidate.version === version)) return []
    return fieldErrorAt(`${at}/version`, 'unknown_version')
  })
}

/**
 * Like the last wave: the same audiences, targets, and collectors with new links, the newest version of each questionnaire. All versions
 * of a questionnaire can be compared: no name in it ever changes its meaning.
 */
export async function planNextWave(
  trx: Transaction<DB>,
  {
    organisationId,
    assessmentId,
    ...planned
  }: { organisationId: string; assessmentId: string; name: string } & WaveDates,
): Promise<Assessment> {
  const assessment = await getAssessment(trx, organisationId, assessmentId)
  const last = assessment.waves.at(-1)
  if (!last) throw notFound('wave')
  if (last.state === 'planned') throw Problem.because('wave_planned_already', { wave: last.name })
  const errors = await dateErrors(trx, planned)
  if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was planned.', errors)
  const questionnaires = await listQuestionnaires(trx, organisationId)
  const audiences = last.audiences.map(({ completed: _completed, ...entry }) => ({
    ...entry,
    version: questionnaires.find(candidate => candidate.id === entry.questionnaireId)?.latestVersion ?? entry.version,
  }))
  await insertWave(trx, { organisationId, assessmentId, number: last.number + 1, ...planned, audiences })
  await copyCollectors(trx, { organisationId, assessmentId, from: last.number, newLink })
  await copyTargets(trx, { organisationId, assessmentId, from: last.number })
  return getAssessment(trx, organisationId, assessmentId)
}

const allowedFrom: Record<'open' | 'closed' | 'archived', WaveState[]> = {
  open: ['planned', 'closed'],
  closed: ['open'],
  archived: ['closed'],
}

export async function changeWaveState(
  trx: Transaction<DB>,
  key: WaveKey,
  state: 'open' | 'closed' | 'archived',
): Promise<Assessment> {
  const wave = await lockWave(trx, key)
  if (!wave) throw notFound('wave')
  if (!allowedFrom[state].includes(wave.state))
    throw Problem.because('wave_cannot_become', { from: wave.state, to: state })
  await updateWaveState(trx, key, state)
  return getAssessment(trx, key.organisationId, key.assessmentId)
}

/** Throws `not-found`. */
export async function getWave(db: Kysely<DB>, key: WaveKey): Promise<{ assessment: Assessment; wave: Wave }> {
  const assessment = await getAssessment(db, key.organisationId, key.assessmentId)
  const wave = assessment.waves.find(candidate => candidate.number === key.wave)
  if (!wave) throw notFound('wave')
  return { assessment, wave }
}
