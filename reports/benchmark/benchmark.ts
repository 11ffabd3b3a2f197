import type { MissingState } from '../../surveys/answers/missing.ts'
import type { ComparedCells, Refusal } from '../disclosure/benchmark.ts'
import type { Cell, Measure } from '../disclosure/withhold.ts'

export const groupIds = ['all', 'sector', 'area'] as const
export type GroupId = (typeof groupIds)[number]

/** The answers of one provider beside those of the others of the same wave and audience. */
export interface Benchmark {
  assessment: string
  wave: string
  provider: string
  language: string
  /** Languages in which it can be read. */
  languages: string[]
  /**
   * `unreleased`: nothing of the wave has been released. `absent`: this response is not in the release. `erased`: the answers
   * are not there any more. Of these three nothing is compared.
   */
  state: 'compared' | 'unreleased' | 'absent' | 'erased'
  releasedOn: string | null
  /** The group that is shown. */
  group: GroupId
  groups: BenchmarkGroup[]
  sections: BenchmarkSection[]
}

/** `same`: there are no others than these. `unknown`: the response does not say to which it belongs. */
export interface BenchmarkGroup {
  id: GroupId
  /** Name of the sector or area; of all others empty. */
  label: string
  state: 'shown' | 'same' | 'unknown' | Refusal
  /** Responses of others; null unless it is shown. */
  responses: number | null
}

export interface BenchmarkSection {
  name: string
  title: string
  questions: BenchmarkQuestion[]
}

export interface BenchmarkQuestion {
  name: string
  label: string
  /** Title of the group of rows it belongs to. */
  grid: string | null
  concept: string
  isMultiple: boolean
  isScale: boolean
  own: OwnAnswer
  choices: BenchmarkChoice[]
  group: GroupAnswers
}

export interface OwnAnswer {
  state: 'answered' | MissingState
  answers: string[]
  /** Position on a scale, from 1. */
  rating: number | null
}

/** In the order of the cells of the group. */
export interface BenchmarkChoice {
  value: string
  label: string
  isOwn: boolean
}

/** `report`: the published report does not show it either. */
export type GroupAnswers =
  | { shown: true; base: number; cells: Cell[]; mean: Measure | null }
  | Extract<ComparedCells, { shown: false }>
