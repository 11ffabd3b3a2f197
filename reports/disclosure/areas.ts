import { isSmall, threshold } from './withhold.ts'

/**
 * What one area adds to numbers that are published for all areas together. Each split is a base in disjoint parts, such as those
 * who chose an answer and those who did not; the first is shown, the others can be had by subtracting it from other maps.
 */
export interface AreaSplits {
  splits: number[][]
  /** Withheld for a reason of its own. */
  isHidden: boolean
}

/**
 * Which areas may not be seen. The whole is published, so that what is hidden is known as a sum: it must be the sum of several
 * areas, be nobody or at least five in each part, and leave at least five beside each area, even for a reader who knows the
 * base of every area.
 */
export function hiddenAreas(areas: AreaSplits[]): boolean[] {
  const hidden = areas.map(area => hasAnybody(area) && (area.isHidden || area.splits.some(isRevealing)))
  const spare = areas
    .map((_, i) => i)
    .filter(i => hasAnybody(areas[i]) && !hidden[i])
    .sort((a, b) => baseOf(areas[a]) - baseOf(areas[b]) || a - b)
  const together = (i: number) => areas.filter((_, at) => hidden[at] || at === i)
  while (hidden.includes(true) && !isClosed(together(-1)) && spare.length > 0) {
    const enough = spare.findIndex(i => isClosed(together(i)))
    const [next = 0] = spare.splice(Math.max(enough, 0), 1)
    hidden[next] = true
  }
  return hidden
}

function hasAnybody(area: AreaSplits | undefined): boolean {
  return baseOf(area) > 0
}

function baseOf(area: AreaSplits | undefined): number {
  return sum(area?.splits[0] ?? [])
}

function isRevealing(parts: number[]): boolean {
  return isSmall(sum(parts)) || parts.some(isSmall)
}

function isClosed(hidden: AreaSplits[]): boolean {
  const width = Math.max(...hidden.map(({ splits }) => splits.length))
  return Array.from({ length: width }, (_, at) => hidden.map(({ splits }) => splits[at] ?? [])).every(isBlurredSplit)
}

/** The same split of every hidden area. */
function isBlurredSplit(split: number[][]): boolean {
  const bases = split.map(sum).filter(base => base > 0)
  if (bases.length === 0) return true
  const parts = Math.max(...split.map(counts => counts.length))
  const sums = Array.from({ length: parts }, (_, part) => sum(split.map(counts => counts[part] ?? 0)))
  const all = sum(bases)
  return all > bases.length && all - Math.max(...bases) >= threshold && !sums.some(isSmall)
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
