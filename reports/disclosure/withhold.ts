import { type Interval, wilsonInterval } from '../gaps/proportions.ts'

/** The smallest number of respondents that is shown, other than none at all. */
export const threshold = 5

export type Cell = ShownCell | Withheld
export type Count = { shown: true; count: number } | Withheld
export type Measure = ShownMeasure | Withheld

export interface ShownMeasure {
  shown: true
  value: number
  /** 95 %; absent where there is none, or where it would say more than the value may. */
  interval?: Interval
}

export interface ShownCell extends Interval {
  shown: true
  count: number
  base: number
  share: number
}

/** Carries no number, so that nothing downstream can leak one. */
export interface Withheld {
  shown: false
}

export const withheld: Withheld = { shown: false }

/**
 * `shares`: counts out of one base that may overlap (several answers possible) or stand alone (yes of yes and no).
 * `partition`: counts that add up to the base, so that one hidden among shown ones could be worked out.
 */
export interface Counted {
  kind: 'shares' | 'partition'
  counts: number[]
  base: number
  /** Shares whose complement is fewer than the rest of the base: those who said something about the subject. */
  within?: number | undefined
  /** Finite population correction of the intervals. */
  correction?: number | undefined
  /** Positions to hide last when a second cell of a partition must be hidden. */
  keep?: readonly number[] | undefined
  /** Cells that are hidden for reasons of their own. */
  also?: readonly boolean[] | undefined
}

/** The one gate to tables, charts and CSV: which of these counts of respondents may be seen. */
export function withhold(counted: Counted): Cell[] {
  const hidden = hiddenIn(counted)
  const { base, correction } = counted
  return counted.counts.map((count, i) =>
    hidden[i]
      ? withheld
      : { shown: true, count, base, share: count / base, ...wilsonInterval(count, base, correction) },
  )
}

export function hiddenIn({ kind, counts, base, within = base, keep = [], also = [] }: Counted): boolean[] {
  if (base < threshold) return counts.map(() => true)
  if (kind === 'shares')
    return counts.map((count, i) => also[i] === true || [count, base - count, within - count].some(isSmall))
  if (counts.reduce((sum, count) => sum + count, 0) !== base)
    throw new RangeError('a partition must add up to its base')
  return hiddenInPartition(counts, keep, also)
}

export interface SingleAnswer {
  /** Positions of don't know and rather not say: hidden last. */
  keep: readonly number[]
  /** The mean of the choices is shown: with some of them it would give the others away, so all are hidden or none. */
  isAveraged: boolean
}

/** Which answers to a question with one answer are hidden, in the report and wherever else the same responses are counted. */
export function hiddenAnswers(counts: number[], base: number, { keep, isAveraged }: SingleAnswer): boolean[] {
  const hidden = hiddenIn({ kind: 'partition', counts, base, keep })
  if (!isAveraged || !hidden.includes(true)) return hidden
  return hidden.map((isHidden, i) => isHidden || !keep.includes(i))
}

/** Hides the small cells and then, smallest first, others until the hidden ones cannot be worked out from the total. */
function hiddenInPartition(counts: number[], keep: readonly number[], also: readonly boolean[]): boolean[] {
  const hidden = counts.map((count, i) => also[i] === true || isSmall(count))
  if (!hidden.includes(true)) return hidden
  const spare = counts
    .map((count, index) => ({ count, index, isKept: keep.includes(index) }))
    .filter(({ count, index }) => count > 0 && !hidden[index])
    .sort((a, b) => Number(a.isKept) - Number(b.isKept) || a.count - b.count || a.index - b.index)
  while (!isBlurred(counts.filter((_, i) => hidden[i]))) {
    const next = spare.shift()
    // Every non-zero cell holds one respondent: hiding the zeros too leaves open which ones.
    if (!next) return counts.map(() => true)
    hidden[next.index] = true
  }
  return hidden
}

/** Cells of a known sum none of which can be worked out, and whose sum is itself no small number of respondents. */
export function isBlurred(counts: number[]): boolean {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.length >= 2 && sum >= threshold && sum > counts.length
}

export function isSmall(count: number): boolean {
  return count > 0 && count < threshold
}

export function withholdCount(count: number): Count {
  return isSmall(count) ? withheld : { shown: true, count }
}

/** A mean over too few respondents says what one of them answered. */
export function withholdMean(value: number, base: number, interval?: Interval): Measure {
  if (base < threshold) return withheld
  const limits = interval && meanInterval(interval, base)
  return { shown: true, value, ...(limits && { interval: limits }) }
}

/** The fewest respondents whose mean has an interval. */
const intervalFrom = 10
/** Limits of a mean are rounded outward to tenths. */
const steps = 10

/**
 * The interval of a mean tells how far apart the ratings are, and with the mean of a few, what they were; one of no length tells that all
 * answered alike.
 */
function meanInterval({ low, high }: Interval, base: number): Interval | undefined {
  if (base < intervalFrom || high - low < 1 / steps) return undefined
  // Without the sum, a limit just below zero would be −0.
  return { low: Math.floor(low * steps) / steps, high: Math.ceil(high * steps) / steps + 0 }
}
