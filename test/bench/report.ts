import {
  type BenchOptions,
  memoryOf,
  percentile,
  type Result,
  round,
  type Stage,
  say,
  secondsOf,
  withStage,
} from './support.ts'
import { anOpenWave, type BenchWave, openWave, releaseWave } from './support-assessment.ts'
import { publishBench } from './support-questionnaire.ts'
import { seedResponses } from './support-seed.ts'

const waveCount = 3
const repeats = 50
const extra = 50_000

/** The report of one wave of three, whole and of 20 of 200 areas, while a million responses lie in the database. */
export async function report({ responses = 1_000_000 }: BenchOptions): Promise<Result> {
  return withStage(async stage => {
    const waves = await seedWaves(stage, responses)
    const last = waves.at(-1)
    if (!last) throw new Error('no wave')
    await seedResponses(stage, last, { count: extra, label: 'to release' })
    const release = await secondsOf(() => releaseWave(stage, last))
    say(`released ${extra} in ${round(release, 1)} s`)
    await tidy(stage)
    const areas = last.areas.slice(0, 20).map(({ code }) => code)
    const whole = await timesOf(stage, last, '')
    const some = await timesOf(stage, last, `?areas=${areas.join(',')}`)
    const memory = memoryOf(stage.server.pid)
    return {
      bench: 'report',
      responses: responses + extra,
      report_wave_p95_ms: round(percentile(whole, 0.95)),
      report_areas_p95_ms: round(percentile(some, 0.95)),
      release_50k_s: round(release, 2),
      bytes_per_response: await bytesPerResponse(stage),
      rss_mb: memory.now,
      report_wave_p50_ms: round(percentile(whole, 0.5)),
      report_areas_p50_ms: round(percentile(some, 0.5)),
      rss_peak_mb: memory.peak,
      settings: await settingsOf(stage),
    }
  })
}

async function seedWaves(stage: Stage, responses: number): Promise<BenchWave[]> {
  const own = { provider: await publishBench(stage, 'provider'), resident: await publishBench(stage, 'resident') }
  const first = await anOpenWave(stage, { areaCount: 200, audiences: ['provider', 'resident'], own })
  const waves = [first]
  while (waves.length < waveCount) waves.push(await openWave(stage, { ...first.params, wave: waves.length + 1 }))
  for (const wave of waves) {
    const count = Math.round(responses / waveCount)
    await seedResponses(stage, wave, { count, label: `wave ${wave.params.wave}` })
    let added = 0
    const seconds = await secondsOf(async () => {
      added = await releaseWave(stage, wave)
    })
    say(`released ${added} in ${round(seconds, 1)} s`)
    await tidy(stage)
  }
  return waves
}

/** What autovacuum does of itself a minute after so many changes. */
async function tidy({ pool }: Stage): Promise<void> {
  await pool.query('vacuum analyze')
}

/** Milliseconds from the request to the whole reply, after two that warm up. */
async function timesOf({ server, cookie }: Stage, { params }: BenchWave, query: string): Promise<number[]> {
  const { organisationId, assessmentId, wave } = params
  const path = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/${wave}/report${query}`
  const get = async () => {
    const reply = await fetch(`${server.url}${path}`, { headers: { cookie } })
    if (!reply.ok) throw new Error(`the report was answered with ${reply.status}`)
    await reply.arrayBuffer()
  }
  const times: number[] = []
  for (let i = -2; i < repeats; i++) {
    const seconds = await secondsOf(get)
    if (i >= 0) times.push(seconds * 1000)
  }
  return times
}

async function bytesPerResponse({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query(
    "select (pg_total_relation_size('responses') / count(*))::int as bytes from responses",
  )
  return rows[0].bytes
}

async function settingsOf({ pool }: Stage): Promise<string> {
  const { rows } = await pool.query(
    "select string_agg(name || ' ' || current_setting(name), ', ') as text from unnest(array['shared_buffers', 'work_mem', 'fsync']) as name",
  )
  return rows[0].text
}
