import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
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
import { publishAgain, publishBench } from './support-questionnaire.ts'
import { seedResponses } from './support-seed.ts'

const waveCount = 3
const repeats = 50
const extra = 50_000

/**
 * The report of one wave of three, whole and of 20 of 200 areas, all waves side by side, and tables of two questions, while a
 * million responses lie in the database.
 */
export async function report({ responses = 1_000_000, isGrowing = false }: BenchOptions): Promise<Result> {
  const sizes = isGrowing ? [10_000, 100_000, responses] : [responses]
  const results: Result[] = []
  for (const size of sizes) {
    const result = await withStage(stage => measure(stage, size))
    if (isGrowing) say(JSON.stringify(result))
    results.push(result)
  }
  return results.at(-1) ?? { bench: 'report' }
}

async function measure(stage: Stage, responses: number): Promise<Result> {
  const waves = await seedWaves(stage, responses)
  const last = waves.at(-1)
  if (!last) throw new Error('no wave')
  await seedResponses(stage, last, { count: extra, label: 'to release' })
  const release = await secondsOf(() => releaseWave(stage, last))
  say(`released ${extra} in ${round(release, 1)} s`)
  await tidy(stage)
  const { organisationId, assessmentId, wave } = last.params
  const assessment = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}`
  const areas = last.areas.slice(0, 20).map(({ code }) => code)
  const table = `${assessment}/crosstab?audience=provider`
  const filtered = `${table}&rows=question_2&columns=frame.area&where=question_1&values=choice_1,choice_2`
  const paths = {
    report_areas: `${assessment}/waves/${wave}/report?areas=${areas.join(',')}`,
    report_wave: `${assessment}/waves/${wave}/report`,
    report_all: `${assessment}/trend`,
    crosstab_single: `${table}&rows=question_1&columns=question_3`,
    crosstab_multiple: `${table}&rows=question_2&columns=question_5`,
    crosstab_areas: `${table}&rows=question_2&columns=question_5&areas=${areas.join(',')}`,
    crosstab_answer: filtered,
    crosstab_answer_single: `${table}&rows=question_4&columns=frame.language&where=question_2&values=choice_1`,
  }
  const measured: Record<string, { p50: number; p95: number }> = {}
  for (const [name, path] of Object.entries(paths)) {
    const times = await timesOf(stage, path)
    measured[name] = { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) }
    say(`${name}: p50 ${measured[name].p50}, p95 ${measured[name].p95} ms`)
  }
  const worst = (...names: (keyof typeof paths)[]) => Math.max(...names.map(name => measured[name]?.p95 ?? 0))
  const submits = await submitsMeanwhile(stage, last, paths.report_wave)
  const memory = memoryOf(stage.server.pid)
  return {
    bench: 'report',
    responses: responses + extra,
    report_areas_p95_ms: worst('report_areas'),
    report_wave_p95_ms: worst('report_wave'),
    report_all_p95_ms: worst('report_all'),
    crosstab_p95_ms: worst('crosstab_single', 'crosstab_multiple', 'crosstab_areas'),
    crosstab_filtered_p95_ms: worst('crosstab_answer', 'crosstab_answer_single'),
    release_50k_s: round(release, 2),
    bytes_per_response: await bytesPerResponse(stage),
    scan_floor_ms: await scanFloor(stage),
    rss_mb: memory.now,
    ...submits,
    rss_peak_mb: memory.peak,
    settings: await settingsOf(stage),
  }
}

const readers = 10
const submitted = 60

/** As a browser elsewhere would: its packed reply is not unpacked here, where the time of submits is taken. */
async function receive({ server, cookie }: Stage, path: string): Promise<void> {
  const headers = { cookie, 'accept-encoding': 'gzip' }
  const [reply] = (await once(get(`${server.url}${path}`, { headers }), 'response')) as [IncomingMessage]
  reply.resume()
  await once(reply, 'end')
}

/** How long a submit takes alone, and while ten people open reports one after the other. */
async function submitsMeanwhile(stage: Stage, wave: BenchWave, path: string) {
  const link = wave.audiences[0]?.link ?? ''
  const area = wave.areas[0]?.code ?? ''
  const submit = async () => {
    const body = JSON.stringify({ id: randomUUID(), language: 'en', area, consent: true, answers: {} })
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(`${stage.server.url}/api/v1/collectors/${link}/responses`, {
      method: 'POST',
      headers,
      body,
    })
    if (!reply.ok) throw new Error(`a response was answered with ${reply.status}`)
    await reply.arrayBuffer()
  }
  const timeSubmits = async () => {
    const times: number[] = []
    for (let i = 0; i < submitted; i++) {
      times.push((await secondsOf(submit)) * 1000)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    return times
  }
  const alone = await timeSubmits()
  let isOver = false
  const reading = Array.from({ length: readers }, async () => {
    while (!isOver) await receive(stage, path)
  })
  const meanwhile = await timeSubmits()
  isOver = true
  await Promise.all(reading)
  return {
    submit_alone_p50_ms: round(percentile(alone, 0.5), 1),
    submit_meanwhile_p50_ms: round(percentile(meanwhile, 0.5), 1),
  }
}

/** Reading the facts of every response once, as a plain statement: what any table would cost without blocks. */
async function scanFloor({ pool }: Stage): Promise<number> {
  const scan = () => pool.query('select sum(octet_length(facts)) from responses')
  await scan()
  return round((await secondsOf(scan)) * 1000)
}

async function seedWaves(stage: Stage, responses: number): Promise<BenchWave[]> {
  const own = { provider: await publishBench(stage, 'provider'), resident: await publishBench(stage, 'resident') }
  const first = await anOpenWave(stage, { areaCount: 200, audiences: ['provider', 'resident'], own })
  const waves = [first]
  while (waves.length < waveCount) {
    // The last wave asks the second version.
    if (waves.length === waveCount - 1) for (const id of Object.values(own)) await publishAgain(stage, id)
    waves.push(await openWave(stage, { ...first.params, wave: waves.length + 1 }))
  }
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

/** What PostgreSQL does of itself in the minutes after so many changes, so that reading does not meet the end of loading. */
async function tidy({ pool }: Stage): Promise<void> {
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
}

/** Milliseconds from the request to the whole reply, after two that warm up. */
async function timesOf(stage: Stage, path: string): Promise<number[]> {
  const times: number[] = []
  for (let i = -2; i < repeats; i++) {
    const seconds = await secondsOf(() => fetchOf(stage, path))
    if (i >= 0) times.push(seconds * 1000)
  }
  return times
}

async function fetchOf({ server, cookie }: Stage, path: string): Promise<void> {
  const reply = await fetch(`${server.url}${path}`, { headers: { cookie } })
  if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}: ${await reply.text()}`)
  await reply.arrayBuffer()
}

/** The whole database: responses, tallies, blocks, indexes. */
async function bytesPerResponse({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query(
    'select (pg_database_size(current_database()) / count(*))::int as bytes from responses',
  )
  return rows[0].bytes
}

async function settingsOf({ pool }: Stage): Promise<string> {
  const { rows } = await pool.query(
    "select string_agg(name || ' ' || current_setting(name), ', ') as text from unnest(array['shared_buffers', 'work_mem', 'fsync']) as name",
  )
  return rows[0].text
}
