import { countsOf } from '../../surveys/answers/tally.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import { PartitionSums } from '../disclosure/sums.ts'
import { type Cell, hiddenAnswers, hiddenIn, threshold, withheld, withhold } from '../disclosure/withhold.ts'
import { type AudienceData, textIn } from './audience.ts'
import { type Base, baseOf, type Opinionless } from './base.ts'
import type { ChoiceLabel, Respondents } from './figures.ts'

/** Their mean is shown (coverage, MWDS), and a mean beside some of its parts gives the rest away: show all or none. */
const averaged = new Set(['languages.mode', 'training.importance', 'training.confidence'])

export function isAveraged(concept: string): boolean {
  return averaged.has(concept)
}

/** The answers to one closed question as they may be seen. */
export interface Answers {
  variable: Variable
  respondents: Respondents
  /** Cells of the choices and then of the missing states that the question offers. */
  cells: Cell[]
  /** Share that chose one option of a multiple, among those who said something about the subject. */
  option(value: string): Cell
  /** Share of the responses with one of `values` among those with one of `of`; withheld where it would uncover a cell. */
  share(values: readonly string[], of: readonly string[]): Cell
  /** Counts by choice, to compute means from; null when their base is too small. */
  weigh(values: readonly string[]): Record<string, number> | null
}

export function answersOf(data: AudienceData, variable: Variable, vector = data.tallies.total): Answers {
  const counts = countsOf(data.codebook, vector, variable.name)
  const base = baseOf(counts, variable)
  const states = base.shownStates.filter(state => variable.missing.some(offered => offered.state === state))
  const all = [...counts.choices, ...states.map(state => counts.missing[state])]
  const hidden = hiddenCells(variable, all, base)
  const { correction } = data
  const shown = withhold({ kind: 'shares', counts: all, base: base.base, correction })
  const cellAt = (i: number) => (hidden[i] ? withheld : (shown[i] ?? withheld))
  const stateCell = (state: Opinionless) =>
    states.includes(state) ? cellAt(counts.choices.length + states.indexOf(state)) : withheld
  const sums = new PartitionSums(all, hidden)
  const position = (value: string) => variable.choices.findIndex(choice => choice.value === value)
  const at = (values: readonly string[]) => values.map(position).filter(i => i >= 0)
  const add = (values: readonly string[]) => at(values).reduce((sum, i) => sum + (counts.choices[i] ?? 0), 0)
  return {
    variable,
    respondents: base.respondents,
    cells: [...counts.choices.map((_, i) => cellAt(i)), ...rowStates(variable).map(stateCell)],
    option(value) {
      const [index = -1] = at([value])
      if (!cellAt(index).shown) return withheld
      const { substantive } = base
      return withhold({ kind: 'shares', counts: [add([value])], base: substantive, correction })[0] ?? withheld
    },
    share(values, of) {
      const isSafe = base.base >= threshold && sums.show(at(of)) && sums.show(at(values))
      return (isSafe && withhold({ kind: 'shares', counts: [add(values)], base: add(of), correction })[0]) || withheld
    },
    weigh(values) {
      const isSafe = base.base >= threshold && add(values) >= threshold && sums.show(at(values))
      return isSafe ? Object.fromEntries(values.map(value => [value, add([value])])) : null
    },
  }
}

function hiddenCells({ kind, concept, choices }: Variable, counts: number[], { base, substantive }: Base): boolean[] {
  if (kind === 'multiple') return hiddenIn({ kind: 'shares', counts, base, within: substantive })
  const keep = counts.map((_, i) => i).slice(choices.length)
  return hiddenAnswers(counts, base, { keep, isAveraged: isAveraged(concept) })
}

/** Don't know and rather not say are rows of a table; does not apply is outside of its base. */
function rowStates({ missing }: Variable): Opinionless[] {
  return missing.flatMap(({ state }) => (state === 'not_applicable' ? [] : [state]))
}

/** In the order of `cells`. */
export function choiceLabels({ choices, missing }: Variable, language: string): ChoiceLabel[] {
  return [
    ...choices.map(({ value, label }) => ({ value, label: textIn(label, language), kind: 'choice' as const })),
    ...missing.flatMap(({ state, label }) =>
      state === 'not_applicable' ? [] : [{ value: state, label: textIn(label, language), kind: 'missing' as const }],
    ),
  ]
}
