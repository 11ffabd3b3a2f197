import { get } from 'node:http'
import { to as copyTo } from 'pg-copy-streams'
import { type BenchOptions, memoryOf, type Result, round, type Stage, say, withStage } from './support.ts'
import { anOpenWave, type BenchWave, releaseWave } from './support-assessment.ts'
import { publishBench } from './support-questionnaire.ts'
import { seedResponses } from './support-seed.ts'

const rounds = 4

interface Rate {
  bytes: number
  seconds: number
}

/** The CSV of a wave against PostgreSQL's own COPY of the same responses' answers, in turn. */
export async function exporting({ responses = 200_000 }: BenchOptions): Promise<Result> {
  return withStage(async stage => {
    const own = { provider: await publishBench(stage, 'provider') }
    const wave = await anOpenWave(stage, { areaCount: 200, audiences: ['provider'], own })
    await seedResponses(stage, wave, { count: responses, label: 'responses' })
    await releaseWave(stage, wave)
    const before = memoryOf(stage.server.pid).now
    const ours: Rate[] = []
    const copies: Rate[] = []
    for (let round = 0; round < rounds; round++) {
      copies.push(await copyAnswers(stage))
      ours.push(await fetchExport(stage, wave))
    }
    const [own_mb_s, copy_mb_s] = [rateOf(ours), rateOf(copies)]
    return {
      bench: 'export',
      ours_mb_s: round(own_mb_s, 1),
      copy_mb_s: round(copy_mb_s, 1),
      ratio: round(own_mb_s / copy_mb_s, 3),
      rss_mb: memoryOf(stage.server.pid).peak,
      rss_before_mb: before,
      responses,
      csv_mb: round((ours[0]?.bytes ?? 0) / 1e6),
      csv_s: round(Math.min(...ours.map(({ seconds }) => seconds)), 2),
    }
  })
}

/** Of all rounds but the first, which warms up. */
function rateOf(rates: Rate[]): number {
  const counted = rates.slice(1)
  const sum = (part: (rate: Rate) => number) => counted.reduce((total, rate) => total + part(rate), 0)
  return sum(rate => rate.bytes) / 1e6 / sum(rate => rate.seconds)
}

async function copyAnswers({ pool }: Stage): Promise<Rate> {
  const client = await pool.connect()
  try {
    const started = performance.now()
    let bytes = 0
    for await (const chunk of client.query(copyTo('copy (select answers from responses) to stdout')))
      bytes += chunk.length
    return told('COPY of answers', { bytes, seconds: (performance.now() - started) / 1000 })
  } finally {
    client.release()
  }
}

async function fetchExport({ admin, cookie, server }: Stage, { params }: BenchWave): Promise<Rate> {
  const body = { wave: params.wave, audience: 'provider' }
  const key = 'POST /organisations/:organisationId/assessments/:assessmentId/exports' as const
  const { files } = await admin.call(key, { params, body })
  const started = performance.now()
  const bytes = await new Promise<number>((resolve, reject) => {
    const request = get(`${server.url}${files[0]?.url}`, { headers: { cookie } }, reply => {
      if (reply.statusCode !== 200) reject(new Error(`the export was answered with ${reply.statusCode}`))
      let received = 0
      reply.on('data', chunk => {
        received += chunk.length
      })
      reply.once('end', () => resolve(received)).once('error', reject)
    })
    request.once('error', reject)
  })
  return told('CSV', { bytes, seconds: (performance.now() - started) / 1000 })
}

function told(what: string, rate: Rate): Rate {
  say(`${what}: ${round(rate.bytes / 1e6)} MB in ${round(rate.seconds, 2)} s`)
  return rate
}
