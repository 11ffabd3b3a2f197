import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { urlOf } from '../../server/db/database.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Definition } from '../../surveys/definition/definition.ts'
import { drawAnswers } from '../support/answers.ts'
import { percentile, type Result, root, round, type Stage, say, withStage } from './support.ts'
import { anOpenWave, type BenchWave } from './support-assessment.ts'
import { type Loaded, load } from './support-load.ts'

const levels = [1, 8, 32]
const rounds = 4
const seconds = 2

/** The whole submit path against a bare insert of the same body; both in turn, several times, so that noise meets both. */
export async function ingest(): Promise<Result> {
  return withStage(async stage => {
    const wave = await anOpenWave(stage, { areaCount: 20, audiences: ['provider'] })
    const body = await bodies(stage, wave)
    const floor = await startFloor(stage)
    try {
      const ours = { url: stage.server.url, path: `/api/v1/collectors/${wave.audiences[0]?.link}/responses`, body }
      const theirs = { url: floor.url, path: '/responses', body }
      for (const target of [ours, theirs]) await load({ ...target, connections: 8, seconds: 3 })
      const results: Record<string, number> = {}
      for (const connections of levels) Object.assign(results, await compare(ours, theirs, connections))
      await checkStored(stage)
      const { ours_per_s_8: ours_per_s = 0, floor_per_s_8: floor_per_s = 0, ...others } = results
      const { ratio_8: ratio = 0, p99_ms_8: p99_ms = 0, ...rest } = others
      return { bench: 'ingest', ours_per_s, floor_per_s, ratio, p99_ms, body_bytes: body().length, ...rest }
    } finally {
      await floor.stop()
    }
  })
}

type Target = { url: string; path: string; body: () => string }

async function compare(ours: Target, theirs: Target, connections: number): Promise<Record<string, number>> {
  const runs: { ours: Loaded[]; floor: Loaded[] } = { ours: [], floor: [] }
  for (let round = 0; round < rounds; round++) {
    runs.ours.push(await load({ ...ours, connections, seconds }))
    runs.floor.push(await load({ ...theirs, connections, seconds }))
  }
  const rate = (loaded: Loaded[]) => loaded.reduce((sum, run) => sum + run.perSecond, 0) / loaded.length
  const slowest = percentile(
    runs.ours.flatMap(run => run.milliseconds),
    0.99,
  )
  const [own, floor] = [rate(runs.ours), rate(runs.floor)]
  say(`${connections} connections: ${round(own)} a second, floor ${round(floor)}, ratio ${round(own / floor, 2)}`)
  return {
    [`ours_per_s_${connections}`]: round(own),
    [`floor_per_s_${connections}`]: round(floor),
    [`ratio_${connections}`]: round(own / floor, 3),
    [`p99_ms_${connections}`]: round(slowest, 1),
  }
}

/** Provider responses, each with an id of its own. */
async function bodies({ pool }: Stage, { areas }: BenchWave): Promise<() => string> {
  const { rows } = await pool.query<{ definition: Definition; codebook: Codebook }>(
    "select definition, codebook from questionnaire_versions where codebook ->> 'audience' = 'provider'",
  )
  const [version] = rows
  if (!version) throw new Error('no provider questionnaire')
  const rest = Array.from({ length: 200 }, (_, seed) => {
    const area = areas[seed % areas.length]?.code
    const given = { language: 'en', area, consent: true, answers: drawAnswers(version, seed) }
    return JSON.stringify(given).slice(1)
  })
  let next = 0
  return () => `{"id":"${randomUUID()}",${rest[next++ % rest.length]}`
}

async function startFloor({ connection }: Stage): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'test/bench/floor.ts')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: urlOf(connection) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
  }
  return { url: /http:\S+/.exec(String(line))?.[0] ?? '', stop }
}

async function checkStored({ pool }: Stage): Promise<void> {
  const { rows } = await pool.query(
    "select current_setting('fsync') as fsync, (select count(*)::int from responses) as stored",
  )
  say(`${rows[0]?.stored} responses stored, fsync ${rows[0]?.fsync}`)
}
