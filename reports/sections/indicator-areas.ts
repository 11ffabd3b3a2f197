export interface PlacedArea {
  id: string
  name: string
  parentId: string | null
}

/** The areas of a report, with all that lie within them; parents before children. */
export interface IndicatorAreas {
  areas: PlacedArea[]
  /** Those of them that the report is about. */
  shown: Set<string>
}

export interface Counted {
  /** None lies within another, so that their numbers may be added up. */
  areaIds: string[]
  /** How many of the smallest areas of the report they stand for. */
  covered: number
  smallest: number
}

/**
 * The smallest areas of the report count. One without a number is made up of the areas below it; where none of the smallest has
 * one, the nearest area of the report above stands for them.
 */
export function countedAreas(given: IndicatorAreas, hasNumber: (areaId: string) => boolean): Counted {
  const below = childrenOf(given)
  const holders = holdersOf(given)
  const nothing: Counted = { areaIds: [], covered: 0, smallest: 0 }
  const together = (parts: Counted[]) => parts.reduce(added, nothing)
  const madeUp = (id: string): string[] => (hasNumber(id) ? [id] : (below.get(id) ?? []).flatMap(madeUp))
  const count = (id: string): Counted => {
    if (!holders.has(id) && !given.shown.has(id)) return nothing
    if (!holders.has(id)) {
      const areaIds = madeUp(id)
      return { areaIds, covered: areaIds.length > 0 ? 1 : 0, smallest: 1 }
    }
    const parts = together((below.get(id) ?? []).map(count))
    const standsForAll = parts.areaIds.length === 0 && given.shown.has(id) && hasNumber(id)
    return standsForAll ? { ...parts, areaIds: [id], covered: parts.smallest } : parts
  }
  return together((below.get(null) ?? []).map(count))
}

function added(one: Counted, other: Counted): Counted {
  return {
    areaIds: [...one.areaIds, ...other.areaIds],
    covered: one.covered + other.covered,
    smallest: one.smallest + other.smallest,
  }
}

/** By parent; null: nothing above is part of the report. */
function childrenOf({ areas }: IndicatorAreas): Map<string | null, string[]> {
  const ids = new Set(areas.map(({ id }) => id))
  const below = new Map<string | null, string[]>()
  for (const { id, parentId } of areas) {
    const parent = parentId !== null && ids.has(parentId) ? parentId : null
    const siblings = below.get(parent)
    if (siblings) siblings.push(id)
    else below.set(parent, [id])
  }
  return below
}

/** Areas within which another one of the report lies. */
function holdersOf({ areas, shown }: IndicatorAreas): Set<string> {
  const holders = new Set<string>()
  for (const { id, parentId } of [...areas].reverse())
    if (parentId !== null && (shown.has(id) || holders.has(id))) holders.add(parentId)
  return holders
}
