import type { Pair, PairSide, Variable } from './codebook.ts'

/** Concepts that the training gap compares within one respondent. */
const pairedConcepts = [
  ['training.importance', 'training.confidence'],
  ['training.received', 'training.wanted'],
] as const

type Unplaced = Omit<Pair, 'tally'>

/** The pairs of a questionnaire: two scales about one item, or one option of two multiples. */
export function pairsOf(variables: Variable[]): Unplaced[] {
  return pairedConcepts.flatMap(([left, right]) =>
    variables
      .filter(variable => variable.concept === left)
      .flatMap(variable => {
        const partner = variables.find(({ concept, item }) => concept === right && item === variable.item)
        return partner ? between(variable, partner) : []
      }),
  )
}

function between(left: Variable, right: Variable): Unplaced[] {
  if (left.kind === 'single' && right.kind === 'single' && left.item !== undefined) {
    const rows = left.choices.length
    const columns = right.choices.length
    return [describe(left.item, { left: sideOf(left), right: sideOf(right), rows, columns })]
  }
  if (left.kind !== 'multiple' || right.kind !== 'multiple') return []
  return left.choices.flatMap(({ value, isExclusive }, index) => {
    const other = right.choices.findIndex(choice => choice.value === value)
    if (isExclusive || other < 0) return []
    return describe(value, { left: sideOf(left, index), right: sideOf(right, other), rows: 2, columns: 2 })
  })
}

function describe(item: string, pair: Omit<Unplaced, 'name' | 'item'>): Unplaced {
  return { name: `${pair.left.concept}:${pair.right.concept}:${item}`, item, ...pair }
}

function sideOf({ concept, name }: Variable, choice?: number): PairSide {
  return { concept, variable: name, ...(choice === undefined ? {} : { choice }) }
}
