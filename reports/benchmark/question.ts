import type { Fact } from '../../surveys/answers/facts.ts'
import { countsOf } from '../../surveys/answers/tally.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import {
  type ComparedCells,
  type CrowdCounts,
  isMeanSafe,
  refusalOf,
  withholdCompared,
} from '../disclosure/benchmark.ts'
import { type Measure, withheld, withholdMean } from '../disclosure/withhold.ts'
import { answersOf } from '../sections/answers.ts'
import { type AudienceData, textIn } from '../sections/audience.ts'
import { baseOf, type Opinionless } from '../sections/base.ts'
import type { BenchmarkQuestion, GroupAnswers, OwnAnswer } from './benchmark.ts'
import { crowdCounts, type Group } from './crowd.ts'
import { isHiddenPart, type OfferedGroup } from './groups.ts'

export interface Comparing {
  /** What the report knows of the audience. */
  data: AudienceData
  all: OfferedGroup
  offered: OfferedGroup
  own: Map<string, Fact>
}

export async function compareQuestion(comparing: Comparing, variable: Variable): Promise<BenchmarkQuestion> {
  const { data, own } = comparing
  const { language } = data
  const states = statesIn(data, variable, data.tallies.total)
  const fact = own.get(variable.name) ?? { missing: 'skipped' as const }
  const choices = [
    ...variable.choices.map(({ value, label }, i) => ({
      value,
      label: textIn(label, language),
      isOwn: 'choices' in fact && fact.choices.includes(i),
    })),
    ...variable.missing.flatMap(({ state, label }) =>
      states.some(shown => shown === state)
        ? { value: state, label: textIn(label, language), isOwn: 'missing' in fact && fact.missing === state }
        : [],
    ),
  ]
  return {
    name: variable.name,
    label: textIn(variable.label, language),
    grid: variable.gridLabel ? textIn(variable.gridLabel, language) : null,
    concept: variable.concept,
    isMultiple: variable.kind === 'multiple',
    isScale: variable.scale,
    own: ownAnswer(variable, fact, language),
    choices,
    group: await groupAnswers(comparing, variable, states),
  }
}

function ownAnswer({ choices, missing, scale }: Variable, fact: Fact, language: string): OwnAnswer {
  if ('missing' in fact) {
    const label = missing.find(({ state }) => state === fact.missing)?.label
    return { state: fact.missing, answers: label ? [textIn(label, language)] : [], rating: null }
  }
  const answers = fact.choices.flatMap(i => (choices[i] ? textIn(choices[i].label, language) : []))
  const [first] = fact.choices
  return { state: 'answered', answers, rating: scale && first !== undefined ? first + 1 : null }
}

/** Don't know and rather not say where the report shows them, in the order of the codebook. */
function statesIn({ codebook }: AudienceData, variable: Variable, vector: Int32Array): Opinionless[] {
  const { shownStates } = baseOf(countsOf(codebook, vector, variable.name), variable)
  return variable.missing.flatMap(({ state }) => shownStates.find(shown => shown === state) ?? [])
}

/** Of all the others first: what is hidden there is hidden in each part of them. */
async function groupAnswers(
  { data, all, offered }: Comparing,
  variable: Variable,
  states: Opinionless[],
): Promise<GroupAnswers> {
  const { codebook } = data
  const asked = { codebook, variable, states }
  const hiddenInReport = hiddenInReportOf(data, variable, data.tallies.total, states)
  if (!hiddenInReport) return { shown: false, reason: 'report' }
  const isMultiple = variable.kind === 'multiple'
  const inAll = crowdCounts(all.others, asked)
  const ofAll = await withholdCompared({
    isMultiple,
    group: inAll,
    rest: null,
    hiddenInReport,
    hiddenElsewhere: [],
  })
  if (!offered.rest || !ofAll.shown)
    return withMean(ofAll, variable, { group: all.others, rest: null, codebook, hiddenInReport })
  const hiddenElsewhere = hiddenInPartOf(data, variable, { offered, states })
  if (!hiddenElsewhere) return { shown: false, reason: 'report' }
  const ofPart = await withholdCompared({
    isMultiple,
    group: crowdCounts(offered.others, asked),
    rest: crowdCounts(offered.rest, asked),
    hiddenInReport,
    hiddenElsewhere: hiddenElsewhere.map((isHidden, i) => isHidden || !ofAll.cells[i]?.shown),
  })
  const hiddenTwice = hiddenInReport.map((isHidden, i) => isHidden && hiddenElsewhere[i] === true)
  return withMean(ofPart, variable, {
    group: offered.others,
    rest: offered.rest,
    codebook,
    hiddenInReport: hiddenTwice,
  })
}

/** Null: the report does not show the question. */
function hiddenInReportOf(
  data: AudienceData,
  variable: Variable,
  vector: Int32Array,
  states: Opinionless[],
): boolean[] | null {
  const { cells, respondents } = answersOf(data, variable, vector)
  const offered = variable.missing.filter(({ state }) => state !== 'not_applicable').map(({ state }) => state)
  if (!respondents.answered.shown) return null
  const positions = [
    ...variable.choices.keys(),
    ...states.map(state => variable.choices.length + offered.indexOf(state)),
  ]
  return positions.map(i => cells[i]?.shown !== true)
}

/** What the report of the part hides, and what is hidden where all parts are laid side by side. */
function hiddenInPartOf(
  data: AudienceData,
  variable: Variable,
  { offered: { reported, parts, part }, states }: { offered: OfferedGroup; states: Opinionless[] },
): boolean[] | null {
  const hidden = hiddenInReportOf(data, variable, reported, states)
  const ofPart = statesIn(data, variable, reported)
  const isSameBase = ofPart.length === states.length && ofPart.every((state, i) => state === states[i])
  const asked = { codebook: data.codebook, variable, states }
  const counts = new Map(
    [...parts.values()].map(vector => [vector, crowdCounts({ vector, several: [] }, asked)] as const),
  )
  const isHidden = (countOf: (of: CrowdCounts) => number) =>
    isHiddenPart(parts, part, vector => {
      const of = counts.get(vector)
      return of ? countOf(of) : 0
    })
  if (!hidden || !isSameBase || isHidden(({ responses }) => responses)) return null
  return hidden.map((isAlready, i) => isAlready || isHidden(of => of.counts[i] ?? 0))
}

interface Rated {
  group: Group
  rest: Group | null
  codebook: Codebook
  hiddenInReport: boolean[]
}

/** Ratings, without those who had no opinion. */
function withMean(compared: ComparedCells, variable: Variable, rated: Rated): GroupAnswers {
  if (!compared.shown) return compared
  const { length } = variable.choices
  if (!variable.scale || length < 3) return { ...compared, mean: null }
  const { codebook, rest, hiddenInReport } = rated
  const substantive = { codebook, variable, states: [] }
  const group = crowdCounts(rated.group, substantive)
  const isRefused = refusalOf(group, rest && crowdCounts(rest, substantive)) !== null
  const isSafe = !isRefused && isMeanSafe(compared.cells.slice(0, length), hiddenInReport.slice(0, length))
  return { ...compared, mean: isSafe ? meanOf(group) : withheld }
}

/** To one decimal: more would tell what the last one answered. */
function meanOf({ counts, responses, organisations }: CrowdCounts): Measure {
  const sum = counts.reduce((total, count, i) => total + count * (i + 1), 0)
  return withholdMean(Math.round((sum / responses) * 10) / 10, organisations)
}
