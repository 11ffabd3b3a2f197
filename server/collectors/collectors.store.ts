import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import type { WaveKey, WaveState } from '../assessments/assessments.store.ts'
import { hashOfLink, personalLinkLength } from './link.ts'

export interface Collector {
  id: string
  audience: Audience
  area: { code: string; name: string } | null
  link: string
  isOpen: boolean
  completed: number
}

export async function listCollectors(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
): Promise<Collector[]> {
  const { rows } = await sql<Collector>`
    select c.id, c.audience, c.link, c.is_open,
      case when r.id is null then null else jsonb_build_object('code', r.code, 'name', r.name) end as area,
      (select count(*)::int from responses a
        where a.organisation_id = c.organisation_id and a.assessment_id = c.assessment_id and a.wave_number = c.wave_number
          and a.audience = c.audience and a.collector_id = c.id and a.withdrawn_on is null) as completed
    from collectors c left join areas r on r.organisation_id = c.organisation_id and r.id = c.area_id
    where c.organisation_id = ${organisationId} and c.assessment_id = ${assessmentId} and c.wave_number = ${wave}
    order by array_position(array['provider', 'resident', 'partner'], c.audience), r.position nulls first, c.id`.execute(
    db,
  )
  return rows
}

export interface NewCollector {
  organisationId: string
  assessmentId: string
  waveNumber: number
  audience: Audience
  areaId: string | null
  link: string
}

export async function insertCollectors(trx: Transaction<DB>, collectors: NewCollector[]): Promise<void> {
  await trx.insertInto('collectors').values(collectors).execute()
}

/** The open collectors of one wave again for the next, each with a link of its own. */
export async function copyCollectors(
  trx: Transaction<DB>,
  {
    organisationId,
    assessmentId,
    from,
    newLink,
  }: { organisationId: string; assessmentId: string; from: number; newLink: () => string },
): Promise<void> {
  const last = await trx
    .selectFrom('collectors')
    .select(['audience', 'areaId'])
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('waveNumber', '=', from)
    .where('isOpen', '=', true)
    .execute()
  if (last.length === 0) return
  await trx
    .insertInto('collectors')
    .values(last.map(row => ({ ...row, organisationId, assessmentId, waveNumber: from + 1, link: newLink() })))
    .execute()
}

export async function updateCollector(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave, collectorId, isOpen }: WaveKey & { collectorId: string; isOpen: boolean },
): Promise<boolean> {
  const result = await trx
    .updateTable('collectors')
    .set({ isOpen })
    .where('organisationId', '=', organisationId)
    .where('id', '=', collectorId)
    .where('assessmentId', '=', assessmentId)
    .where('waveNumber', '=', wave)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export type CollectorKind = 'open_link' | 'personal' | 'kiosk' | 'paper'

/** The personal invitation that a link belongs to. What of it may change is checked again when answers come. */
export interface OpenInvitation {
  id: string
  providerId: string
  provider: string
  /** Where the register says that the provider is. */
  areaId: string | null
  language: string
  hasCompleted: boolean
  isCancelled: boolean
  hasOptedOut: boolean
}

/** What answering through a link needs. Areas are those of the collector, or of the assessment. */
export interface OpenCollector {
  organisationId: string
  id: string
  assessmentId: string
  waveNumber: number
  audience: Audience
  questionnaireId: string
  version: number
  organisation: string
  assessment: string
  isDemonstration: boolean
  isOpen: boolean
  state: WaveState
  kind: CollectorKind
  /** Nobody can find the response of an invitation. */
  isAnonymous: boolean
  /** Null: the collector's own link. */
  invitation: OpenInvitation | null
  areas: { id: string; code: string; name: string }[]
}

/** By a collector's own link, or by the personal link of one of its invitations. */
export async function findCollectorByLink(db: Kysely<DB>, link: string): Promise<OpenCollector | undefined> {
  const isPersonal = link.length === personalLinkLength
  const { rows } = await sql<OpenCollector>`
    select c.organisation_id, c.id, c.assessment_id, c.wave_number, c.audience, u.questionnaire_id, u.version,
      o.name as organisation, a.name as assessment, a.data_notice is not null as is_demonstration, c.is_open, w.state,
      c.kind, c.is_anonymous, ${isPersonal ? invitationOf : sql`null`} as invitation,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.position), '[]')
        from assessment_areas x join areas r on r.organisation_id = x.organisation_id and r.id = x.area_id
        where x.organisation_id = c.organisation_id and x.assessment_id = c.assessment_id
          and (c.area_id is null or c.area_id = x.area_id)) as areas
    from collectors c
    join organisations o on o.id = c.organisation_id
    join assessments a on a.organisation_id = c.organisation_id and a.id = c.assessment_id
    join waves w on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number
    join wave_audiences u on u.organisation_id = c.organisation_id and u.assessment_id = c.assessment_id
      and u.wave_number = c.wave_number and u.audience = c.audience
    ${
      isPersonal
        ? sql`
    join invitations i on i.organisation_id = c.organisation_id and i.collector_id = c.id
    join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
    where i.link_hash = ${hashOfLink(link)}`
        : sql`where c.link = ${link}`
    }`.execute(db)
  return rows[0]
}

const invitationOf = sql`jsonb_build_object('id', i.id, 'providerId', i.provider_id, 'provider', p.name, 'areaId', p.area_id,
  'language', i.language, 'hasCompleted', i.has_completed, 'isCancelled', i.cancelled_on is not null,
  'hasOptedOut', i.opted_out_on is not null)`
