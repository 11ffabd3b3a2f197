import type { Area } from './areas.hooks.ts'

export interface TreeRow {
  area: Area
  depth: number
  /** The nearest area above with help numbers, when this one has none. */
  helpFrom: Area | undefined
}

/** Depth first, each level in the order of the names. */
export function treeRows(areas: Area[], language: string): TreeRow[] {
  const collator = new Intl.Collator(language)
  const below = byParent(areas)
  const rows: TreeRow[] = []
  const visit = (parentCode: string | null, depth: number, helpFrom: Area | undefined) => {
    const children = (below.get(parentCode) ?? []).toSorted((a, b) => collator.compare(a.name, b.name))
    for (const area of children) {
      const hasOwn = area.helpContacts.length > 0
      rows.push({ area, depth, helpFrom: hasOwn ? undefined : helpFrom })
      visit(area.code, depth + 1, hasOwn ? area : helpFrom)
    }
  }
  visit(null, 0, undefined)
  return rows
}

/** The area and everything below it. */
export function codesBelow(areas: Pick<Area, 'code' | 'parentCode'>[], code: string): string[] {
  const below = byParent(areas)
  const codes = [code]
  for (const one of codes) for (const child of below.get(one) ?? []) codes.push(child.code)
  return codes
}

function byParent<T extends { parentCode: string | null }>(areas: T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const area of areas) {
    const group = groups.get(area.parentCode)
    if (group) group.push(area)
    else groups.set(area.parentCode, [area])
  }
  return groups
}
