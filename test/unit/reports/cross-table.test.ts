import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hiddenInTable } from '../../../reports/disclosure/additive.ts'
import { type CrossCounts, type CrossSide, withholdCrossTable } from '../../../reports/disclosure/cross-table.ts'
import { type Count, hiddenAnswers } from '../../../reports/disclosure/withhold.ts'

const side = (name: string, isMultiple = false): CrossSide => ({ name, isMultiple, keep: [], isAveraged: false })
/** One answer on both sides, unless said otherwise. */
const sides = ({ rows = false, columns = false } = {}) => ({ rows: side('a', rows), columns: side('b', columns) })

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Of cells that each response falls into once. */
function crossed(cells: number[][]): CrossCounts {
  const columns = (cells[0] ?? []).map((_, j) => sum(cells.map(row => row[j] ?? 0)))
  return { base: sum(columns), rows: cells.map(sum), columns, cells }
}

const shown = (counts: Count[]) => counts.map(count => (count.shown ? count.count : 'hidden'))

async function published(cells: number[][], others?: number[][]) {
  const table = { within: crossed(cells), without: others ? crossed(others) : null, sides: sides() }
  const found = await withholdCrossTable(table)
  if (!found.shown) return found.reason
  return { cells: found.cells.map(shown), rows: shown(found.rows), columns: shown(found.columns), base: found.base }
}

