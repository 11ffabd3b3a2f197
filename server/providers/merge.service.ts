import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { insertDistinct, type Likeness, listDuplicates } from './duplicates.store.ts'
import {
  cancelInvitation,
  deleteContactWithout,
  exchangeInvitations,
  fillContact,
  listSameContacts,
  listSameInvitations,
  lockBoth,
  moveContacts,
  moveInvitations,
  moveReferences,
} from './merge.store.ts'
import { getProvider } from './providers.service.ts'
import { findProviders, type Provider, type ProviderValues, updateProvider } from './providers.store.ts'
import { lockRegister } from './register.store.ts'

export type MergeField = 'audience' | 'code' | 'name' | 'sector' | 'area' | 'website' | 'notes' | 'isActive'

interface Merge {
  organisationId: string
  stays: string
  goes: string
}

const mostPairs = 100

export async function suggestDuplicates(
  db: Kysely<DB>,
  organisationId: string,
): Promise<{ pairs: { one: Provider; other: Provider; reasons: Likeness[] }[]; hasMore: boolean }> {
  const pairs = await listDuplicates(db, organisationId, mostPairs + 1)
  const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))]
  const byId = new Map((await findProviders(db, organisationId, ids)).map(provider => [provider.id, provider]))
  return {
    pairs: pairs.slice(0, mostPairs).flatMap(({ oneId, otherId, reasons }) => {
      const [one, other] = [byId.get(oneId), byId.get(otherId)]
      return one && other ? [{ one, other, reasons }] : []
    }),
    hasMore: pairs.length > mostPairs,
  }
}

export async function keepDistinct(trx: Transaction<DB>, organisationId: string, ids: [string, string]): Promise<void> {
  const found = await findProviders(trx, organisationId, ids)
  if (new Set(found.map(({ id }) => id)).size < 2) throw notFound('entry of the register')
  await insertDistinct(trx, organisationId, ids)
}

export interface Merged {
  provider: Provider
  moved: { contacts: number; invitations: number; members: number }
}

/** Nothing is lost: what cannot be moved, because both have it, stays with the entry that went. */
export async function mergeProviders(trx: Transaction<DB>, merge: Merge, take: MergeField[]): Promise<Merged> {
  const { organisationId, stays, goes } = merge
  if (stays === goes)
    throw new Problem('invalid-request', 'An entry cannot be merged into itself.', [
      fieldErrorAt('#/otherId', 'same_entry'),
    ])
  await lockRegister(trx, organisationId)
  const locked = await lockBoth(trx, merge)
  if (locked.length < 2) throw notFound('entry of the register')
  if (locked.some(({ mergedInto }) => mergedInto !== null)) throw Problem.because('entry_merged_meanwhile')
  await takeValues(trx, merge, take)
  const contacts = await moveContacts(trx, merge)
  for (const same of await listSameContacts(trx, merge)) await uniteContacts(trx, { organisationId, ...same })
  const references = await moveReferences(trx, merge)
  return { provider: await getProvider(trx, organisationId, stays), moved: { contacts, ...references } }
}

async function uniteContacts(
  trx: Transaction<DB>,
  pair: { organisationId: string; staysId: string; goesId: string },
): Promise<void> {
  const { organisationId } = pair
  await fillContact(trx, pair)
  for (const same of await listSameInvitations(trx, pair)) {
    if (same.goesIsFurther) await exchangeInvitations(trx, same, pair)
    await cancelInvitation(trx, organisationId, same.goesIsFurther ? same.staysInvitation : same.goesInvitation)
  }
  await moveInvitations(trx, pair)
  await deleteContactWithout(trx, organisationId, pair.goesId)
}

/** A code goes both ways: the entry that went stays known by the code that is no longer used. */
async function takeValues(trx: Transaction<DB>, { organisationId, stays, goes }: Merge, take: MergeField[]) {
  const [kept, other] = await findProviders(trx, organisationId, [stays, goes])
  if (!kept || !other) throw notFound('entry of the register')
  const wanted = new Set<keyof ProviderValues>(take.map(field => (field === 'area' ? 'areaId' : field)))
  const { audience, code, name, sector, area, website, notes, isActive } = other
  const all: ProviderValues = { audience, code, name, sector, areaId: area?.id ?? null, website, notes, isActive }
  const taken = Object.fromEntries(Object.entries(all).filter(([field]) => [...wanted].some(one => one === field)))
  if (wanted.has('code') && code !== null)
    await updateProvider(trx, { organisationId, providerId: goes }, { code: null })
  if (Object.keys(taken).length > 0) await updateProvider(trx, { organisationId, providerId: stays }, taken)
  if (wanted.has('code')) await updateProvider(trx, { organisationId, providerId: goes }, { code: kept.code })
}
