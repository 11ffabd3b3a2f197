import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey, WaveState } from '../assessments/assessments.store.ts'
import { invitationTexts } from '../contract/invitations.ts'
import { notFound } from '../contract/problems.ts'
import type { OwnTexts } from './letter-text.ts'

export type CollectorKey = WaveKey & { collectorId: string }

/** A collector of personal invitations with what its letters say of it. */
export interface PersonalCollector {
  organisationId: string
  id: string
  audience: 'provider' | 'partner'
  isAnonymous: boolean
  state: WaveState
  /** It takes answers today, so letters may lead to it. */
  isTakingAnswers: boolean
  /** The last day for answers: its own or that of its wave. */
  closesOn: string | null
  invitesOn: string | null
  reminderDays: number[]
  texts: OwnTexts
  organisation: string
  language: string
  assessment: string
}

export async function getPersonalCollector(db: Kysely<DB>, key: CollectorKey): Promise<PersonalCollector> {
  const [collector] = await listPersonalCollectors(
    db,
    sql`c.organisation_id = ${key.organisationId} and c.id = ${key.collectorId}
      and c.assessment_id = ${key.assessmentId} and c.wave_number = ${key.wave}`,
  )
  if (!collector) throw notFound('collector for personal invitations')
  return collector
}

/** Those of all organisations to which letters may go out by themselves on a day. */
export function listWithPlans(db: Kysely<DB>, today: string): Promise<PersonalCollector[]> {
  return listPersonalCollectors(
    db,
    sql`c.is_open and w.state = 'open' and (c.invites_on <= ${today}::date or c.reminder_days <> '{}')`,
    sql`${today}::date`,
  )
}

const texts = z.object({ invitationTexts })

async function listPersonalCollectors(
  db: Kysely<DB>,
  condition: ReturnType<typeof sql>,
  day = sql`current_date`,
): Promise<PersonalCollector[]> {
  const { rows } = await sql<Omit<PersonalCollector, 'texts'> & { invitationTexts: unknown }>`
    select c.organisation_id, c.id, c.audience, c.is_anonymous, w.state, least(c.closes_on, w.ends_on) as closes_on,
      c.invites_on, c.reminder_days, c.invitation_texts, o.name as organisation, o.language, a.name as assessment,
      c.is_open and w.state = 'open' and coalesce(least(c.closes_on, w.ends_on) >= ${day}, true)
        and (c.closes_at_count is null or c.closes_at_count > (
          select count(*) from responses r
          where r.organisation_id = c.organisation_id and r.assessment_id = c.assessment_id and r.wave_number = c.wave_number
            and r.audience = c.audience and r.collector_id = c.id and r.withdrawn_on is null)) as is_taking_answers
    from collectors c
    join organisations o on o.id = c.organisation_id
    join assessments a on a.organisation_id = c.organisation_id and a.id = c.assessment_id
    join waves w on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number
    where c.kind = 'personal' and ${condition}
    order by c.organisation_id, c.id`.execute(db)
  return rows.map(({ invitationTexts: stored, ...row }) => ({
    ...row,
    texts: texts.parse({ invitationTexts: stored }).invitationTexts,
  }))
}
