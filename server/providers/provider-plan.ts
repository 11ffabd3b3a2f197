import { plainName } from '../imports/columns.ts'
import { isRefused } from '../imports/importer.ts'
import type { Contact } from './contacts.store.ts'
import type { ProviderRow, SaidOfContact, SaidOfEntry } from './provider-rows.ts'
import type { Provider, ProviderValues } from './providers.store.ts'
import type { Register } from './register.ts'

/** Rows of one entry, in the order of the file, and what they do together. */
export interface PlannedEntry {
  rows: ProviderRow[]
  /** Undefined: a new one. */
  known: Provider | undefined
  values: ProviderValues
  isChanged: boolean
  contacts: PlannedContact[]
}

export interface PlannedContact extends SaidOfContact {
  /** Undefined: a new one. */
  known: Contact | undefined
  isChanged: boolean
}

const fresh: Omit<ProviderValues, 'code' | 'name'> = {
  audience: 'provider',
  sector: '',
  areaId: null,
  website: '',
  notes: '',
  isActive: true,
}

/**
 * An entry is recognised by its code, else by its name and area. Rows of the same entry add contacts. An empty cell leaves what
 * is known as it is; nothing is ever removed. Sets the outcome of every row.
 */
export function planProviders(rows: ProviderRow[], register: Register, language: string): PlannedEntry[] {
  const entries: PlannedEntry[] = []
  const takenBy = new Map<string, number>()
  for (const group of groups(rows)) {
    const known = recognise(group, register)
    const before = known && takenBy.get(known.id)
    if (before !== undefined) for (const row of group) row.say(null, 'same_entry', { value: before })
    if (known && before === undefined) takenBy.set(known.id, group[0]?.row ?? 0)
    const entry = planEntry(group, known)
    entry.contacts = planContacts(entry, { register, language })
    setOutcomes(entry)
    if (entry.rows.length > 0) entries.push(entry)
  }
  return entries
}

function groups(rows: ProviderRow[]): ProviderRow[][] {
  const byKey = new Map<string, ProviderRow[]>()
  for (const row of rows) {
    const { code, entry } = row
    if (!code && !entry.name) row.say('name', 'missing')
    const key = code ? `code ${code}` : `name ${plainName(entry.name ?? '')} ${entry.areaId ?? ''}`
    const group = byKey.get(key)
    if (group) group.push(row)
    else byKey.set(key, [row])
  }
  return [...byKey.values()]
}

function recognise(group: ProviderRow[], register: Register): Provider | undefined {
  const code = group[0]?.code
  const byCode = code ? register.withCode(code) : undefined
  if (byCode && byCode.code !== code) {
    for (const row of group) row.say('code', 'merged', { value: byCode.name, severity: 'note' })
  }
  if (byCode) return byCode
  const { name, areaId } = group.find(({ entry }) => entry.name)?.entry ?? {}
  if (!name) return undefined
  const same = closest(register.named(name, areaId), name, code)
  if (same.length > 1 && !code) for (const row of group) row.say('name', 'ambiguous')
  return same.length === 1 ? same[0] : undefined
}

/** Of several that are written alike: those written the same, then those that have no code either. */
function closest(found: Provider[], name: string, code: string | null | undefined): Provider[] {
  const candidates = code ? found.filter(one => one.code === null) : found
  return [(one: Provider) => one.name === name, (one: Provider) => one.code === null].reduce((left, isCloser) => {
    const closer = left.length > 1 ? left.filter(isCloser) : left
    return closer.length > 0 ? closer : left
  }, candidates)
}

/** The first good row says what the entry is; those after it may repeat it, not contradict it. */
function planEntry(group: ProviderRow[], known: Provider | undefined): PlannedEntry {
  const good = group.filter(row => !isRefused(row))
  const said: SaidOfEntry = {}
  const saidIn = new Map<string, number>()
  for (const row of good) {
    const other = Object.entries(row.entry).find(([field, value]) => saidIn.has(field) && !isSame(said, field, value))
    if (other) {
      row.say(null, 'differs', { value: saidIn.get(other[0]) ?? 0 })
      continue
    }
    for (const field of Object.keys(row.entry)) if (!saidIn.has(field)) saidIn.set(field, row.row)
    Object.assign(said, row.entry)
  }
  const code = known?.code ?? good[0]?.code ?? null
  const values = { ...fresh, name: '', ...(known ? valuesOf(known) : {}), ...said, code }
  if (values.name === '') refuseNameless(good, group)
  const isChanged = !known || Object.entries(values).some(([field, value]) => !isSame(valuesOf(known), field, value))
  return { rows: good.filter(row => !isRefused(row)), known, values, isChanged, contacts: [] }
}

/** Either nobody says what the entry is called, or the row that does is refused itself. */
function refuseNameless(good: ProviderRow[], group: ProviderRow[]): void {
  const named = group.find(row => row.entry.name && isRefused(row))
  for (const row of good) {
    if (named) row.say(null, 'entry_refused', { value: named.row })
    else row.say('name', 'missing')
  }
}

function isSame(values: Partial<ProviderValues>, field: string, value: unknown): boolean {
  return Object.entries(values).some(([name, given]) => name === field && given === value)
}

function valuesOf({ audience, code, name, sector, area, website, notes, isActive }: Provider): ProviderValues {
  return { audience, code, name, sector, areaId: area?.id ?? null, website, notes, isActive }
}

function planContacts(
  { known, rows }: PlannedEntry,
  { register, language }: { register: Register; language: string },
): PlannedContact[] {
  const before = new Map(known?.contacts.map(contact => [contact.email.toLowerCase(), contact]))
  const planned = new Map<string, PlannedContact & { row: number }>()
  for (const row of rows) {
    if (!row.contact) continue
    const address = row.contact.email.toLowerCase()
    const first = planned.get(address)
    if (first) {
      row.say('email', 'duplicate_email', { value: first.row })
      continue
    }
    if (register.optedOut.has(address)) row.say('email', 'opted_out', { severity: 'note' })
    planned.set(address, { ...planContact(row.contact, before.get(address), language), row: row.row })
  }
  return [...planned.values()]
}

function planContact(said: SaidOfContact, known: Contact | undefined, language: string): PlannedContact {
  const contact = {
    email: said.email,
    name: said.name || known?.name || '',
    phone: said.phone || known?.phone || '',
    language: said.language || known?.language || language,
  }
  const fields = ['email', 'name', 'phone', 'language'] as const
  return { ...contact, known, isChanged: !known || fields.some(field => contact[field] !== known[field]) }
}

function setOutcomes({ known, isChanged, contacts, rows }: PlannedEntry): void {
  const changed = new Set(contacts.filter(contact => contact.isChanged).map(contact => contact.email))
  for (const row of rows) {
    if (isRefused(row)) continue
    const changesEntry = isChanged && rows[0] === row
    if (!known) row.outcome = 'new'
    else row.outcome = changesEntry || changed.has(row.contact?.email ?? '') ? 'changed' : 'unchanged'
  }
}
