import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import {
  type Contact,
  type ContactValues,
  deleteContacts,
  insertContacts,
  listContacts,
  updateContacts,
} from './contacts.store.ts'

export interface GivenContact extends ContactValues {
  id?: string | undefined
  optsOut: boolean
  clearsOptOut: boolean
}

/** The entry has these contacts afterwards and no others. */
export async function saveContacts(
  trx: Transaction<DB>,
  of: { organisationId: string; providerId: string },
  given: GivenContact[],
): Promise<void> {
  const existing = new Map((await listContacts(trx, of)).map(contact => [contact.id, contact]))
  refuseWrong(given, existing)
  const kept = new Set(given.map(contact => contact.id))
  const removed = [...existing.values()].filter(contact => !kept.has(contact.id))
  if (removed.some(contact => contact.optedOutOn !== null)) throw Problem.because('opted_out_contact_stays')
  const { organisationId, providerId } = of
  await deleteContacts(
    trx,
    organisationId,
    removed.map(contact => contact.id),
  )
  const changes = given.flatMap(contact => {
    const before = contact.id ? existing.get(contact.id) : undefined
    return before ? [{ ...contact, id: before.id, hasNewAddress: isOther(before.email, contact.email) }] : []
  })
  await updateContacts(trx, organisationId, changes)
  const added = given.filter(contact => !contact.id).map(contact => ({ ...contact, providerId }))
  await insertContacts(trx, organisationId, added)
}

function isOther(one: string, another: string): boolean {
  return one.toLowerCase() !== another.toLowerCase()
}

function refuseWrong(given: GivenContact[], existing: Map<string, Contact>): void {
  const errors: FieldError[] = []
  const addresses = new Set<string>()
  const ids = new Set<string>()
  for (const [at, { id, email, clearsOptOut }] of given.entries()) {
    const before = id ? existing.get(id) : undefined
    const wrong = (field: string, code: 'unknown_contact' | 'duplicate_email' | 'address_unchanged') =>
      errors.push(fieldErrorAt(`#/contacts/${at}/${field}`, code))
    if (id && (!before || ids.has(id))) wrong('id', 'unknown_contact')
    if (addresses.has(email.toLowerCase())) wrong('email', 'duplicate_email')
    if (clearsOptOut && !(before && isOther(before.email, email))) wrong('clearsOptOut', 'address_unchanged')
    if (id) ids.add(id)
    addresses.add(email.toLowerCase())
  }
  if (errors.length > 0)
    throw new Problem('invalid-request', 'The contacts are not valid. Nothing was changed.', errors)
}
