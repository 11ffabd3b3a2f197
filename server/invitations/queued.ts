import { sql } from 'kysely'

/** The first letter of an invitation `i` has not left the outbox; without a mail server it never does. */
export const isQueued = sql<boolean>`(i.sent_on is not null and exists (
  select from messages m
  where m.organisation_id = i.organisation_id and m.about = i.id and m.kind = 'provider-invitation' and m.state = 'waiting'))`
