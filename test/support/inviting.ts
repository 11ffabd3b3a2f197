import type { Client } from './client.ts'
import { firstWave, type Seeded, seedCollector } from './seeding.ts'

export interface InvitedContact {
  provider: string
  name: string
  email: string
  language?: string
}

/** Through the API: a provider of the register is invited personally; the address in its letter. */
export async function seedInvitation(
  staff: Client,
  seeded: Seeded,
  { provider, name, email, language = 'en' }: InvitedContact,
): Promise<string> {
  const { organisationId } = seeded
  const { id: collectorId } = await seedCollector(staff, seeded, { kind: 'personal', audience: 'provider' })
  const { id: providerId } = await staff.call('POST /organisations/:organisationId/providers', {
    params: { organisationId },
    body: { name: provider, contacts: [{ name, email, language }] },
  })
  const params = { ...firstWave(seeded), collectorId }
  await staff.call(
    'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations',
    { params, body: { providerIds: [providerId] } },
  )
  const { invitations } = await staff.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations',
    { params },
  )
  const invitationId = invitations[0]?.id ?? ''
  const { url } = await staff.call(
    'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/:invitationId/link',
    { params: { ...params, invitationId } },
  )
  return url
}
