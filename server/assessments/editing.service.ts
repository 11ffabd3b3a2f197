import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { listAreas } from '../areas/areas.store.ts'
import { insertCollectors } from '../collectors/collectors.store.ts'
import { newLink } from '../collectors/link.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { listQuestionnaires } from '../questionnaires/questionnaires.service.ts'
import { areaErrors, audienceErrors, getAssessment, getWave } from './assessments.service.ts'
import { type Assessment, lockWave, type NewWave, type Wave, type WaveKey } from './assessments.store.ts'
import { dateErrors, type WaveDates } from './dates.ts'
import {
  changeAreas,
  findAreasInUse,
  lockAssessment,
  replaceAudiences,
  updateAssessment,
  updateWave,
} from './editing.store.ts'

export interface AssessmentChange {
  organisationId: string
  assessmentId: string
  name?: string | undefined
  purpose?: string | undefined
  areaCodes?: string[] | undefined
}

/** What is not given stays as it is. An area is taken away only while nothing was answered for it. */
export async function changeAssessment(trx: Transaction<DB>, change: AssessmentChange): Promise<Assessment> {
  const { organisationId, assessmentId, areaCodes } = change
  if (!(await lockAssessment(trx, change))) throw notFound('assessment')
  if (areaCodes) await setAreas(trx, { organisationId, assessmentId, areaCodes })
  await updateAssessment(trx, change, change)
  return getAssessment(trx, organisationId, assessmentId)
}

async function setAreas(
  trx: Transaction<DB>,
  { areaCodes, ...key }: { organisationId: string; assessmentId: string; areaCodes: string[] },
): Promise<void> {
  const known = await listAreas(trx, key.organisationId)
  const { areas: before } = await getAssessment(trx, key.organisationId, key.assessmentId)
  const wanted = new Set(areaCodes)
  const added = known.filter(({ code, id }) => wanted.has(code) && !before.some(area => area.id === id))
  const removed = before.filter(({ code }) => !wanted.has(code)).map(({ id }) => id)
  const inUse = await findAreasInUse(trx, key, removed)
  const errors = [
    ...areaErrors({ areaCodes }, known),
    ...inUse.map(({ name, isAnswered }) =>
      fieldErrorAt('#/areaCodes', isAnswered ? 'area_answered' : 'area_has_collector', { area: name }),
    ),
  ]
  if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was changed.', errors)
  await changeAreas(trx, key, { added: added.map(({ id }) => id), removed })
}

export interface WaveChange extends WaveDates {
  name?: string | undefined
  audiences?: NewWave['audiences'] | undefined
}

/** What is not given stays as it is. Who is asked which version is settled once the wave has been opened. */
export async function changeWave(trx: Transaction<DB>, key: WaveKey, change: WaveChange): Promise<Assessment> {
  if (!(await lockWave(trx, key))) throw notFound('wave')
  const { wave } = await getWave(trx, key)
  if (wave.state === 'archived') throw Problem.because('wave_archived')
  const { audiences } = change
  const errors = [
    ...(await dateErrors(trx, change, wave)),
    ...(audiences ? await planErrors(trx, key, { audiences, wave }) : []),
  ]
  if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was changed.', errors)
  await updateWave(trx, key, change)
  if (audiences) {
    await replaceAudiences(trx, key, audiences)
    const isNew = ({ audience }: { audience: string }) => !wave.audiences.some(before => before.audience === audience)
    await addOpenLinks(trx, key, audiences.filter(isNew))
  }
  return getAssessment(trx, key.organisationId, key.assessmentId)
}

async function planErrors(
  trx: Transaction<DB>,
  { organisationId }: WaveKey,
  { audiences, wave }: { audiences: NewWave['audiences']; wave: Wave },
): Promise<FieldError[]> {
  if (wave.state !== 'planned' && !isSamePlan(audiences, wave.audiences)) {
    return [fieldErrorAt('#/audiences', 'wave_opened')]
  }
  return audienceErrors({ audiences }, await listQuestionnaires(trx, organisationId))
}

function isSamePlan(given: NewWave['audiences'], before: Wave['audiences']): boolean {
  if (given.length !== before.length) return false
  return before.every(({ audience, questionnaireId, version }) =>
    given.some(one => one.audience === audience && one.questionnaireId === questionnaireId && one.version === version),
  )
}

async function addOpenLinks(trx: Transaction<DB>, key: WaveKey, audiences: NewWave['audiences']): Promise<void> {
  if (audiences.length === 0) return
  const { organisationId, assessmentId, wave: waveNumber } = key
  const link = { organisationId, assessmentId, waveNumber, kind: 'open_link', asksProof: true, areaId: null } as const
  await insertCollectors(
    trx,
    audiences.map(({ audience }) => ({ ...link, audience, link: newLink() })),
  )
}
