import type { MemberRole } from '../../server/contract/roles.ts'
import type { Client } from './client.ts'
import { type Persona, personas } from './personas.ts'

/** What the link of the newest letter to this address holds; the outbox stands for their mailbox. */
export async function newestLink(staff: Client, organisationId: string, email: string): Promise<string> {
  const { messages } = await staff.call('GET /organisations/:organisationId/messages', { params: { organisationId } })
  const text = messages.find(({ toEmail }) => toEmail === email)?.bodyText ?? ''
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  if (!link) throw new Error(`no letter to ${email} holds a link`)
  return link
}

/** Invited and accepted, over HTTP, as it happens to people. */
export async function joinAs(
  site: { api: Client & { as(persona: Persona): Client } },
  { by, organisationId, persona, role, providerId = null }: Joining,
): Promise<void> {
  const staff = site.api.as(by)
  const { email } = personas[persona]
  await staff.call('POST /organisations/:organisationId/member-invitations', {
    params: { organisationId },
    body: { email, role, language: 'en', providerId },
  })
  const token = new URL(await newestLink(staff, organisationId, email)).searchParams.get('token')
  await site.api.as(persona).call('POST /join/accept', { body: { token } })
}

interface Joining {
  by: Persona
  organisationId: string
  persona: Persona
  role: MemberRole
  providerId?: string | null
}
