import { api } from '../contract/api.ts'
import { concurrently } from './concurrently.ts'
import { type HttpClient, RequestFailed } from './http.ts'
import type { DemoResponse, DemoWave } from './plan.ts'
import type { OnProgress } from './progress.ts'

export interface WaveLoading {
  http: HttpClient
  organisationId: string
  assessmentId: string
  onProgress: OnProgress
}

/** Called when the wave is open; returns the personal link of those who were invited. `path`: of the wave. */
export type Invite = (path: string) => Promise<(response: DemoResponse) => string | undefined>

/** From planning to release; each step is left out when it was done before an interruption. */
export async function loadWave(loading: WaveLoading, wave: DemoWave, invite?: Invite): Promise<void> {
  const { http } = loading
  const path = `${assessmentPath(loading)}/waves/${wave.number}`
  const { state, isReleased } = await ensureWave(loading, wave)
  if (isReleased) return
  const changeState = (next: 'open' | 'closed') => http.post(`${path}/state`, { state: next }, operations.state)
  if (state === 'planned') await changeState('open')
  if (state === 'planned' || state === 'open') {
    const personal = await invite?.(path)
    const open = await linksOf(http, path)
    await submitAll(loading, wave, response => personal?.(response) ?? open.get(response.audience))
    if (wave.dates) await changeState('closed')
  }
  await http.post(`${path}/releases`, {}, operations.release)
}

const operations = {
  assessment: api['GET /organisations/:organisationId/assessments/:assessmentId'].response,
  state: api['POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state'].response,
  collectors: api['GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'].response,
  release: api['POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases'].response,
  response: api['POST /collectors/:link/responses'].response,
}

function assessmentPath({ organisationId, assessmentId }: WaveLoading): string {
  return `/organisations/${organisationId}/assessments/${assessmentId}`
}

async function ensureWave(loading: WaveLoading, { number, name }: DemoWave) {
  const { http } = loading
  const path = assessmentPath(loading)
  const find = ({ waves }: Awaited<ReturnType<typeof read>>) => waves.find(wave => wave.number === number)
  const read = () => http.get(path, operations.assessment)
  const wave = find(await read()) ?? find(await http.post(`${path}/waves`, { name }, operations.assessment))
  if (!wave) throw new Error(`wave ${number} could not be planned`)
  return { state: wave.state, isReleased: wave.latestRelease !== null }
}

/** The open link of each audience. */
async function linksOf(http: HttpClient, path: string): Promise<Map<string, string>> {
  const { collectors } = await http.get(`${path}/collectors`, operations.collectors)
  const open = collectors.filter(({ kind, isOpen }) => kind === 'open_link' && isOpen)
  return new Map(open.map(({ audience, link }) => [audience, link]))
}

type LinkOf = (response: DemoResponse) => string | undefined

/** The ids are part of the plan, so a response sent again after an interruption is the same response. */
async function submitAll({ http, onProgress }: WaveLoading, { name, responses }: DemoWave, linkOf: LinkOf) {
  let done = 0
  onProgress({ label: name, done, total: responses.length })
  await concurrently(responses, async response => {
    const { id, area, language, answers } = response
    await http
      .post(
        `/collectors/${linkOf(response)}/responses`,
        { id, language, area, consent: true, answers },
        operations.response,
      )
      .catch((error: unknown) => {
        // Loaded by an earlier run from another seed or version: the first answers stand.
        if (!(error instanceof RequestFailed) || !isAnswered.has(error.slug)) throw error
      })
    done++
    onProgress({ label: name, done, total: responses.length })
  })
}

const isAnswered = new Set(['response-already-submitted', 'invitation-used'])
