import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { ReportFilter } from '../sections/report.ts'
import type { CodedQuestion, Coding } from '../sections/themes.ts'
import type { WaveKey } from './tallies.ts'

/** Every question of the wave of which a released text is coded, whatever the filter, which narrows its counts. */
export async function readCoding(db: Kysely<DB>, wave: WaveKey, filter: ReportFilter): Promise<Coding> {
  const questions = await readQuestions(db, wave, filter)
  if (questions.length === 0) return { questions: [], themes: [] }
  const mentions = await readMentions(db, wave, filter)
  return {
    questions: await Promise.all(
      questions.map(async question => ({
        ...question,
        written: await countWritten(db, wave, { ...question, filter }),
        mentions: new Map(mentions.filter(isOf(question)).map(({ themeId, texts }) => [themeId, texts])),
      })),
    ),
    themes: await db
      .selectFrom('themes')
      .select(['id', 'concept', 'label'])
      .where('organisationId', '=', wave.organisationId)
      .where('assessmentId', '=', wave.assessmentId)
      .orderBy('position')
      .orderBy('id')
      .$narrowType<{ label: Coding['themes'][number]['label'] }>()
      .execute(),
  }
}

type Question = Pick<CodedQuestion, 'audience' | 'question' | 'coded' | 'nothing'>

const isOf =
  ({ audience, question }: Question) =>
  (other: Pick<CodedQuestion, 'audience' | 'question'>) =>
    other.audience === audience && other.question === question

/** Of the version that the audience answers; `released_in` is set exactly while a response is in the tallies. */
const released = ({ organisationId, assessmentId, waveNumber }: WaveKey) => sql`
  responses r join wave_audiences w on w.organisation_id = r.organisation_id and w.assessment_id = r.assessment_id
    and w.wave_number = r.wave_number and w.audience = r.audience and w.questionnaire_id = r.questionnaire_id
    and w.version = r.version and r.organisation_id = ${organisationId} and r.assessment_id = ${assessmentId}
    and r.wave_number = ${waveNumber} and r.released_in is not null`

const inside = ({ areaIds, sectors }: ReportFilter): RawBuilder<unknown> => sql`
  ((${areaIds.length === 0} or r.area_id = any(${areaIds}::uuid[]))
  and (${sectors.length === 0} or r.audience = 'resident' or r.stratum = any(${sectors}::text[])))`

async function readQuestions(db: Kysely<DB>, wave: WaveKey, filter: ReportFilter): Promise<Question[]> {
  const hasTheme = sql`exists (
    select from theme_codings t
    where t.organisation_id = c.organisation_id and t.response_id = c.response_id and t.question = c.question)`
  const { rows } = await sql<Question>`
    select r.audience, c.question, (count(*) filter (where ${inside(filter)}))::int as coded,
      (count(*) filter (where ${inside(filter)} and not ${hasTheme}))::int as nothing
    from ${released(wave)} join coded_texts c on c.organisation_id = r.organisation_id and c.response_id = r.id
    where ${filter.audiences.length === 0} or r.audience = any(${filter.audiences}::text[])
    group by r.audience, c.question order by r.audience, c.question`.execute(db)
  return rows
}

type Mentions = Pick<CodedQuestion, 'audience' | 'question'> & { themeId: string; texts: number }

async function readMentions(db: Kysely<DB>, wave: WaveKey, filter: ReportFilter): Promise<Mentions[]> {
  const { rows } = await sql<Mentions>`
    select r.audience, t.question, t.theme_id, count(*)::int as texts
    from ${released(wave)} join theme_codings t on t.organisation_id = r.organisation_id and t.response_id = r.id
    where ${inside(filter)}
    group by r.audience, t.question, t.theme_id`.execute(db)
  return rows
}

async function countWritten(
  db: Kysely<DB>,
  wave: WaveKey,
  { audience, question, filter }: Question & { filter: ReportFilter },
): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    select count(*)::int as written from ${released(wave)}
    where r.audience = ${audience} and r.answers ? ${question} and ${inside(filter)}`.execute(db)
  return rows[0]?.written ?? 0
}
