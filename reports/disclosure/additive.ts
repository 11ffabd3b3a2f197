import { equalTo, lessEq, type Model, solve } from 'yalps'
import { isSmall, threshold } from './withhold.ts'

/**
 * A table with its sums: the last row adds the rows above up, the last column the columns before. Where the sums of a line are
 * published, one hidden cell in it can be worked out; what is hidden must stay hidden.
 */
export interface AdditiveTable {
  /** (rows + 1) × (columns + 1). */
  counts: number[][]
  /**
   * Tables that can be had by subtracting this one from others: what a filter has taken away, and each value that it has let
   * through.
   */
  others?: number[][][] | undefined
  /** Without the filter: it is public, and no part of it is larger. */
  whole?: number[][] | undefined
  /** Sums of columns that are fixed elsewhere: hidden there (true) or shown (false). */
  columnSums?: boolean[] | undefined
  /** Cells that are hidden for reasons of their own. */
  also?: boolean[][] | undefined
}

/** Solving for bounds takes a while: a table of so many small numbers is not shown at all. */
const maxPrimaries = 40
const maxAudits = 400

/**
 * Which cells may be seen; null: none, too many would have to be hidden. Small cells first, then one more in each line that
 * has a single hidden one, then an audit: from what is published, no hidden small number may be known to be small, or to
 * within fewer than five (SDC Handbook ch. 4; suppression intervals by linear programming).
 */
export async function hiddenInTable(table: AdditiveTable): Promise<boolean[][] | null> {
  const hidden = primaries(table)
  const risky = places(hidden, isHidden => isHidden)
  if (risky.length > maxPrimaries) return null
  if (risky.length === 0) return hidden
  let audits = 0
  for (;;) {
    if (!hideSecondaries(table, hidden)) return null
    const exposed: Place[] = []
    for (const place of risky) {
      if (audits++ > maxAudits) return null
      if (isExposed(table, hidden, place)) exposed.push(place)
      await pause()
    }
    const [first] = exposed
    if (!first) return hidden
    if (!hideMore(table, hidden, first)) return null
  }
}

interface Place {
  row: number
  column: number
}

/** Others are served between two audits. */
const pause = () => new Promise<void>(resolve => setImmediate(resolve))

function primaries({ counts, others = [], columnSums, also = [] }: AdditiveTable): boolean[][] {
  const sums = counts.length - 1
  return counts.map((row, i) =>
    row.map((count, j) => {
      const isFixed = i === sums && j < row.length - 1 ? columnSums?.[j] : undefined
      const isHidden = also[i]?.[j] === true || isSmall(count) || others.some(other => isSmall(other[i]?.[j] ?? 0))
      return isFixed ?? isHidden
    }),
  )
}

function places(hidden: boolean[][], wanted: (isHidden: boolean) => boolean): Place[] {
  return hidden.flatMap((row, i) => row.flatMap((isHidden, j) => (wanted(isHidden) ? { row: i, column: j } : [])))
}

/** Rows and columns, each with its sum: the cells of one add up. */
function linesOf(counts: number[][]): Place[][] {
  const columns = counts[0]?.length ?? 0
  const rows = counts.map((row, i) => row.map((_, j) => ({ row: i, column: j })))
  return [...rows, ...Array.from({ length: columns }, (_, j) => counts.map((_, i) => ({ row: i, column: j })))]
}

/** False: nothing is left to hide beside a hidden cell. */
function hideSecondaries(table: AdditiveTable, hidden: boolean[][]): boolean {
  const lines = linesOf(table.counts)
  for (;;) {
    const open = lines.find(line => line.filter(at => hidden[at.row]?.[at.column]).length === 1)
    if (!open) return true
    if (!hideSmallest(table, hidden, open)) return false
  }
}

/**
 * Beside it first. Where hidden cells lie in a block of their own, their sum is known however many they are: then a cell that
 * joins the block to others, one with hidden cells in its row and in its column.
 */
function hideMore(table: AdditiveTable, hidden: boolean[][], { row, column }: Place): boolean {
  const isBeside = (at: Place) => at.row === row || at.column === column
  const isJoining = (at: Place) =>
    hidden[at.row]?.includes(true) === true && hidden.some(line => line[at.column] === true)
  const all = places(hidden, isHidden => !isHidden)
  return [all.filter(at => isBeside(at) && isJoining(at)), all.filter(isJoining), all.filter(isBeside)].some(
    candidates => hideSmallest(table, hidden, candidates),
  )
}

function hideSmallest({ counts, columnSums }: AdditiveTable, hidden: boolean[][], candidates: Place[]): boolean {
  const [lastRow, lastColumn] = [counts.length - 1, (counts[0]?.length ?? 0) - 1]
  const isSum = ({ row, column }: Place) => row === lastRow || column === lastColumn
  const count = ({ row, column }: Place) => counts[row]?.[column] ?? 0
  const [best] = candidates
    .filter(at => !hidden[at.row]?.[at.column] && count(at) > 0)
    .filter(({ row, column }) => !(row === lastRow && (column === lastColumn || columnSums)))
    .sort((a, b) => Number(isSum(a)) - Number(isSum(b)) || count(a) - count(b))
  const line = best && hidden[best.row]
  if (!line) return false
  line[best.column] = true
  return true
}

/** Whether what is published says too much about a hidden cell, or about the same cell of what the filter has left out. */
function isExposed({ counts, whole }: AdditiveTable, hidden: boolean[][], place: Place): boolean {
  const bound = (direction: 'minimize' | 'maximize') =>
    solve(modelOf({ counts, whole }, hidden, place, direction)).result
  const [low, high] = [bound('minimize'), bound('maximize')]
  const count = counts[place.row]?.[place.column] ?? 0
  const all = whole?.[place.row]?.[place.column]
  const isRestExposed = all !== undefined && isSmall(all - count) && all - low < threshold
  return high - low < threshold || (isSmall(count) && high < threshold) || isRestExposed
}

/** Hidden cells are unknowns of at least zero and at most the whole; each line says that its cells are equal to their sum. */
function modelOf(
  { counts, whole }: Pick<AdditiveTable, 'counts' | 'whole'>,
  hidden: boolean[][],
  place: Place,
  direction: 'minimize' | 'maximize',
): Model {
  const nameOf = ({ row, column }: Place) => `${row}/${column}`
  const variables: Record<string, Record<string, number>> = {}
  const constraints: Record<string, ReturnType<typeof equalTo> | ReturnType<typeof lessEq>> = {}
  for (const at of whole ? places(hidden, isHidden => isHidden) : []) {
    variables[nameOf(at)] = { [`at most ${nameOf(at)}`]: 1 }
    constraints[`at most ${nameOf(at)}`] = lessEq(whole?.[at.row]?.[at.column] ?? 0)
  }
  for (const [index, line] of linesOf(counts).entries()) {
    let known = 0
    for (const [position, at] of line.entries()) {
      const sign = position === line.length - 1 ? -1 : 1
      if (!hidden[at.row]?.[at.column]) {
        known += sign * (counts[at.row]?.[at.column] ?? 0)
        continue
      }
      const name = nameOf(at)
      variables[name] = { ...variables[name], [`line ${index}`]: sign }
    }
    constraints[`line ${index}`] = equalTo(-known)
  }
  const wanted = nameOf(place)
  variables[wanted] = { ...variables[wanted], wanted: 1 }
  return { direction, objective: 'wanted', constraints, variables }
}
