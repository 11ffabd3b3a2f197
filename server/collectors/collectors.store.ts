import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import type { WaveKey, WaveState } from '../assessments/assessments.store.ts'
import type { CollectorKind } from '../contract/collectors.ts'
import { hashOfLink, personalLinkLength } from './link.ts'

export interface Collector {
  id: string
  kind: CollectorKind
  label: string
  audience: Audience
  area: { code: string; name: string } | null
  link: string
  isOpen: boolean
  stopped: 'by_hand' | 'date' | 'count' | null
  isAnonymous: boolean
  asksProof: boolean
  closesOn: string | null
  closesAtCount: number | null
  completed: number
  /** Its predecessor in the wave before leads on to it. */
  continues: boolean
}

/** Of a wave, or the one whose id is given. */
export async function listCollectors(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
  collectorId: string | null = null,
): Promise<Collector[]> {
  const { rows } = await sql<Collector>`
    with counted as (
      select c.*, (select count(*)::int from responses a
        where a.organisation_id = c.organisation_id and a.assessment_id = c.assessment_id and a.wave_number = c.wave_number
          and a.audience = c.audience and a.collector_id = c.id and a.withdrawn_on is null and a.excluded_on is null) as completed
      from collectors c
      where c.organisation_id = ${organisationId} and c.assessment_id = ${assessmentId} and c.wave_number = ${wave}
        and (${collectorId}::uuid is null or c.id = ${collectorId}::uuid)
    )
    select c.id, c.kind, c.label, c.audience, c.link, c.is_open, c.is_anonymous, c.asks_proof, c.closes_on, c.closes_at_count,
      c.completed, c.continues_id is not null as continues,
      case when c.closes_on < current_date then 'date' when c.completed >= c.closes_at_count then 'count'
        when not c.is_open then 'by_hand' end as stopped,
      case when r.id is null then null else jsonb_build_object('code', r.code, 'name', r.name) end as area
    from counted c left join areas r on r.organisation_id = c.organisation_id and r.id = c.area_id
    order by array_position(array['provider', 'resident', 'partner'], c.audience), r.position nulls first,
      array_position(array['open_link', 'kiosk', 'personal', 'paper'], c.kind), c.label, c.id`.execute(db)
  return rows
}

export interface NewCollector {
  organisationId: string
  assessmentId: string
  waveNumber: number
  kind: CollectorKind
  audience: Audience
  areaId: string | null
  link: string
  label?: string
  isAnonymous?: boolean
  asksProof?: boolean
  closesOn?: string | null
  closesAtCount?: number | null
}

export async function insertCollectors(trx: Transaction<DB>, collectors: NewCollector[]): Promise<void> {
  await trx.insertInto('collectors').values(collectors).execute()
}

/**
 * The collectors of one wave again for the next, each with a link of its own; those closed by hand are left behind. When they
 * close is not copied, nor when invitations go out: those days and numbers were of the old wave. Each remembers which one it
 * continues, so that a link that still hangs somewhere leads on.
 */
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
    .select([
      'id',
      'audience',
      'areaId',
      'kind',
      'label',
      'isAnonymous',
      'asksProof',
      'reminderDays',
      'invitationTexts',
    ])
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('waveNumber', '=', from)
    .where('isOpen', '=', true)
    .execute()
  if (last.length === 0) return
  const key = { organisationId, assessmentId, waveNumber: from + 1 }
  await trx
    .insertInto('collectors')
    .values(
      last.map(({ id, invitationTexts, ...row }) => ({
        ...row,
        ...key,
        continuesId: id,
        invitationTexts: JSON.stringify(invitationTexts),
        link: newLink(),
      })),
    )
    .execute()
}

export interface CollectorChange {
  label?: string | undefined
  isOpen?: boolean | undefined
  asksProof?: boolean | undefined
  closesOn?: string | null | undefined
  closesAtCount?: number | null | undefined
}

