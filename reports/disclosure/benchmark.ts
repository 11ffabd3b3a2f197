import { hiddenInTable } from './additive.ts'
import { type Cell, hiddenIn, isSmall, threshold, withhold } from './withhold.ts'

/** An organisation with more of a group's responses than this stands for the group. */
export const largestShare = 1 / 4

/** Why a group is not shown beside one's own answers. `close`: it leaves out one to four of all the others. */
export type Refusal = 'few' | 'dominated' | 'close'

/** Responses to one question, or to all; several of one organisation are one organisation. */
export interface Crowd {
  responses: number
  organisations: number
  /** Responses of the organisation that gave most. */
  largest: number
}

export interface CrowdCounts extends Crowd {
  counts: number[]
  /** Organisations with a response in the cell, and with one outside of it. */
  inside: number[]
  outside: number[]
  /** Of the responses, those who said something about the subject. */
  substantive: number
}

export interface ComparedQuestion {
  isMultiple: boolean
  group: CrowdCounts
  /** The others outside of the group; null: it is all the others. */
  rest: CrowdCounts | null
  /** Cells that the report of all hides: any other is known to whoever takes the own answer from it. */
  hiddenInReport: boolean[]
  /** Cells that are hidden elsewhere, and must be hidden here. */
  hiddenElsewhere: boolean[]
}

export type ComparedCells = { shown: true; base: number; cells: Cell[] } | { shown: false; reason: Refusal | 'report' }

export function refusalOf({ responses, organisations, largest }: Crowd, rest: Crowd | null): Refusal | null {
  if (organisations < threshold) return 'few'
  if (largest > responses * largestShare) return 'dominated'
  return rest && (isSmall(rest.responses) || isSmall(rest.organisations)) ? 'close' : null
}

/** The one gate of answers beside one's own. */
export async function withholdCompared(question: ComparedQuestion): Promise<ComparedCells> {
  const { group, rest } = question
  const refusal = refusalOf(group, rest)
  if (refusal) return { shown: false, reason: refusal }
  const hidden = rest && rest.responses > 0 ? await hiddenInPart(question, rest) : hiddenInAll(question)
  const cells = withhold({ kind: 'shares', counts: group.counts, base: group.responses, also: hidden })
  return { shown: true, base: group.responses, cells }
}

function hiddenInAll({ isMultiple, group, hiddenInReport, hiddenElsewhere }: ComparedQuestion): boolean[] {
  const also = group.counts.map(
    (_, i) => hiddenInReport[i] === true || hiddenElsewhere[i] === true || isOfFew(group, i),
  )
  const { counts, responses: base, substantive: within } = group
  return isMultiple
    ? hiddenIn({ kind: 'shares', counts, base, within, also })
    : hiddenIn({ kind: 'partition', counts, base, also })
}

async function hiddenInPart(question: ComparedQuestion, rest: CrowdCounts): Promise<boolean[]> {
  const { isMultiple, group, hiddenInReport } = question
  const first = hiddenInAll(question)
  if (isMultiple)
    return first.map((isHidden, i) => isHidden || isOfFew(rest, i) || isSmall(rest.substantive - at(rest, i)))
  const also = first.map((isHidden, i) => isHidden || isOfFew(rest, i))
  const all = group.counts.map((count, i) => count + at(rest, i))
  const table = [
    [...group.counts, group.responses],
    [...rest.counts, rest.responses],
    [...all, group.responses + rest.responses],
  ]
  const hidden = await hiddenInTable({ counts: table, columnSums: hiddenInReport, also: [also] })
  // So much would have to be hidden that nothing is left.
  return hidden?.[0]?.slice(0, -1) ?? group.counts.map(() => true)
}

function isOfFew({ counts, responses, inside, outside }: CrowdCounts, i: number): boolean {
  const count = counts[i] ?? 0
  return [count, responses - count, inside[i] ?? 0, outside[i] ?? 0].some(isSmall)
}

function at({ counts }: CrowdCounts, i: number): number {
  return counts[i] ?? 0
}

/**
 * A mean tells the rest of a distribution of which a part is known. `hiddenInReport` and `cells` are those of the choices.
 */
export function isMeanSafe(cells: Cell[], hiddenInReport: boolean[]): boolean {
  const isAllShown = cells.every(({ shown }) => shown)
  return isAllShown || (!cells.some(({ shown }) => shown) && hiddenInReport.every(isHidden => isHidden))
}
