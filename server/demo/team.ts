import { z } from 'zod'
import { api } from '../contract/api.ts'
import type { MemberRole } from '../contract/roles.ts'
import type { HttpClient } from './http.ts'

export interface TeamMember {
  role: MemberRole
  name: string
  email: string
}

/** One person for each role, to see what each may do; all with the password of the demo. */
export const demoTeam: TeamMember[] = [
  { role: 'coordinator', name: 'Carla Coordinator', email: 'coordinator@groundwork.example' },
  { role: 'editor', name: 'Edgar Editor', email: 'editor@groundwork.example' },
  { role: 'reviewer', name: 'Rosa Reviewer', email: 'reviewer@groundwork.example' },
  { role: 'analyst', name: 'Amir Analyst', email: 'analyst@groundwork.example' },
  { role: 'researcher', name: 'Rina Researcher', email: 'researcher@groundwork.example' },
  { role: 'provider_contact', name: 'Pat Provider', email: 'provider@groundwork.example' },
]

interface Joining {
  http: HttpClient
  organisationId: string
  /** The entry of the register that the provider contact answers for. */
  providerId: string
  password: string
}

/** Invites each and accepts with the link of the letter, as they would. Whoever is a member already is left alone. */
export async function inviteTeam({ http, organisationId, providerId, password }: Joining): Promise<void> {
  const path = `/organisations/${organisationId}`
  const { members } = await http.get(`${path}/members`, api['GET /organisations/:organisationId/members'].response)
  for (const { role, name, email } of demoTeam) {
    if (members.some(member => member.email === email)) continue
    const body = { email, role, language: 'en', providerId: role === 'provider_contact' ? providerId : null }
    const invite = api['POST /organisations/:organisationId/member-invitations'].response
    const { invitations } = await http.get(
      `${path}/member-invitations`,
      api['GET /organisations/:organisationId/member-invitations'].response,
    )
    if (!invitations.some(invitation => invitation.email === email)) {
      await http.post(`${path}/member-invitations`, body, invite)
    }
    const token = await tokenInLetter(http, path, email)
    await http.post('/join', { token, name, password }, api['POST /join'].response)
  }
}

/** The demo sends no mail: the letter lies in the outbox. */
async function tokenInLetter(http: HttpClient, path: string, email: string): Promise<string> {
  const { response } = api['GET /organisations/:organisationId/messages']
  const { messages } = await http.get(`${path}/messages?kind=member-invitation`, response)
  const letter = messages.find(message => message.toEmail === email)
  return z.string().parse(/\/join\?token=([\w-]+)/.exec(letter?.bodyText ?? '')?.[1])
}
