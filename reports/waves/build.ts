import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import { comparableIn } from '../../surveys/codebook/comparable.ts'
import type { Cell, Measure, ShownCell, ShownMeasure } from '../disclosure/withhold.ts'
import { differenceOf, type Estimate } from '../gaps/proportions.ts'
import type { SurveyFigure } from '../sections/figures.ts'
import type { Report, SectionId } from '../sections/report.ts'
import { type MatchedRows, shownMatched } from './matched.ts'
import { type FollowedRow, followedRows } from './rows.ts'
import type { Trend, TrendChange, TrendFigure, TrendWave } from './trend.ts'

export interface TrendInput {
  waves: (TrendWave & { report: Report; codebooks: Codebook[] })[]
  from: number
  to: number
  /** Of the two waves that are compared. */
  matched: MatchedRows
}

/** Rows are those of `to`, or of the newest wave that has them, so that a question that came or went is seen as such. */
export function buildTrend({ waves, from, to, matched }: TrendInput): Omit<Trend, 'language' | 'filter'> {
  const followed = waves.map(({ report }) => followedFigures(report))
  const [first, second] = [from, to].map(number => waves.findIndex(wave => wave.number === number))
  const newest = [...followed.keys()].sort((a, b) => Number(b === second) - Number(a === second) || b - a)
  const ids = [...new Set(newest.flatMap(at => [...(followed[at]?.keys() ?? [])]))]
  const [before, after] = [waves[first ?? -1], waves[second ?? -1]]
  const figures = ids.flatMap((id): TrendFigure[] => {
    const shown = newest.map(at => followed[at]?.get(id)).find(found => found !== undefined)
    if (!shown || !before || !after) return []
    const { figure, section } = shown
    const rows = shown.rows.map(row => {
      const values = followed.map(figures => figures.get(id)?.rows.find(({ key }) => key === row.key)?.value ?? null)
      const isSame = asksTheSame(row, figure, [before.codebooks, after.codebooks])
      const [was, is] = [values[first ?? -1] ?? null, values[second ?? -1] ?? null]
      const change = isSame ? changeOf(was, is) : ({ shown: false, reason: 'different' } as const)
      const { key, label, measure } = row
      const pairs = isSame ? matched.get(`${id}/${key}`) : undefined
      return { key, label, measure, values, change, matched: shownMatched(pairs, was, is) }
    })
    return [{ id, section, audience: figure.audience, label: figure.label, rows }]
  })
  return {
    waves: waves.map(({ number, name, closedOn, responses }) => ({ number, name, closedOn, responses })),
    ...{ from, to, figures },
  }
}

interface Followed {
  figure: SurveyFigure
  section: SectionId
  rows: FollowedRow[]
}

function followedFigures(report: Report): Map<string, Followed> {
  const all = report.sections.flatMap(({ id, figures }) =>
    figures.flatMap((figure): [string, Followed][] =>
      figure.kind === 'indicators' ? [] : [[figure.id, { figure, section: id, rows: followedRows(figure) }]],
    ),
  )
  return new Map(all.filter(([, { rows }]) => rows.length > 0))
}

/** What a row is made of, in both waves: the same questions with the same choices and codes. */
function asksTheSame({ source }: FollowedRow, { audience }: SurveyFigure, sides: [Codebook[], Codebook[]]): boolean {
  const [before, after] = sides.map(codebooks => codebooks.find(codebook => codebook.audience === audience))
  if (!before || !after) return false
  const isMeant = (variable: Variable) =>
    'name' in source
      ? variable.name === source.name
      : variable.concept.startsWith(source.concepts) && (variable.item ?? source.item) === source.item
  const asked = after.variables.filter(variable => variable.kind !== 'text' && isMeant(variable))
  return asked.length > 0 && asked.every(variable => comparableIn(before, variable) !== undefined)
}

function changeOf(before: Cell | Measure | null, after: Cell | Measure | null): TrendChange {
  if (!before?.shown || !after?.shown) return { shown: false, reason: 'missing' }
  const [first, second] = [estimateOf(before), estimateOf(after)]
  if (!hasInterval(first) || !hasInterval(second))
    return { shown: true, difference: second.value - first.value, interval: null, isClear: null }
  const { difference, low, high, isClear } = differenceOf(first, second)
  return { shown: true, difference, interval: { low, high }, isClear }
}

/** As it is shown: with the correction for an invited list, where there is one. */
function estimateOf(shown: ShownCell | ShownMeasure): Estimate | { value: number } {
  if ('share' in shown) return { value: shown.share, low: shown.low, high: shown.high }
  return { value: shown.value, ...shown.interval }
}

function hasInterval(estimate: Estimate | { value: number }): estimate is Estimate {
  return 'low' in estimate
}
