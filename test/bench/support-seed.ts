import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as copyStreams from 'pg-copy-streams'
import { progressTo } from '../../server/demo/progress.ts'
import { packFacts } from '../../surveys/answers/facts.ts'
import { compileCodebook } from '../../surveys/codebook/compile.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { drawAnswers, drawFrom } from '../support/answers.ts'
import type { Stage } from './support.ts'
import type { BenchWave } from './support-assessment.ts'
import { benchDefinition } from './support-questionnaire.ts'

const linesAtOnce = 500
const kinds = 500

/** Responses of a wave, half of each audience, straight into the table: as many kinds of answers, each area as likely. */
export async function seedResponses(
  { pool }: Stage,
  wave: BenchWave,
  { count, label }: { count: number; label: string },
): Promise<void> {
  const client = await pool.connect()
  try {
    // Foreign keys hold by construction; checking them again for each row would double the time.
    await client.query("set session_replication_role = 'replica'")
    const copy = client.query(
      copyStreams.from(`copy responses (organisation_id, id, assessment_id, wave_number, collector_id, questionnaire_id, version,
        audience, area_id, stratum, language, receipt_key, answers, facts) from stdin`),
    )
    await pipeline(Readable.from(lines(wave, count, progressTo(process.stderr), label)), copy)
    await client.query("set session_replication_role = 'origin'")
  } finally {
    client.release()
  }
  await pool.query('analyze responses')
}

function* lines(
  wave: BenchWave,
  count: number,
  onProgress: ReturnType<typeof progressTo>,
  label: string,
): Generator<Buffer> {
  const { organisationId, assessmentId, wave: number } = wave.params
  const draw = drawFrom(number)
  const pick = <T>(items: T[]): T | undefined => items[Math.floor(draw() * items.length)]
  const audiences = wave.audiences.map(entry => ({ ...entry, drawn: drawnFor(entry.audience) }))
  for (let done = 0; done < count; ) {
    let text = ''
    for (const last = Math.min(count, done + linesAtOnce); done < last; done++) {
      const asked = audiences[done % audiences.length]
      const drawn = pick(asked?.drawn ?? [])
      if (!asked || !drawn) throw new Error('nobody is asked')
      const who = [
        organisationId,
        randomUUID(),
        assessmentId,
        number,
        asked.collectorId,
        asked.questionnaireId,
        asked.version,
      ]
      const where = [asked.audience, pick(wave.areas)?.id, drawn.stratum, 'en', randomBytes(8).readBigInt64BE()]
      text += `${[...who, ...where, drawn.answers, drawn.facts].join('\t')}\n`
    }
    onProgress({ label, done, total: count })
    yield Buffer.from(text)
  }
}

function drawnFor(audience: Audience): { answers: string; facts: string; stratum: string }[] {
  const definition = benchDefinition(audience)
  const codebook = compileCodebook(definition, { version: 1 })
  const all = new Set(codebook.variables.map(({ name }) => name))
  return Array.from({ length: kinds }, (_, seed) => {
    const answers = drawAnswers({ definition, codebook }, seed)
    const facts = Buffer.from(packFacts(codebook, answers, all)).toString('hex')
    const stratum = audience === 'resident' ? '' : String(answers.sector ?? '')
    return { answers: JSON.stringify(answers), facts: `\\\\x${facts}`, stratum }
  })
}
