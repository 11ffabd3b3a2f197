import { api } from '../contract/api.ts'
import { type HttpClient, RequestFailed } from './http.ts'
import type { DemoWave } from './plan.ts'
import type { OnProgress } from './progress.ts'

export interface WaveLoading {
  http: HttpClient
  organisationId: string
  assessmentId: string
  onProgress: OnProgress
}

/** As many respondents answer at the same time. */
const atOnce = 8

/** From planning to release; each step is left out when it was done before an interruption. */
export async function loadWave(loading: WaveLoading, wave: DemoWave): Promise<void> {
  const { http } = loading
  const path = `${assessmentPath(loading)}/waves/${wave.number}`
  const { state, isReleased } = await ensureWave(loading, wave)
  if (isReleased) return
  const changeState = (next: 'open' | 'closed') => http.post(`${path}/state`, { state: next }, operations.state)
  if (state === 'planned') await changeState('open')
  if (state === 'planned' || state === 'open') {
    await submitAll(loading, wave, await linksOf(http, path))
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
  return new Map(collectors.filter(({ isOpen }) => isOpen).map(({ audience, link }) => [audience, link]))
}

/** The ids are part of the plan, so a response sent again after an interruption is the same response. */
async function submitAll(loading: WaveLoading, { name, responses }: DemoWave, links: Map<string, string>) {
  const { http, onProgress } = loading
  // A generator, because the first failure then ends it for all.
  const waiting = eachOf(responses)
  let done = 0
  const respond = async () => {
    for (const { id, audience, area, language, answers } of waiting) {
      const path = `/collectors/${links.get(audience)}/responses`
      await http
        .post(path, { id, language, area, consent: true, answers }, operations.response)
        .catch((error: unknown) => {
          // Loaded by an earlier run from another seed or version: the first answers stand.
          if (!(error instanceof RequestFailed) || error.slug !== 'response-already-submitted') throw error
        })
      done++
      onProgress({ label: name, done, total: responses.length })
    }
  }
  onProgress({ label: name, done, total: responses.length })
  await Promise.all(Array.from({ length: atOnce }, respond))
}

function* eachOf<T>(list: T[]): Generator<T, void> {
  yield* list
}
