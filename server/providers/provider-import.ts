import { createHash, randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Importer, Plan } from '../imports/importer.ts'
import { readCsv, type SheetRow } from '../imports/read-csv.ts'
import { insertContacts, updateContacts } from './contacts.store.ts'
import { type ProviderField, providerColumns } from './provider-columns.ts'
import { type PlannedEntry, planProviders } from './provider-plan.ts'
import { type ProviderRow, readProviderRow } from './provider-rows.ts'
import { insertProviders, listRegister, lockRegister, updateProviders } from './register.store.ts'
import { Register } from './register.ts'
import { registerColumns } from './register-columns.ts'

export const providerImporter: Importer = {
  kind: 'providers',
  fields: registerColumns,
  lock: lockRegister,
  async read(file) {
    const { encoding, separator, headings, rows } = await readCsv(file, providerColumns)
    const headingOf = (field: ProviderField) => headings.find(heading => heading.field === field)?.name ?? field
    return {
      encoding,
      separator,
      columns: headings.map(({ name, field }) => ({ name, field: field ?? null })),
      plan: (db, organisationId) => plan(db, organisationId, rows, headingOf),
    }
  },
}

const batch = 2_000

async function plan(
  db: Kysely<DB>,
  organisationId: string,
  rows: SheetRow<ProviderField>[],
  headingOf: (field: ProviderField) => string,
): Promise<Plan> {
  const { providers, areaIds, language } = await listRegister(db, organisationId)
  const read: ProviderRow[] = []
  for (let from = 0; from < rows.length; from += batch) {
    for (const row of rows.slice(from, from + batch)) read.push(readProviderRow(row, { headingOf, areaIds }))
    await nextTurn()
  }
  const entries = planProviders(read, new Register(providers), language)
  await nextTurn()
  const register = createHash('sha256').update(JSON.stringify([...areaIds]))
  for (const provider of providers) register.update(JSON.stringify(provider))
  return { rows: read, register: register.digest('hex'), apply: trx => apply(trx, organisationId, entries) }
}

async function apply(trx: Transaction<DB>, organisationId: string, entries: PlannedEntry[]): Promise<void> {
  const withIds = entries.map(entry => ({ ...entry, id: entry.known?.id ?? randomUUID() }))
  for (let from = 0; from < withIds.length; from += batch) {
    const part = withIds.slice(from, from + batch)
    const changed = part.filter(({ isChanged }) => isChanged)
    const rows = (isNew: boolean) =>
      changed.filter(({ known }) => !known === isNew).map(({ id, values }) => ({ ...values, id }))
    await insertProviders(trx, organisationId, rows(true))
    await updateProviders(trx, organisationId, rows(false))
    const contacts = part.flatMap(entry => entry.contacts.map(contact => ({ ...contact, providerId: entry.id })))
    const fresh = contacts.filter(({ known }) => !known)
    await insertContacts(
      trx,
      organisationId,
      fresh.map(({ providerId, name, email, phone, language }) => ({ providerId, name, email, phone, language })),
    )
    const changes = contacts.flatMap(({ known, isChanged, name, email, phone, language }) =>
      known && isChanged
        ? [{ id: known.id, name, email, phone, language, hasNewAddress: false, optsOut: false, clearsOptOut: false }]
        : [],
    )
    await updateContacts(trx, organisationId, changes)
  }
}
