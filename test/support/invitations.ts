import type { Insertable } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { hashOfLink, newLink } from '../../server/collectors/link.ts'
import type { AppContext } from '../../server/context.ts'
import { aProvider, type TestAssessment } from './factories.ts'

type Given = Pick<AppContext, 'db' | 'secrets'>

/** A collector for personal invitations in the first wave; its id. */
export async function aPersonalCollector(
  { db }: Pick<AppContext, 'db'>,
  { organisationId, assessmentId }: Pick<TestAssessment, 'organisationId' | 'assessmentId'>,
  overrides: Partial<Insertable<DB['collectors']>> = {},
): Promise<string> {
  const { id } = await db
    .insertInto('collectors')
    .values({
      organisationId,
      assessmentId,
      waveNumber: 1,
      audience: 'provider',
      link: newLink(),
      ...overrides,
      kind: 'personal',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** An invitation of the one contact of a new provider, and the personal link that its letter would hold. */
export async function anInvitation(
  app: Given,
  { organisationId }: Pick<TestAssessment, 'organisationId'>,
  collectorId: string,
  {
    provider = {},
    ...overrides
  }: Partial<Insertable<DB['invitations']>> & { provider?: Parameters<typeof aProvider>[2] } = {},
): Promise<{ id: string; link: string; providerId: string; contactId: string }> {
  const { db, secrets } = app
  const providerId = overrides.providerId ?? (await aProvider(app, organisationId, provider))
  const contact = await db
    .selectFrom('contacts')
    .select(['id', 'language'])
    .where('organisationId', '=', organisationId)
    .where('providerId', '=', providerId)
    .executeTakeFirstOrThrow()
  const { isAnonymous } = await db
    .selectFrom('collectors')
    .select('isAnonymous')
    .where('organisationId', '=', organisationId)
    .where('id', '=', collectorId)
    .executeTakeFirstOrThrow()
  const id = overrides.id ?? crypto.randomUUID()
  const link = secrets.invitationLinkOf(id)
  await db
    .insertInto('invitations')
    .values({
      language: contact.language,
      ...overrides,
      organisationId,
      id,
      collectorId,
      isAnonymous,
      providerId,
      contactId: contact.id,
      linkHash: hashOfLink(link),
    })
    .execute()
  return { id, link, providerId, contactId: contact.id }
}
