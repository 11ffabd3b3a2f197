import type { Kysely } from 'kysely'
import papaparse from 'papaparse'
import type { DB } from '../../migrations/schema.ts'
import { type Invitation, type InvitationFilter, listInvitations } from './invitations.store.ts'

const header =
  'provider,person,email,phone,language,state,sent_on,opened_on,started_on,completed_on,reminders,reminded_on'
const atOnce = 1_000

/** What the list shows; never a link. */
export async function* csvOf(db: Kysely<DB>, filter: InvitationFilter): AsyncGenerator<string> {
  yield `\uFEFF${header}\r\n`
  for (let offset = 0; ; offset += atOnce) {
    const rows = await listInvitations(db, filter, { limit: atOnce, offset })
    if (rows.length > 0) yield `${papaparse.unparse(rows.map(lineOf), { escapeFormulae: true })}\r\n`
    if (rows.length < atOnce) return
  }
}

function lineOf({ provider, contact, ...row }: Invitation) {
  return [
    ...[provider.name, contact?.name, contact?.email, contact?.phone, row.language, row.state],
    ...[row.sentOn, row.openedOn, row.startedOn, row.completedOn, row.reminders, row.remindedOn],
  ]
}
