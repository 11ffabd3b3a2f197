import { Problem, type ProblemSlug } from '../contract/problems.ts'
import type { PlainReason } from '../contract/reasons.ts'

/** Which problem a broken constraint means, by the constraint's name. */
const byConstraint: Record<string, PlainReason | { slug: ProblemSlug; detail: string }> = {
  responses_pkey: { slug: 'response-already-submitted', detail: 'A response with this id exists already.' },
  responses_collector_fkey: { slug: 'collector-unknown', detail: 'This link is not known.' },
  organisations_slug_key: 'organisation_name_taken',
  users_email_key: 'account_exists',
  members_pkey: 'person_member_already',
  member_invitations_pending_key: 'invitation_waiting',
  administrators_pkey: 'administrator_already',
  areas_code_key: 'area_code_taken',
  areas_parent_fkey: 'area_has_areas',
  providers_code_key: 'entry_code_taken',
  providers_area_fkey: 'area_has_providers',
  contacts_email_key: 'contact_address_taken',
  invitations_contact_fkey: 'contact_invited',
  indicators_area_fkey: 'area_has_indicators',
  assessment_areas_area_fkey: 'area_in_assessment',
  collectors_area_fkey: 'area_has_collectors',
  questionnaire_versions_pkey: 'version_just_published',
  waves_pkey: 'wave_just_planned',
  collectors_fixed: 'collector_fixed',
  themes_label_key: 'theme_name_taken',
  views_name_key: 'view_name_taken',
  releases_pkey: 'release_just_made',
}

const unavailable = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
])

/** What pg says of connections that it did not get or has lost: these errors have no code. */
const withoutConnection = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
]

/** A PostgreSQL error as a problem, or undefined when it is not one that a caller can do something about. */
export function problemOfDatabaseError(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  if (withoutConnection.includes(error.message)) return new Problem('database-unavailable')
  // better-auth wraps what happens to it.
  if (error.cause instanceof Error) return problemOfDatabaseError(error.cause)
  if (!('code' in error)) return undefined
  if ('constraint' in error && typeof error.constraint === 'string') {
    const known = byConstraint[error.constraint]
    if (known) return typeof known === 'string' ? Problem.because(known) : new Problem(known.slug, known.detail)
  }
  if (error.code === '22021' || error.code === '22P05') {
    return Problem.because('unstorable_character')
  }
  return typeof error.code === 'string' && unavailable.has(error.code) ? new Problem('database-unavailable') : undefined
}
