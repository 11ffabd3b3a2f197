import { countsOf, pairCounts } from '../../surveys/answers/tally.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Cell, Measure } from '../disclosure/withhold.ts'
import { defaultModeWeights, languageModes } from '../gaps/language-gap.ts'
import { abilities, neededAbilities, serviceStates, unmetAbilities } from '../gaps/service-gap.ts'
import { training } from '../gaps/training-gap.ts'
import { answersOf } from '../sections/answers.ts'
import { type AudienceData, textIn } from '../sections/audience.ts'
import { answersTo, byItem } from '../sections/concepts.ts'
import { gapOf, type Supply, supplyOf } from '../sections/language-gap.ts'
import { capacity, needOf } from '../sections/service-gap.ts'
import { gridLabel, measure, topicLabel, topicsOf } from '../sections/training-gap.ts'
import type { AreaItem, AreaMeasure, AreaNumber, AreaUnit } from './area-report.ts'

/** A number with the counts that it gives away: see `disclosure/areas.ts`. */
export interface Reading {
  number: AreaNumber
  /** What it is made of, the base first: all must be safe for the number to be shown. */
  layers: { parts: number[]; isHidden: boolean }[]
}

/** A measure as one audience was asked for it. */
export interface Found {
  data: AudienceData
  question: string
  items: AreaItem[]
  /** Of the vector in `tallies.total`. */
  read(of: AudienceData, item: string): Reading
}

export type AskedMeasure = Exclude<AreaMeasure, 'responses'>

interface Definition {
  unit: AreaUnit
  find(audiences: AudienceData[]): Found | undefined
}

export const definitions: Record<AskedMeasure, Definition> = {
  service_need: { unit: 'share', find: service('services.ability', needReading) },
  service_supply: { unit: 'share', find: service('services.state', supplyReading) },
  service_gap: { unit: 'share', find: service('services.ability', gapReading) },
  service_resident_need: { unit: 'share', find: residentNeed },
  language_demand: { unit: 'share', find: language(({ demand }) => demand, { needsModes: false }) },
  language_coverage: { unit: 'share', find: language(({ coverage }) => coverage) },
  language_gap: { unit: 'share', find: language(languageGapReading) },
  training_mwds: { unit: 'score', find: topic('ratings', mwdsReading) },
  training_untrained: { unit: 'share', find: topic('taught', untrainedReading) },
}

const few: AreaNumber = { shown: false, reason: 'few' }

function ofShare(cell: Cell | null | undefined): AreaNumber {
  if (!cell?.shown) return few
  return { shown: true, value: cell.share, interval: { low: cell.low, high: cell.high }, base: cell.base }
}

