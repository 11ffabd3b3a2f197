import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type GivenContact, saveContacts } from './contacts.service.ts'
import {
  countProviders,
  findAreaId,
  findProviders,
  insertProvider,
  listProviderIds,
  lockProvider,
  type Provider,
  type ProviderFilter,
  type ProviderValues,
  updateProvider,
} from './providers.store.ts'

export interface GivenProvider extends Omit<ProviderValues, 'areaId'> {
  areaCode: string | null
  contacts: GivenContact[]
}

export async function listProviders(
  db: Kysely<DB>,
  organisationId: string,
  { page, size, ...filter }: ProviderFilter & { page: number; size: number },
): Promise<{ providers: Provider[]; total: number }> {
  const ids = await listProviderIds(db, organisationId, filter, { limit: size, offset: (page - 1) * size })
  return {
    providers: await findProviders(db, organisationId, ids),
    total: await countProviders(db, organisationId, filter),
  }
}

/** Throws `not-found`. */
export async function getProvider(db: Kysely<DB>, organisationId: string, providerId: string): Promise<Provider> {
  const [provider] = await findProviders(db, organisationId, [providerId])
  if (!provider) throw notFound('entry of the register')
  return provider
}

export async function addProvider(
  trx: Transaction<DB>,
  organisationId: string,
  given: GivenProvider,
): Promise<Provider> {
  const { contacts, ...values } = await withArea(trx, organisationId, given)
  const providerId = await insertProvider(trx, organisationId, values)
  await saveContacts(trx, { organisationId, providerId }, contacts)
  return getProvider(trx, organisationId, providerId)
}

export async function changeProvider(
  trx: Transaction<DB>,
  { organisationId, providerId }: { organisationId: string; providerId: string },
  given: GivenProvider,
): Promise<Provider> {
  const locked = await lockProvider(trx, organisationId, providerId)
  if (!locked) throw notFound('entry of the register')
  if (locked.mergedInto) throw Problem.because('entry_merged')
  const { contacts, ...values } = await withArea(trx, organisationId, given)
  await updateProvider(trx, { organisationId, providerId }, values)
  await saveContacts(trx, { organisationId, providerId }, contacts)
  return getProvider(trx, organisationId, providerId)
}

async function withArea(
  db: Kysely<DB>,
  organisationId: string,
  { areaCode, ...given }: GivenProvider,
): Promise<ProviderValues & { contacts: GivenContact[] }> {
  const areaId = areaCode === null ? null : await findAreaId(db, organisationId, areaCode)
  if (areaId === undefined)
    throw new Problem('invalid-request', 'The area is not known.', [fieldErrorAt('#/areaCode', 'unknown_area')])
  return { ...given, areaId }
}
