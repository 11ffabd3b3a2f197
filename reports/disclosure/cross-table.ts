import { hiddenInTable } from './additive.ts'
import { type Count, hiddenAnswers, isSmall, type SingleAnswer, threshold, withheld } from './withhold.ts'

/** Counts of two questions at once. Of a question with several answers, each is counted for itself. */
export interface CrossCounts {
  base: number
  rows: number[]
  columns: number[]
  cells: number[][]
}

export interface CrossSide extends SingleAnswer {
  /**
   * Which of two equal cells is hidden beside a small one depends on the side that is gone through first: it is the one whose name
   * comes first, or whoever exchanges the two could subtract.
   */
  name: string
  isMultiple: boolean
}

interface Sides {
  rows: CrossSide
  columns: CrossSide
}

export interface CrossTable {
  within: CrossCounts
  /** What a filter has left out; null: there is no filter. */
  without: CrossCounts | null
  /** Those within, by each value that the filter lets through. */
  parts?: CrossCounts[]
  sides: Sides
}

/** `few`: the base is too small. `sparse`: so much would have to be hidden that nothing is left to read. */
export type CrossShown =
  | { shown: true; base: number; rows: Count[]; columns: Count[]; cells: Count[][] }
  | { shown: false; reason: 'few' | 'sparse' }

/** A part of the responses is shown only when it is at least so many. */
export const smallestPart = 20

/** The one gate of tables of two questions. */
export async function withholdCrossTable(table: CrossTable): Promise<CrossShown> {
  if (table.sides.rows.name > table.sides.columns.name) return turnShown(await withholdCrossTable(turnTable(table)))
  const { within, without, parts = [], sides } = table
  const others = without ? [without, ...parts] : []
  const isTooSmall = within.base < (without ? smallestPart : threshold)
  if (isTooSmall || others.some(({ base }) => isSmall(base))) return { shown: false, reason: 'few' }
  const whole = without && addCounts(within, without)
  const hidden = await hiddenParts({ within, others, whole, sides })
  if (!hidden) return { shown: false, reason: 'sparse' }
  const show = (isHidden: boolean | undefined, count: number): Count => (isHidden ? withheld : { shown: true, count })
  return {
    shown: true,
    base: within.base,
    rows: within.rows.map((count, i) => show(hidden.rows[i], count)),
    columns: within.columns.map((count, j) => show(hidden.columns[j], count)),
    cells: within.cells.map((row, i) => row.map((count, j) => show(hidden.cells[i]?.[j], count))),
  }
}

interface Hidden {
  rows: boolean[]
  columns: boolean[]
  cells: boolean[][]
}

/** A table with all that can be had by subtracting it from other tables. */
interface Subtractable {
  within: CrossCounts
  others: CrossCounts[]
  whole: CrossCounts | null
  sides: Sides
}

async function hiddenParts(table: Subtractable): Promise<Hidden | null> {
  const { within, others, whole, sides } = table
  if (sides.rows.isMultiple && sides.columns.isMultiple) return hiddenOptions(table)
  if (sides.rows.isMultiple) return hiddenByOption(table)
  if (!sides.columns.isMultiple) return hiddenPartition(table)
  const turned = await hiddenByOption({
    within: turn(within),
    others: others.map(turn),
    whole: whole && turn(whole),
    sides: turnSides(sides),
  })
  return turned && { rows: turned.columns, columns: turned.rows, cells: transpose(turned.cells, within.rows.length) }
}

/** One answer on both sides: rows and columns add up to the base. */
async function hiddenPartition({ within, others, whole, sides }: Subtractable): Promise<Hidden | null> {
  const inReport = {
    rows: hiddenSums([within, ...others].map(turn), sides.rows),
    columns: hiddenSums([within, ...others], sides.columns),
  }
  const hidden = await hiddenInTable({
    counts: extended(within),
    others: others.map(extended),
    whole: whole ? extended(whole) : undefined,
    also: [
      ...inReport.rows.map(isHidden => [...within.columns.map(() => false), isHidden]),
      [...inReport.columns, false],
    ],
  })
  if (!hidden) return null
  const inner = hidden.slice(0, -1)
  return {
    rows: inner.map(row => row.at(-1) ?? true),
    columns: (hidden.at(-1) ?? []).slice(0, -1),
    cells: inner.map(row => row.slice(0, -1)),
  }
}

