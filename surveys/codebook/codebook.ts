import type { ChosenMissingState } from '../answers/missing.ts'
import type { Audience, Meaning, Text } from '../definition/definition.ts'

/** The variables of one published version, compiled once and stored with it. */
export interface Codebook {
  questionnaire: string
  audience: Audience
  version: number
  languages: string[]
  title: Text
  /** In questionnaire order. */
  variables: Variable[]
  /** Items asked twice whose joint distribution a gap measure needs (importance × confidence, received × wanted). */
  pairs: Pair[]
  /** Codes given by an earlier version to choices that are gone: kept so that no code is ever used again. */
  retired: RetiredCode[]
  /** Bytes of `facts` of one response. */
  factsLength: number
  /** Positions of a tally vector: 0 = responses, then each variable's block, then each pair's block. */
  tallyLength: number
}

export interface Variable extends Meaning {
  name: string
  kind: 'single' | 'multiple' | 'text'
  label: Text
  /** The panel's title, for a row of a grid. */
  gridLabel?: Text
  grid?: string
  page: string
  pageTitle: Text
  /** Conjunction of the page's, panel's and question's own condition. */
  visibleIf?: string
  /** Substantive choices only, in questionnaire order. Choice at index i is byte i + 1 (single) or bit i (multiple) in `facts`. */
  choices: CodedChoice[]
  /** Missing answers the respondent may choose. */
  missing: { state: ChosenMissingState; label: Text }[]
  /** Ordered 1 … n scale. */
  scale: boolean
  maxLength?: number
  /**
   * Closed variables only. single: one byte (choice number or a missing byte).
   * multiple: a status byte (1 = answered, or a missing byte) and then ceil(choices / 8) bytes, bit i%8 of byte i>>3 for choice i.
   */
  facts?: Span
  /** Closed variables only: five missing states in the order of `missingStates`, then one position per choice. */
  tally?: Span
}

export interface CodedChoice {
  value: string
  /** Number in the codes CSV; kept across versions of the same questionnaire, never reused. */
  code: number
  label: Text
  isExclusive: boolean
}

export interface RetiredCode {
  variable: string
  value: string
  code: number
}

/**
 * Joint counts of two closed variables over responses that answered both substantively. Position of (r, c) in the block: r * columns + c.
 * Scales: r, c are 0-based choice indexes. Choices of multiples: 0 = not selected, 1 = selected.
 */
export interface Pair {
  name: string
  item: string
  left: PairSide
  right: PairSide
  rows: number
  columns: number
  tally: Span
}

export interface PairSide {
  concept: string
  variable: string
  /** Set when the side is one option of a multiple: index into `choices`. */
  choice?: number
}

export interface Span {
  offset: number
  length: number
}
