import { providerCode } from '../contract/providers.ts'
import { oneLine, severalLines } from '../contract/shared.ts'
import type { PlannedRow } from '../imports/importer.ts'
import type { Message } from '../imports/messages.ts'
import type { SheetRow } from '../imports/read-csv.ts'
import { readAudience, readEmail, readLanguage, readSector, readWebsite, readYesOrNo } from './provider-cells.ts'
import type { ProviderField } from './provider-columns.ts'
import type { ProviderValues } from './providers.store.ts'

/** What one row says of an entry; what it does not say is absent. */
export type SaidOfEntry = Partial<Omit<ProviderValues, 'code'>>

export interface SaidOfContact {
  email: string
  name: string
  phone: string
  language: string
}

export interface ProviderRow extends PlannedRow {
  code: string | null
  entry: SaidOfEntry
  contact: SaidOfContact | null
  /** Adds an error, or a note, about a column. */
  say(field: ProviderField | null, code: Message['code'], more?: { value?: string | number; severity?: 'note' }): void
}

const longest: Partial<Record<ProviderField, number>> = { name: 200, contact_name: 120, phone: 40, notes: 2000 }

export function readProviderRow(
  { row, cells, messages: given }: SheetRow<ProviderField>,
  { headingOf, areaIds }: { headingOf: (field: ProviderField) => string; areaIds: Map<string, string> },
): ProviderRow {
  const messages = [...given]
  const say: ProviderRow['say'] = (field, code, { severity, ...value } = {}) => {
    messages.push({ column: field && headingOf(field), code, severity: severity ?? 'error', ...value })
  }
  /** The meaning of a cell; one that is empty says nothing, one that means nothing is an error. */
  const read = <T>(field: ProviderField, code: Message['code'], meaning: (cell: string) => T | undefined) => {
    const cell = cells[field]
    if (!cell) return undefined
    const value = meaning(cell)
    if (value === undefined) say(field, code, { value: cell })
    return value
  }
  const code = read('code', 'code_form', cell => providerCode.safeParse(cell).data) ?? null
  const entry = {
    name: cells.name || undefined,
    audience: read('audience', 'unknown_audience', readAudience),
    sector: read('sector', 'unknown_sector', readSector),
    areaId: read('area_code', 'unknown_area', cell => areaIds.get(cell)),
    website: read('website', 'bad_website', readWebsite),
    notes: cells.notes || undefined,
    isActive: read('active', 'yes_or_no', readYesOrNo),
  }
  const email = read('email', 'bad_email', readEmail)
  const language = read('language', 'unknown_language', readLanguage) ?? ''
  const [name = '', phone = ''] = [cells.contact_name, cells.phone]
  if (!cells.email && (name || phone)) say('email', 'contact_without_email', { severity: 'note' })
  for (const [field, max] of Object.entries(longest)) checkText(cells, field, max, say)
  return {
    row,
    outcome: 'refused',
    values: { ...cells },
    messages,
    code,
    entry: said(entry),
    contact: email ? { email, name, phone, language } : null,
    say,
  }
}

function checkText(cells: SheetRow<ProviderField>['cells'], field: string, max: number, say: ProviderRow['say']): void {
  for (const known of ['name', 'contact_name', 'phone', 'notes'] as const) {
    if (known !== field) continue
    const cell = cells[known] ?? ''
    if (cell.length > max) say(known, 'too_long', { value: max })
    if (!(known === 'notes' ? severalLines : oneLine).test(cell)) say(known, 'characters')
  }
}

function said(entry: { [K in keyof SaidOfEntry]: SaidOfEntry[K] | undefined }): SaidOfEntry {
  const { name, audience, sector, areaId, website, notes, isActive } = entry
  return {
    ...(name === undefined ? {} : { name }),
    ...(audience === undefined ? {} : { audience }),
    ...(sector === undefined ? {} : { sector }),
    ...(areaId === undefined ? {} : { areaId }),
    ...(website === undefined ? {} : { website }),
    ...(notes === undefined ? {} : { notes }),
    ...(isActive === undefined ? {} : { isActive }),
  }
}
