import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { ExportOptions, ExportState } from './exports.store.ts'

export interface ListedExport {
  id: string
  wave: number
  release: number
  isOutdated: boolean
  options: ExportOptions
  state: ExportState
  purpose: string
  requestedBy: { id: string; name: string } | null
  requestedAt: string
  decidedBy: { id: string; name: string } | null
  decidedAt: string | null
  note: string
}

export interface ExportFilter {
  organisationId: string
  assessmentId?: string | undefined
  id?: string | undefined
  /** Only those that this person asked for. */
  requestedBy?: string | undefined
}

/** Newest first, at most 200. */
export async function listExports(db: Kysely<DB>, filter: ExportFilter): Promise<ListedExport[]> {
  const { rows } = await sql<ListedExport>`
    select e.id, e.wave_number as wave, e.release_number as release, e.options, e.state, e.purpose, e.requested_at,
      e.decided_at, e.decision_note as note,
      e.release_number < (select max(l.number) from releases l where l.organisation_id = e.organisation_id
        and l.assessment_id = e.assessment_id and l.wave_number = e.wave_number) as is_outdated,
      case when e.requested_by is not null
        then jsonb_build_object('id', e.requested_by, 'name', coalesce(r.name, '')) end as requested_by,
      case when e.decided_by is not null
        then jsonb_build_object('id', e.decided_by, 'name', coalesce(d.name, '')) end as decided_by
    from exports e left join users r on r.id = e.requested_by left join users d on d.id = e.decided_by
    where e.organisation_id = ${filter.organisationId}
      and (${filter.assessmentId ?? null}::uuid is null or e.assessment_id = ${filter.assessmentId ?? null}::uuid)
      and (${filter.id ?? null}::uuid is null or e.id = ${filter.id ?? null}::uuid)
      and (${filter.requestedBy ?? null}::uuid is null or e.requested_by = ${filter.requestedBy ?? null}::uuid)
    order by e.requested_at desc, e.id limit 200`.execute(db)
  return rows.map(row => ({
    ...row,
    requestedAt: isoTime(row.requestedAt),
    decidedAt: row.decidedAt && isoTime(row.decidedAt),
  }))
}

function isoTime(at: string): string {
  return new Date(at).toISOString()
}