function ofMeasure(measure: Measure, base: number | null): AreaNumber {
  return measure.shown ? { shown: true, value: measure.value, interval: measure.interval ?? null, base } : few
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** Those with one of `values`, and the others of those with one of `of`. */
function splitOf(data: AudienceData, variable: Variable, values: readonly string[], of: readonly string[]): number[] {
  const { choices } = countsOf(data.codebook, data.tallies.total, variable.name)
  const add = (wanted: readonly string[]) =>
    sum(variable.choices.map(({ value }, i) => (wanted.includes(value) ? (choices[i] ?? 0) : 0)))
  return [add(values), add(of) - add(values)]
}

function service(concept: 'services.ability' | 'services.state', read: (of: AudienceData, asked: Variable) => Reading) {
  return (audiences: AudienceData[]): Found | undefined => {
    const data = audiences.find(({ audience }) => audience === 'provider')
    const variables = data && byItem(data, concept)
    const [first] = variables?.values() ?? []
    if (!data || !variables || !first) return undefined
    const labelled = [...variables].map(([value, { label }]) => ({ value, label: textIn(label, data.language) }))
    return {
      data,
      question: textIn(first.gridLabel ?? first.label, data.language),
      items: labelled,
      read: (of, item) => read(of, variables.get(item) ?? first),
    }
  }
}

function needReading(of: AudienceData, asked: Variable): Reading {
  const { need } = needOf(of, asked)
  const parts = splitOf(of, asked, neededAbilities, abilities)
  return { number: ofShare(need), layers: [{ parts, isHidden: need?.shown !== true }] }
}

/** Unmet among all who were asked, which is a share of people and has an interval. */
function gapReading(of: AudienceData, asked: Variable): Reading {
  const { need, unmet, gap } = needOf(of, asked)
  const needed = splitOf(of, asked, neededAbilities, abilities)
  const parts = splitOf(of, asked, unmetAbilities, neededAbilities)
  const number = need?.shown && gap ? ofMeasure(gap, need.base) : few
  return {
    number,
    layers: [
      { parts: needed, isHidden: need?.shown !== true },
      { parts, isHidden: unmet?.shown !== true },
    ],
  }
}

function supplyReading(of: AudienceData, asked: Variable): Reading {
  const { supply } = capacity(of, asked)
  const parts = splitOf(of, asked, ['offered'], serviceStates)
  return { number: ofShare(supply), layers: [{ parts, isHidden: supply?.shown !== true }] }
}

/** Several answers are possible, so that no answer follows from the maps of the others. */
function residentNeed(audiences: AudienceData[]): Found | undefined {
  const data = audiences.find(({ audience }) => audience === 'resident')
  const wishes = data && answersTo(data, 'services.needed')?.variable
  if (!data || wishes?.kind !== 'multiple') return undefined
  const items = wishes.choices.filter(({ isExclusive }) => !isExclusive)
  return {
    data,
    question: textIn(wishes.label, data.language),
    items: items.map(({ value, label }) => ({ value, label: textIn(label, data.language) })),
    read: (of, item) => optionReading(of, wishes, item),
  }
}

interface LanguageReadings {
  demand: Reading
  coverage: Reading
  gap: Measure
}

function language(choose: (readings: LanguageReadings) => Reading, { needsModes = true } = {}) {
  return (audiences: AudienceData[]): Found | undefined => {
    const data = audiences.find(({ audience }) => audience === 'provider')
    const met = data && answersTo(data, 'languages.met')?.variable
    if (!data || met?.kind !== 'multiple') return undefined
    const modes = byItem(data, 'languages.mode')
    const items = met.choices.filter(({ value, isExclusive }) => !isExclusive && (!needsModes || modes.has(value)))
    if (items.length === 0) return undefined
    return {
      data,
      question: textIn(met.label, data.language),
      items: items.map(({ value, label }) => ({ value, label: textIn(label, data.language) })),
      read: (of, item) => {
        const mode = modes.get(item)
        const supply = supplyOf(mode && answersOf(of, mode), defaultModeWeights, of.correction)
        const gap = gapOf(answersOf(of, met).option(item), supply, of.correction)
        return choose({ demand: optionReading(of, met, item), coverage: coverageReading(of, mode, supply), gap })
      },
    }
  }
}

function optionReading(of: AudienceData, asked: Variable, item: string): Reading {
  const { answered, choices } = countsOf(of.codebook, of.tallies.total, asked.name)
  const count = choices[asked.choices.findIndex(({ value }) => value === item)] ?? 0
  const cell = answersOf(of, asked).option(item)
  return { number: ofShare(cell), layers: [{ parts: [count, answered - count], isHidden: !cell.shown }] }
}

function coverageReading(of: AudienceData, mode: Variable | undefined, { coverage, modes }: Supply): Reading {
  if (!mode) return { number: few, layers: [{ parts: [0], isHidden: true }] }
  const [base = 0] = splitOf(of, mode, languageModes, languageModes)
  const isBaseShown = modes.every(({ shown }) => shown)
  return {
    number: ofMeasure(coverage, isBaseShown ? base : null),
    layers: [{ parts: [base], isHidden: !coverage.shown }],
  }
}

/** A language that nobody met leaves no gap. */
function languageGapReading({ demand, coverage, gap }: LanguageReadings): Reading {
  const layers = [...demand.layers, ...coverage.layers]
  if (!demand.number.shown) return { number: few, layers }
  const { value, base } = demand.number
  if (value === 0) return { number: { shown: true, value: 0, interval: null, base }, layers }
  return { number: ofMeasure(gap, base), layers }
}

type Topic = ReturnType<typeof topicsOf>[number]

function topic(side: 'ratings' | 'taught', read: (of: AudienceData, topic: Topic) => Reading) {
  return (audiences: AudienceData[]): Found | undefined => {
    for (const data of audiences) {
      const topics = topicsOf(data).filter(one => one[side])
      const [first] = topics
      if (!first) continue
      return {
        data,
        question: gridLabel(data, [{ ...first, ratings: side === 'ratings' ? first.ratings : undefined }]),
        items: topics.map(one => ({ value: one.item, label: topicLabel(data, one) })),
        read: (of, item) => read(of, topics.find(one => one.item === item) ?? first),
      }
    }
    return undefined
  }
}

function mwdsReading(of: AudienceData, { ratings, ...rest }: Topic): Reading {
  const { mwds, pairs } = measure(of, { ratings, ...rest }, of.tallies.total)
  const base = ratings ? sum(pairCounts(of.codebook, of.tallies.total, ratings).flat()) : 0
  const number = pairs.shown ? ofMeasure(mwds, pairs.count) : few
  return { number, layers: [{ parts: [base], isHidden: !number.shown }] }
}

function untrainedReading(of: AudienceData, asked: Topic): Reading {
  const { untrained: cell } = measure(of, asked, of.tallies.total)
  const joint = asked.taught ? pairCounts(of.codebook, of.tallies.total, asked.taught) : []
  const { base, untrained } = training(joint)
  return {
    number: ofShare(cell),
    layers: [{ parts: [untrained, base - untrained], isHidden: cell?.shown !== true }],
  }
}