/** What is undefined stays as it is. */
export async function updateCollector(
  trx: Transaction<DB>,
  { organisationId, collectorId }: { organisationId: string; collectorId: string },
  { label, isOpen, asksProof, closesOn, closesAtCount }: CollectorChange,
): Promise<void> {
  const change = { label, isOpen, asksProof, closesOn, closesAtCount }
  if (Object.values(change).every(value => value === undefined)) return
  await trx
    .updateTable('collectors')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', collectorId)
    .execute()
}

/** The collector's row, locked to the end of the transaction; with it stays how many places it has left. */
export async function lockCollector(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave, collectorId }: WaveKey & { collectorId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from collectors
    where organisation_id = ${organisationId} and id = ${collectorId}
      and assessment_id = ${assessmentId} and wave_number = ${wave}
    for no key update`.execute(trx)
  return rows.length > 0
}

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
  kind: CollectorKind
  audience: Audience
  questionnaireId: string
  version: number
  organisation: string
  assessment: string
  isDemonstration: boolean
  /** Nobody can find the response of an invitation. */
  isAnonymous: boolean
  asksProof: boolean
  /** It closes at a count, which every insert has to look at. */
  isCounted: boolean
  /** Open by hand, not past its last day or that of its wave, and not full. Whether its wave is open is another question. */
  isOpen: boolean
  state: WaveState
  /** Null: the collector's own link. */
  invitation: OpenInvitation | null
  startsOn: string | null
  /** The last day of the collector or of its wave, once that is over. */
  endedOn: string | null
  areas: { id: string; code: string; name: string }[]
}

/** Of a collector `c` in a wave `w`; see `OpenCollector.isOpen`. */
const isOpenIfItsWaveIs = sql`c.is_open and coalesce(c.closes_on >= current_date, true) and coalesce(w.ends_on >= current_date, true)
        and (c.closes_at_count is null or c.closes_at_count > (
          select count(*) from (
            select from responses q
            where q.organisation_id = c.organisation_id and q.assessment_id = c.assessment_id and q.wave_number = c.wave_number
              and q.audience = c.audience and q.collector_id = c.id and q.withdrawn_on is null
              and q.excluded_on is null
            limit c.closes_at_count) taken))`

/** By a collector's own link, or by the personal link of one of its invitations. */
export async function findCollectorByLink(db: Kysely<DB>, link: string): Promise<OpenCollector | undefined> {
  const isPersonal = link.length === personalLinkLength
  const { rows } = await sql<OpenCollector>`
    select c.organisation_id, c.id, c.assessment_id, c.wave_number, c.kind, c.audience, u.questionnaire_id, u.version,
      o.name as organisation, a.name as assessment, a.data_notice is not null as is_demonstration,
      c.is_anonymous, c.asks_proof, c.closes_at_count is not null as is_counted, w.state, w.starts_on,
      least(
        case when c.closes_on < current_date then c.closes_on end,
        case when w.state in ('closed', 'archived') then w.closed_on when w.ends_on < current_date then w.ends_on end
      ) as ended_on,
      ${isPersonal ? invitationOf : sql`null`} as invitation,
      ${isOpenIfItsWaveIs} as is_open,
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

/** The link of the newest collector that continues this one, directly or over several waves, and takes answers now. */
export async function findContinuation(
  db: Kysely<DB>,
  { organisationId, id }: Pick<OpenCollector, 'organisationId' | 'id'>,
): Promise<string | null> {
  const { rows } = await sql<{ link: string }>`
    with recursive later as (
      select organisation_id, id, wave_number from collectors where organisation_id = ${organisationId} and id = ${id}
      union all
      select c.organisation_id, c.id, c.wave_number
      from later l join collectors c on c.organisation_id = l.organisation_id and c.continues_id = l.id
        and c.wave_number > l.wave_number
    )
    select c.link
    from later join collectors c using (organisation_id, id)
    join waves w on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number
    where c.id <> ${id} and w.state = 'open' and ${isOpenIfItsWaveIs}
    order by c.wave_number desc
    limit 1`.execute(db)
  return rows[0]?.link ?? null
}
