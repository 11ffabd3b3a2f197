import { isBlurred } from './withhold.ts'

/**
 * Parts of a total that a reader may know (areas of a wave, sectors of an audience), some already hidden: hides the next smallest
 * as well until what the shown ones leave of the total gives nothing away.
 */
export function closeParts(counts: number[], hidden: boolean[]): boolean[] {
  const closed = [...hidden]
  const hiddenCounts = () => counts.filter((count, i) => closed[i] && count > 0)
  const spare = counts
    .map((count, i) => ({ count, i }))
    .filter(({ count, i }) => count > 0 && !closed[i])
    .sort((a, b) => a.count - b.count || a.i - b.i)
  while (hiddenCounts().length > 0 && !isBlurred(hiddenCounts())) {
    const next = spare.shift()
    if (!next) break
    closed[next.i] = true
  }
  return closed
}
