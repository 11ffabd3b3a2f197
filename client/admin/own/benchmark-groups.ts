import type { BenchmarkQuestion } from './own.hooks.ts'

export interface BenchmarkGroup {
  /** Title of the group of rows; null: one question by itself. */
  grid: string | null
  questions: BenchmarkQuestion[]
}

/** Rows of one group stand together under its title. */
export function benchmarkGroups(questions: BenchmarkQuestion[], isOnlyAnswered: boolean): BenchmarkGroup[] {
  const groups: BenchmarkGroup[] = []
  for (const question of questions) {
    const { state } = question.own
    if (isOnlyAnswered && (state === 'not_asked' || state === 'skipped')) continue
    const last = groups.at(-1)
    if (question.grid !== null && last?.grid === question.grid) last.questions.push(question)
    else groups.push({ grid: question.grid, questions: [question] })
  }
  return groups
}

export type Line = BenchmarkQuestion['choices'][number] & {
  cell: Extract<BenchmarkQuestion['group'], { shown: true }>['cells'][number]
}

/** More than this is a list to look things up in: what neither side answered is folded away. */
const shortList = 8

/** Lists are sorted by size, graded answers keep their order; `rest` is what can be folded away. */
export function linesOf({ choices, group, isMultiple }: BenchmarkQuestion): { lines: Line[]; rest: Line[] } {
  if (!group.shown) return { lines: [], rest: [] }
  const lines = choices.flatMap((choice, i) => {
    const cell = group.cells[i]
    return cell ? { ...choice, cell } : []
  })
  const size = ({ cell }: Line) => (cell.shown ? cell.count : -1)
  if (isMultiple || lines.length > shortList) lines.sort((a, b) => size(b) - size(a))
  if (lines.length <= shortList) return { lines, rest: [] }
  const isTold = (line: Line) => line.isOwn || size(line) > 0
  return { lines: lines.filter(isTold), rest: lines.filter(line => !isTold(line)) }
}