describe('a table of two questions', () => {
  test('without small numbers is shown as it is', async () => {
    expect(
      await published([
        [10, 0, 7],
        [9, 12, 5],
      ]),
    ).toEqual({
      cells: [
        [10, 0, 7],
        [9, 12, 5],
      ],
      rows: [17, 26],
      columns: [19, 12, 12],
      base: 43,
    })
  })

  test('hides the inner cells and the sums of two rows (marital status by sex, threshold 5)', async () => {
    expect(
      await published([
        [38, 17],
        [7, 4],
        [3, 1],
      ]),
    ).toEqual({
      cells: [
        [38, 17],
        ['hidden', 'hidden'],
        ['hidden', 'hidden'],
      ],
      rows: [55, 'hidden', 'hidden'],
      columns: [48, 22],
      base: 70,
    })
  })

  test('joins hidden cells to others where their sum would be known', async () => {
    // Without 23 hidden as well, the last two cells of the last row would be known to add up to two.
    const cells = [
      [39, 79, 82, 37, 13, 3],
      [31, 89, 104, 49, 4, 6],
      [44, 76, 96, 31, 10, 7],
      [23, 65, 60, 24, 3, 2],
      [3, 8, 12, 8, 0, 0],
      [3, 17, 15, 10, 1, 1],
    ]
    const found = await published(cells)
    expect(found).toMatchObject({ cells: expect.arrayContaining([['hidden', 65, 60, 24, 'hidden', 'hidden']]) })
  })

  test('of fewer than five responses, or of a part of fewer than twenty, is not shown at all', async () => {
    expect(
      await published([
        [2, 1],
        [0, 1],
      ]),
    ).toBe('few')
    expect(
      await published(
        [
          [10, 0],
          [0, 9],
        ],
        [
          [50, 50],
          [50, 50],
        ],
      ),
    ).toBe('few')
    expect(
      await published(
        [
          [10, 0],
          [0, 10],
        ],
        [
          [50, 50],
          [50, 50],
        ],
      ),
    ).toMatchObject({ base: 20 })
  })

  test('of nearly all responses is not shown: the rest would be known by subtraction', async () => {
    expect(
      await published(
        [
          [30, 30],
          [30, 30],
        ],
        [
          [1, 0],
          [0, 2],
        ],
      ),
    ).toBe('few')
    expect(
      await published(
        [
          [30, 30],
          [30, 30],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toMatchObject({ base: 120 })
  })

  test('hides what would give a small number among the others away', async () => {
    const found = await published(
      [
        [30, 30],
        [30, 30],
      ],
      [
        [1, 9],
        [9, 9],
      ],
    )
    expect(found).toMatchObject({
      cells: [
        ['hidden', 'hidden'],
        ['hidden', 'hidden'],
      ],
    })
  })

  test('hides what two filters that differ by a few would give away', async () => {
    // North, and north with east: whoever has both has east, where two gave the first answer.
    const [north, east] = [
      crossed([
        [30, 30],
        [30, 30],
      ]),
      crossed([
        [2, 20],
        [20, 20],
      ]),
    ]
    const rest = crossed([
      [100, 100],
      [100, 100],
    ])
    const both = crossed([
      [32, 50],
      [50, 50],
    ])
    const narrow = await withholdCrossTable({ within: north, without: rest, parts: [north], sides: sides() })
    const wide = await withholdCrossTable({ within: both, without: rest, parts: [north, east], sides: sides() })
    expect(narrow.shown && narrow.cells.map(shown)).toEqual([
      [30, 30],
      [30, 30],
    ])
    expect(wide.shown && wide.cells.map(shown)).toEqual([
      ['hidden', 'hidden'],
      ['hidden', 'hidden'],
    ])
    const few = crossed([
      [1, 1],
      [1, 0],
    ])
    const lonely = await withholdCrossTable({ within: both, without: rest, parts: [north, few], sides: sides() })
    expect(lonely).toEqual({ shown: false, reason: 'few' })
  })

  test('knows that nothing left out is below zero, and that the whole is public', async () => {
    // Of 31 in the whole, 30 are in the part: hidden or not, at most one is left.
    const within = [
      [30, 4, 20],
      [20, 20, 20],
      [20, 20, 20],
    ]
    const found = await published(within, [
      [1, 20, 20],
      [20, 20, 20],
      [20, 20, 20],
    ])
    if (typeof found !== 'string') {
      const hidden = found.cells.flat().filter(cell => cell === 'hidden').length
      expect(hidden).toBeGreaterThanOrEqual(4)
      expect(found.cells[0]?.[0]).toBe('hidden')
    }
  })

  test('with more small numbers than can be kept is not shown', async () => {
    const sparse = Array.from({ length: 10 }, (_, i) => Array.from({ length: 8 }, (_, j) => 1 + ((i + j) % 3)))
    expect(await published(sparse)).toBe('sparse')
  })

  test('of a question with several answers hides who did not choose an answer, too', async () => {
    // 30 in each column; 28 of the first chose the answer, so two did not.
    const within = {
      base: 60,
      rows: [43, 20],
      columns: [30, 30],
      cells: [
        [28, 15],
        [10, 10],
      ],
    }
    const found = await withholdCrossTable({ within, without: null, sides: sides({ rows: true }) })
    expect(found.shown && found.cells.map(shown)).toEqual([
      ['hidden', 'hidden'],
      [10, 10],
    ])
    const turned = {
      base: 60,
      rows: [30, 30],
      columns: [43, 20],
      cells: [
        [28, 10],
        [15, 10],
      ],
    }
    const other = await withholdCrossTable({
      within: turned,
      without: null,
      sides: sides({ columns: true }),
    })
    expect(other.shown && other.cells.map(shown)).toEqual([
      ['hidden', 10],
      ['hidden', 10],
    ])
  })

  test('of two questions with several answers hides where one was chosen without the other by a few', async () => {
    const within = {
      base: 100,
      rows: [40, 50],
      columns: [42, 60],
      cells: [
        [38, 20],
        [20, 30],
      ],
    }
    const found = await withholdCrossTable({ within, without: null, sides: sides({ rows: true, columns: true }) })
    expect(found.shown && found.cells.map(shown)).toEqual([
      ['hidden', 20],
      [20, 30],
    ])
  })
})

describe('whoever works with what is published', () => {
  const small = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 3,
  })

  test('hides the same with its sides exchanged: two views of one table tell no more than one', async () => {
    const turn = (counts: CrossCounts): CrossCounts => ({
      base: counts.base,
      rows: counts.columns,
      columns: counts.rows,
      cells: counts.columns.map((_, j) => counts.cells.map(row => row[j] ?? 0)),
    })
    const published = async (within: CrossCounts, rows: string, columns: string) => {
      const found = await withholdCrossTable({
        within,
        without: null,
        sides: { rows: side(rows), columns: side(columns) },
      })
      return found.shown ? { ...found, cells: found.cells.map(shown), rows: shown(found.rows) } : found.reason
    }
    await fc.assert(
      fc.asyncProperty(small, async rows => {
        const width = Math.min(...rows.map(row => row.length))
        const table = crossed(rows.map(row => row.slice(0, width)))
        const [one, other] = [await published(table, 'a', 'b'), await published(turn(table), 'b', 'a')]
        if (typeof one === 'string' || typeof other === 'string') return expect(other).toBe(one)
        expect(other.cells).toEqual((one.cells[0] ?? []).map((_, j) => one.cells.map(row => row[j])))
        expect([other.rows, shown(other.columns)]).toEqual([shown(one.columns), one.rows])
      }),
      { numRuns: 100 },
    )
  })

  test('hides each sum that the report hides, which may count the same responses', async () => {
    const row = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 30 })), {
      minLength: 4,
      maxLength: 4,
    })
    const wide = fc.array(row, { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(wide, fc.boolean(), async (rows, isAveraged) => {
        const table = crossed(rows)
        const columns = { ...side('b'), isAveraged, keep: [3] }
        const found = await withholdCrossTable({ within: table, without: null, sides: { rows: side('a'), columns } })
        if (!found.shown) return
        const inReport = [
          hiddenAnswers(table.rows, table.base, side('a')),
          hiddenAnswers(table.columns, table.base, columns),
        ]
        const here = [found.rows, found.columns].map(sums => sums.map(({ shown }) => !shown))
        for (const [at, hidden] of inReport.entries())
          for (const [i, isHidden] of hidden.entries())
            if (isHidden) expect({ at, i, hidden: here[at]?.[i] }).toEqual({ at, i, hidden: true })
      }),
      { numRuns: 100 },
    )
  })

  test('of ratings whose mean is in the report shows all sums or none', async () => {
    const within = crossed([
      [2, 6, 9, 20],
      [1, 4, 8, 15],
    ])
    const columns = { ...side('b'), isAveraged: true }
    const found = await withholdCrossTable({ within, without: null, sides: { rows: side('a'), columns } })
    expect(found.shown && shown(found.columns)).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
    expect(found.shown && shown(found.rows)).toEqual([37, 28])
  })

  test('finds a table for each hidden small number in which it is not small', async () => {
    await fc.assert(
      fc.asyncProperty(small, async rows => {
        const width = Math.min(...rows.map(row => row.length))
        const cells = rows.map(row => row.slice(0, width))
        const table = crossed(cells)
        if (table.base < 5) return
        const counts = [...table.cells.map((row, i) => [...row, table.rows[i] ?? 0]), [...table.columns, table.base]]
        const hidden = await hiddenInTable({ counts })
        if (!hidden) return
        const largest = largestValues(counts, hidden)
        for (const [i, row] of cells.entries())
          for (const [j, count] of row.entries())
            if (count > 0 && count < 5) expect(largest[i]?.[j]).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 60 },
    )
  })
})

