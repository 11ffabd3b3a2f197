import { Problem, type ProblemSlug } from '../contract/problems.ts'

/** Which problem a broken constraint means, by the constraint's name. */
const byConstraint: Record<string, { slug: ProblemSlug; detail: string }> = {
  responses_pkey: { slug: 'response-already-submitted', detail: 'A response with this id exists already.' },
  responses_collector_fkey: { slug: 'collector-unknown', detail: 'This link is not known.' },
  organisations_slug_key: { slug: 'already-exists', detail: 'An organisation with this name exists already.' },
  users_email_key: { slug: 'already-exists', detail: 'There is an account with this address already.' },
  members_pkey: { slug: 'already-exists', detail: 'This person is a member already.' },
  member_invitations_pending_key: {
    slug: 'already-exists',
    detail: 'An invitation to this address waits for an answer already. Send it again, or revoke it.',
  },
  administrators_pkey: { slug: 'already-exists', detail: 'This person is an administrator already.' },
  areas_code_key: { slug: 'already-exists', detail: 'An area with this code exists already.' },
  areas_parent_fkey: { slug: 'in-use', detail: 'Other areas lie within this area.' },
  providers_code_key: { slug: 'already-exists', detail: 'An entry of the register with this code exists already.' },
  providers_area_fkey: { slug: 'in-use', detail: 'Entries of the register of providers lie in this area.' },
  contacts_email_key: { slug: 'already-exists', detail: 'The entry has a contact with this address already.' },
  invitations_contact_fkey: {
    slug: 'in-use',
    detail:
      'An invitation was made out to this contact, so the contact stays. Mark it as not to be written to instead.',
  },
  indicators_area_fkey: { slug: 'in-use', detail: 'Indicators have numbers for this area.' },
  assessment_areas_area_fkey: { slug: 'in-use', detail: 'An assessment covers this area.' },
  collectors_area_fkey: { slug: 'in-use', detail: 'A collector is bound to this area.' },
  questionnaire_versions_pkey: {
    slug: 'state-conflict',
    detail: 'This version has just been published by someone else.',
  },
  waves_pkey: { slug: 'state-conflict', detail: 'The next wave has just been planned by someone else.' },
  collectors_fixed: { slug: 'state-conflict', detail: 'What a collector is does not change once it exists.' },
  themes_label_key: { slug: 'already-exists', detail: 'There is a theme with this name already.' },
  views_name_key: { slug: 'already-exists', detail: 'There is a view with this name already.' },
  releases_pkey: { slug: 'state-conflict', detail: 'A release has just been made by someone else.' },
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
    if (known) return new Problem(known.slug, known.detail)
  }
  if (error.code === '22021' || error.code === '22P05') {
    return new Problem('invalid-request', 'A text holds a character that cannot be stored.')
  }
  return typeof error.code === 'string' && unavailable.has(error.code) ? new Problem('database-unavailable') : undefined
}