function addCounts(one: CrossCounts, other: CrossCounts): CrossCounts {
  const add = (a: number[], b: number[]) => a.map((count, i) => count + (b[i] ?? 0))
  return {
    base: one.base + other.base,
    rows: add(one.rows, other.rows),
    columns: add(one.columns, other.columns),
    cells: one.cells.map((row, i) => add(row, other.cells[i] ?? [])),
  }
}

function extended({ base, rows, columns, cells }: CrossCounts): number[][] {
  return [...cells.map((row, i) => [...row, rows[i] ?? 0]), [...columns, base]]
}

/** Several answers in the rows: each row is a table of its own, chosen or not, over the same columns. */
async function hiddenByOption({ within, others, whole, sides }: Subtractable): Promise<Hidden | null> {
  const columns = hiddenSums([within, ...others], sides.columns)
  const hidden: Hidden = { rows: [], columns, cells: [] }
  for (const row of within.rows.keys()) {
    const found = await hiddenInTable({
      counts: chosenOrNot(within, row),
      others: others.map(other => chosenOrNot(other, row)),
      whole: whole ? chosenOrNot(whole, row) : undefined,
      columnSums: columns,
    })
    // An answer for which too much would have to be hidden is not shown; the others do not depend on it.
    const chosen = found?.[0] ?? columns.map(() => true)
    hidden.rows.push(found ? (chosen.at(-1) ?? true) : true)
    hidden.cells.push(columns.map((_, j) => chosen[j] ?? true))
  }
  return hidden.cells.every(row => !row.includes(false)) ? null : hidden
}

/** What the report hides of the columns' sums: it may count the same responses. */
function hiddenSums(tables: CrossCounts[], side: CrossSide): boolean[] {
  const [first = { columns: [] }] = tables
  const hidden = tables.filter(({ base }) => base > 0).map(({ base, columns }) => hiddenAnswers(columns, base, side))
  return first.columns.map((_, j) => hidden.some(of => of[j]))
}

function chosenOrNot({ base, rows, columns, cells }: CrossCounts, row: number): number[][] {
  const chosen = cells[row] ?? []
  const total = rows[row] ?? 0
  const not = columns.map((count, j) => count - (chosen[j] ?? 0))
  return [
    [...chosen, total],
    [...not, base - total],
    [...columns, base],
  ]
}

/** Several answers on both sides: nothing adds up, but each cell and its two sums say how many chose one without the other. */
function hiddenOptions({ within, others }: Subtractable): Hidden {
  const parts = [within, ...others.filter(({ base }) => base > 0)]
  const isHidden = (counts: (of: CrossCounts) => number[]) => parts.some(part => counts(part).some(isSmall))
  const rows = within.rows.map((_, i) => isHidden(({ base, rows: sums }) => [sums[i] ?? 0, base - (sums[i] ?? 0)]))
  const columns = within.columns.map((_, j) =>
    isHidden(({ base, columns: sums }) => [sums[j] ?? 0, base - (sums[j] ?? 0)]),
  )
  const four = ({ base, rows: left, columns: top, cells }: CrossCounts, i: number, j: number) => {
    const [row, column, both] = [left[i] ?? 0, top[j] ?? 0, cells[i]?.[j] ?? 0]
    return [both, row - both, column - both, base - row - column + both]
  }
  const cells = within.cells.map((row, i) =>
    row.map((_, j) => rows[i] === true || columns[j] === true || isHidden(part => four(part, i, j))),
  )
  return { rows, columns, cells }
}

function turnTable({ within, without, parts, sides }: CrossTable): CrossTable {
  return {
    within: turn(within),
    without: without && turn(without),
    ...(parts && { parts: parts.map(turn) }),
    sides: turnSides(sides),
  }
}

function turnSides({ rows, columns }: Sides): Sides {
  return { rows: columns, columns: rows }
}

function turnShown(shown: CrossShown): CrossShown {
  if (!shown.shown) return shown
  const { rows, columns, cells } = shown
  return { ...shown, rows: columns, columns: rows, cells: transpose(cells, columns.length) }
}

function turn({ base, rows, columns, cells }: CrossCounts): CrossCounts {
  return { base, rows: columns, columns: rows, cells: transpose(cells, columns.length) }
}

function transpose<T>(cells: T[][], width: number): T[][] {
  return Array.from({ length: width }, (_, j) => cells.flatMap(row => (j < row.length ? [row[j] as T] : [])))
}