/** The largest value of each inner cell over all tables of whole numbers that agree with what is published: by trying them all. */
function largestValues(counts: number[][], hidden: boolean[][]): number[][] {
  const [height, width] = [counts.length - 1, (counts[0]?.length ?? 0) - 1]
  const base = counts[height]?.[width] ?? 0
  const largest = Array.from({ length: height }, () => new Array<number>(width).fill(-1))
  const tried = Array.from({ length: height }, () => new Array<number>(width).fill(0))
  const fits = (line: number[], total: number, isHidden: boolean | undefined) => isHidden || sum(line) === total
  function visit(at: number, left: number): void {
    const [i, j] = [Math.floor(at / width), at % width]
    if (at === height * width) {
      const rowsFit = tried.every((row, r) => fits(row, counts[r]?.[width] ?? 0, hidden[r]?.[width]))
      const columnsFit = Array.from({ length: width }, (_, c) => c).every(c =>
        fits(
          tried.map(row => row[c] ?? 0),
          counts[height]?.[c] ?? 0,
          hidden[height]?.[c],
        ),
      )
      if (left !== 0 || !rowsFit || !columnsFit) return
      for (const [r, row] of tried.entries())
        for (const [c, value] of row.entries()) {
          const best = largest[r]
          if (best) best[c] = Math.max(best[c] ?? -1, value)
        }
      return
    }
    const row = tried[i]
    const before = tried[i - 1]
    if (!row || (j === 0 && before && !fits(before, counts[i - 1]?.[width] ?? 0, hidden[i - 1]?.[width]))) return
    const known = counts[i]?.[j] ?? 0
    const [low, high] = hidden[i]?.[j] ? [0, left] : [known, known]
    for (let value = low; value <= high && value <= left; value++) {
      row[j] = value
      visit(at + 1, left - value)
    }
    row[j] = 0
  }
  visit(0, base)
  return largest
}
