import type { Audience } from '../../surveys/definition/definition.ts'
import type { Stage } from './support.ts'

export interface BenchWave {
  params: { organisationId: string; assessmentId: string; wave: number }
  areas: { id: string; code: string }[]
  /** Link and version of each audience. */
  audiences: { audience: Audience; questionnaireId: string; version: number; link: string; collectorId: string }[]
}

/** An open wave of an assessment that covers `areaCount` areas. Built-in questionnaires, unless others are given by audience. */
export async function anOpenWave(
  { admin, organisationId }: Stage,
  { areaCount, audiences, own = {} }: { areaCount: number; audiences: Audience[]; own?: Record<string, string> },
): Promise<BenchWave> {
  const params = { organisationId }
  const areas = Array.from({ length: areaCount }, (_, index) => ({ code: `A-${index}`, name: `Area ${index}` }))
  await admin.call('POST /organisations/:organisationId/areas', { params, body: { areas } })
  const { questionnaires } = await admin.call('GET /organisations/:organisationId/questionnaires', { params })
  const asked = audiences.map(audience => {
    const builtIn = questionnaires.find(candidate => candidate.libraryKey === audience)
    return { audience, questionnaireId: own[audience] ?? builtIn?.id, version: 1 }
  })
  const areaCodes = areas.map(({ code }) => code)
  const body = { name: 'Bench', areaCodes, waveName: 'Baseline', audiences: asked, asksProof: false }
  const assessment = await admin.call('POST /organisations/:organisationId/assessments', { params, body })
  return openWave({ admin }, { ...params, assessmentId: assessment.id, wave: 1 })
}

const wavePath = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'

/** The planned wave of this number, open; planned before if it is not the first. */
export async function openWave({ admin }: Pick<Stage, 'admin'>, params: BenchWave['params']): Promise<BenchWave> {
  if (params.wave > 1) {
    const body = { name: `Follow-up ${params.wave - 1}` }
    await admin.call('POST /organisations/:organisationId/assessments/:assessmentId/waves', { params, body })
  }
  const assessment = await admin.call(`POST ${wavePath}/state`, { params, body: { state: 'open' } })
  const { collectors } = await admin.call(`GET ${wavePath}/collectors`, { params })
  const opened = assessment.waves.find(({ number }) => number === params.wave)
  const audiences = (opened?.audiences ?? []).map(({ audience, questionnaireId, version }) => {
    const collector = collectors.find(candidate => candidate.audience === audience)
    return { audience, questionnaireId, version, link: collector?.link ?? '', collectorId: collector?.id ?? '' }
  })
  return { params, areas: assessment.areas, audiences }
}

export async function releaseWave({ admin }: Pick<Stage, 'admin'>, { params }: BenchWave): Promise<number> {
  const release = await admin.call(`POST ${wavePath}/releases`, { params })
  return release.added
}
