import type { Audience } from '../../surveys/definition/definition.ts'
import type { Cell, Count, Measure } from '../disclosure/withhold.ts'
import type { ReportFilter, SectionId } from '../sections/report.ts'

/** Every measure of the report, wave beside wave, with what changed between two of them. */
export interface Trend {
  language: string
  filter: ReportFilter
  waves: TrendWave[]
  /** Numbers of the two waves whose difference is given: `to` minus `from`. */
  from: number
  to: number
  figures: TrendFigure[]
}

export interface TrendWave {
  number: number
  name: string
  closedOn: string | null
  /** Responses of its newest release that the filter lets through. */
  responses: Count
}

export interface TrendFigure {
  /** As in the report. */
  id: string
  section: SectionId
  audience: Audience
  label: string
  rows: TrendRow[]
}

export type TrendMeasure =
  | 'share'
  | 'need'
  | 'supply'
  | 'unmet'
  | 'gap'
  | 'demand'
  | 'coverage'
  | 'mwds'
  | 'untrained'
  | 'wanted'

export interface TrendRow {
  /** Unique in the figure. */
  key: string
  label: string
  measure: TrendMeasure
  /** In the order of `waves`; null: not asked in this wave. */
  values: (Cell | Measure | null)[]
  change: TrendChange
  /** The same providers in both waves; null where this is not known or may not be shown. */
  matched: Matched | null
}

/** `different`: the question, its choices or codes are not the same; `missing`: not in both waves, or withheld in one. */
export type TrendChange =
  | { shown: true; difference: number; interval: { low: number; high: number } | null; isClear: boolean | null }
  | { shown: false; reason: 'different' | 'missing' }

/** Providers that answered in both waves: how many came to say it, how many no longer do, and McNemar’s exact p. */
export interface Matched {
  pairs: number
  gained: number
  lost: number
  p: number
}
