import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Audience, Definition } from '../../surveys/definition/definition.ts'

// Definitions and codebooks were checked when they were published and are never changed: they are read back as what they are.
export interface PublishedVersion {
  questionnaireId: string
  audience: Audience
  version: number
  publishedOn: string
  definition: Definition
  codebook: Codebook
}

export interface VersionSummary {
  questionnaireId: string
  audience: Audience
  title: Record<string, string>
  libraryKey: string | null
  version: number
  libraryVersion: number | null
  publishedOn: string
  languages: string[]
  questionCount: number
}

/** Every version of every questionnaire, oldest first. The rows of a grid count as one question. */
export async function listVersions(db: Kysely<DB>, organisationId: string): Promise<VersionSummary[]> {
  const { rows } = await sql<VersionSummary>`
    select q.id as questionnaire_id, q.audience, q.title, q.library_key, v.version, v.library_version,
      v.published_at::date as published_on, v.codebook -> 'languages' as languages,
      -- As countQuestions in surveys/codebook.
      (select count(distinct case when strpos(variable ->> 'name', '__') > 0 then split_part(variable ->> 'name', '__', 1)
        else coalesce(variable ->> 'grid', variable ->> 'name') end)::int
        from jsonb_array_elements(v.codebook -> 'variables') as variable) as question_count
    from questionnaires q
    join questionnaire_versions v on v.organisation_id = q.organisation_id and v.questionnaire_id = q.id
    where q.organisation_id = ${organisationId}
    order by array_position(array['provider', 'resident', 'partner'], q.audience), q.id, v.version`.execute(db)
  return rows
}

export async function findVersion(
  db: Kysely<DB>,
  { organisationId, questionnaireId, version }: { organisationId: string; questionnaireId: string; version: number },
): Promise<PublishedVersion | undefined> {
  const { rows } = await sql<PublishedVersion>`
    select q.id as questionnaire_id, q.audience, v.version, v.published_at::date as published_on, v.definition, v.codebook
    from questionnaire_versions v
    join questionnaires q on q.organisation_id = v.organisation_id and q.id = v.questionnaire_id
    where v.organisation_id = ${organisationId} and v.questionnaire_id = ${questionnaireId} and v.version = ${version}`.execute(
    db,
  )
  return rows[0]
}

/** To the end of the transaction: what is published next depends on what was published last. */
export async function lockQuestionnaire(
  trx: Transaction<DB>,
  organisationId: string,
  questionnaireId: string,
): Promise<void> {
  await sql`
    select from questionnaires where organisation_id = ${organisationId} and id = ${questionnaireId} for update`.execute(
    trx,
  )
}

export async function findLatestCodebook(
  trx: Transaction<DB>,
  organisationId: string,
  questionnaireId: string,
): Promise<Codebook | undefined> {
  const { rows } = await sql<{ codebook: Codebook }>`
    select codebook from questionnaire_versions
    where organisation_id = ${organisationId} and questionnaire_id = ${questionnaireId}
    order by version desc limit 1`.execute(trx)
  return rows[0]?.codebook
}

export async function insertQuestionnaire(
  trx: Transaction<DB>,
  { organisationId, libraryKey, definition }: { organisationId: string; libraryKey: string; definition: Definition },
): Promise<string> {
  const { id } = await trx
    .insertInto('questionnaires')
    .values({ organisationId, audience: definition.audience, libraryKey, title: JSON.stringify(definition.title) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Versions are insert-only. */
export async function insertVersion(
  trx: Transaction<DB>,
  row: {
    organisationId: string
    questionnaireId: string
    libraryVersion: number
    definition: Definition
    codebook: Codebook
  },
): Promise<void> {
  await trx
    .insertInto('questionnaireVersions')
    .values({
      organisationId: row.organisationId,
      questionnaireId: row.questionnaireId,
      version: row.codebook.version,
      libraryVersion: row.libraryVersion,
      definition: JSON.stringify(row.definition),
      codebook: JSON.stringify(row.codebook),
    })
    .execute()
}
