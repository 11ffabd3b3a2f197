import type { MergeField, Provider } from './providers.hooks.ts'

export const mergeFields: MergeField[] = ['name', 'code', 'audience', 'sector', 'area', 'website', 'notes', 'isActive']

/** Where both say the same there is nothing to choose. */
export function choosableFields(one: Provider, other: Provider): MergeField[] {
  const readValue = (entry: Provider, field: MergeField) => (field === 'area' ? entry.area?.id : entry[field])
  return mergeFields.filter(field => (readValue(one, field) ?? '') !== (readValue(other, field) ?? ''))
}

/** The entry to keep unless another is chosen: the active one, then the one that says more. */
export function startOf(one: Provider, other: Provider): Provider {
  const weight = ({ isActive, code, sector, area, website, contacts }: Provider) =>
    [isActive, code, sector, area, website, contacts.length > 0].filter(Boolean).length + (isActive ? 10 : 0)
  return weight(other) > weight(one) ? other : one
}
