import type { Audience } from '../../surveys/definition/definition.ts'
import type { Interval } from '../gaps/proportions.ts'

export const areaMeasures = [
  'responses',
  'service_need',
  'service_supply',
  'service_gap',
  'service_resident_need',
  'language_demand',
  'language_coverage',
  'language_gap',
  'training_mwds',
  'training_untrained',
] as const
export type AreaMeasure = (typeof areaMeasures)[number]

/** One number for each area of an assessment, and for all of them: JSON, in one language, with small numbers already withheld. */
export interface AreaReport {
  language: string
  measure: AreaMeasure
  item: AreaItem
  audience: Audience
  /** The question that was asked; null: the number of responses. */
  question: string | null
  unit: AreaUnit
  filter: { audiences: Audience[]; sectors: string[] }
  total: AreaNumber
  /** In the order of the assessment. */
  rows: AreaRow[]
  /** What else can be asked for. */
  measures: { measure: AreaMeasure; items: AreaItem[] }[]
}

/** `share`: 0 … 1. `score`: a discrepancy score, −16 … 20. */
export type AreaUnit = 'count' | 'share' | 'score'

/** A service, a language, a topic of training or an audience. */
export interface AreaItem {
  value: string
  label: string
}

export interface AreaRow {
  areaId: string
  code: string
  label: string
  number: AreaNumber
}

/** `few`: withheld. `nobody`: nobody there gave an answer. */
export type AreaNumber =
  | {
      shown: true
      value: number
      interval: Interval | null
      /** Respondents it is made of; null: it is their number, or would uncover the parts of a mean. */
      base: number | null
    }
  | { shown: false; reason: 'few' | 'nobody' }

export interface WaveAreaReport extends AreaReport {
  assessment: { id: string; name: string }
  wave: { number: number; name: string }
  release: { number: number; releasedOn: string }
}
