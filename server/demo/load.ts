import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { api } from '../contract/api.ts'
import { schematicBoundaries } from './boundaries.ts'
import { createHttpClient, type HttpClient, RequestFailed } from './http.ts'
import { indicatorTable } from './indicators.ts'
import { loadIndicators } from './load-indicators.ts'
import { loadInvitations } from './load-invitations.ts'
import { loadRegister } from './load-register.ts'
import { loadThemes } from './load-themes.ts'
import { type Invite, loadWave, type WaveLoading } from './load-wave.ts'
import { demoTexts } from './messages.ts'
import { type DemoPlan, type DemoWave, demoPlan, waveHeads } from './plan.ts'
import type { OnProgress } from './progress.ts'
import { registerOf } from './register.ts'
import { isDemoComplete, markAssessment, openLinks, setDates } from './stored.ts'
import { inviteTeam } from './team.ts'

/** The sign-in of every demo: known to all, so never for a server with real answers. */
export const demoAdministrator = {
  name: 'Demo Coordinator',
  email: 'demo@groundwork.example',
  password: 'demo groundwork 2012',
}

export interface DemoOptions {
  /** Where the server listens. */
  baseUrl: string
  /** The server's public address where it is another one. */
  origin?: string
  setupToken: string
  db: Kysely<DB>
  fetch?: typeof fetch
  onProgress?: OnProgress
}

export interface LoadedDemo {
  /** False when the demo was there already. */
  isNew: boolean
  /** Links of the open wave by audience: the last part of /r/<link>. */
  links: Record<string, string>
}

/** Loads the demo through the API as staff and respondents would. Run again after an interruption, it goes on. */
export async function loadDemo(options: DemoOptions): Promise<LoadedDemo> {
  const { baseUrl, origin = baseUrl, setupToken, db, fetch = globalThis.fetch, onProgress = () => undefined } = options
  const { organisation } = demoTexts
  const isNew = !(await isDemoComplete(db, organisation, waveHeads))
  if (isNew) {
    const http = createHttpClient({ baseUrl, origin, fetch })
    await signIn(http, setupToken)
    await loadPlan({ http, db, onProgress }, demoPlan())
  }
  return { isNew, links: await openLinks(db, organisation) }
}

/** So that visitors find texts to code. */
const codedOfOpenWave = 0.7

interface Loading {
  http: HttpClient
  db: Kysely<DB>
  onProgress: OnProgress
}

async function loadPlan({ http, db, onProgress }: Loading, plan: DemoPlan): Promise<void> {
  const organisationId = await ensureOrganisation(http, plan)
  await saveAreas(http, organisationId, plan)
  await loadIndicators(http, organisationId, indicatorTable())
  const assessmentId = await ensureAssessment(http, organisationId, plan)
  await markAssessment(db, { organisationId, assessmentId, notice: plan.notice })
  const loading = { http, organisationId, assessmentId, onProgress }
  for (const wave of plan.waves) {
    await loadWave(loading, wave, wave.dates ? undefined : inviter(loading, wave, plan))
    const path = `/organisations/${organisationId}/assessments/${assessmentId}/waves/${wave.number}`
    await loadThemes(http, path, wave.dates ? 1 : codedOfOpenWave)
  }
  await setDates(db, { organisationId, assessmentId, waves: plan.waves })
}

/** The follow-up asks everybody in the register by a link of their own. */
function inviter(loading: WaveLoading, wave: DemoWave, { assessment: { invited } }: DemoPlan): Invite {
  const { http, organisationId, onProgress } = loading
  return async path => {
    const entries = registerOf(wave, { provider: invited.provider ?? 0, partner: invited.partner ?? 0 })
    const ids = await loadRegister({ http, organisationId, onProgress }, { label: demoTexts.register, entries })
    await inviteTeam({
      ...{ http, organisationId, password: demoAdministrator.password },
      providerId: ids.get(entries[0]?.code ?? '') ?? '',
    })
    const links = await loadInvitations(http, path, { ids, entries })
    const codeOf = new Map(entries.map(({ code, response }) => [response?.id, code]))
    return ({ id }) => links.get(codeOf.get(id) ?? '')
  }
}

async function signIn(http: HttpClient, setupToken: string): Promise<void> {
  const { email, password } = demoAdministrator
  const { setupNeeded } = await http.get('/session', api['GET /session'].response)
  if (setupNeeded) await http.post('/setup', { token: setupToken, ...demoAdministrator }, api['POST /setup'].response)
  try {
    await http.signIn(email, password)
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.status !== 401) throw error
    throw new Error(
      'This database belongs to another administrator, so the demo was not loaded and nothing was changed. ' +
        'Start the demo with a data directory of its own: GROUNDWORK_DATA=demo-data npm run demo',
    )
  }
}

async function ensureOrganisation(http: HttpClient, { organisation: name }: DemoPlan): Promise<string> {
  const { organisations } = await http.get('/session', api['GET /session'].response)
  const existing = organisations.find(organisation => organisation.name === name)
  const organisation = existing ?? (await http.post('/organisations', { name }, api['POST /organisations'].response))
  return organisation.id
}

async function saveAreas(http: HttpClient, organisationId: string, { areas, helpContacts }: DemoPlan): Promise<void> {
  const path = `/organisations/${organisationId}/areas`
  await http.post(path, { areas }, api['POST /organisations/:organisationId/areas'].response)
  const saved = await http.get(path, api['GET /organisations/:organisationId/areas'].response)
  const area = saved.areas.find(({ code }) => code === helpContacts.areaCode)
  if (!area) throw new Error(`the area ${helpContacts.areaCode} was not saved`)
  const { response } = api['PUT /organisations/:organisationId/areas/:areaId/help-contacts']
  await http.put(`${path}/${area.id}/help-contacts`, { helpContacts: helpContacts.contacts }, response)
  await saveBoundaries(http, organisationId)
}

/** A preview, and then its confirmation. */
async function saveBoundaries(http: HttpClient, organisationId: string): Promise<void> {
  const path = `/organisations/${organisationId}/boundary-imports`
  const { response } = api['POST /organisations/:organisationId/boundary-imports']
  const file = new Blob([JSON.stringify(schematicBoundaries())], { type: 'application/geo+json' })
  const { fingerprint } = await http.post(path, file, response)
  await http.post(`${path}?confirm=true&fingerprint=${fingerprint}`, file, response)
}

async function ensureAssessment(http: HttpClient, organisationId: string, plan: DemoPlan): Promise<string> {
  const path = `/organisations/${organisationId}/assessments`
  const { name, purpose, areaCodes, invited } = plan.assessment
  const { assessments } = await http.get(path, api['GET /organisations/:organisationId/assessments'].response)
  const existing = assessments.find(assessment => assessment.name === name)
  if (existing) return existing.id
  const { questionnaires } = await http.get(
    `/organisations/${organisationId}/questionnaires`,
    api['GET /organisations/:organisationId/questionnaires'].response,
  )
  const audiences = questionnaires.flatMap(({ id, audience, latestVersion }) =>
    invited[audience] === undefined
      ? []
      : { audience, questionnaireId: id, version: latestVersion, invited: invited[audience] },
  )
  // Thousands of responses are to be loaded by a program, which is what a proof of work is there to slow down.
  const body = { name, purpose, areaCodes, waveName: plan.waves[0]?.name ?? '', audiences, asksProof: false }
  return (await http.post(path, body, api['POST /organisations/:organisationId/assessments'].response)).id
}
