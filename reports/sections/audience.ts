import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Audience, Text } from '../../surveys/definition/definition.ts'

/** Tally vectors of one audience in one wave, already narrowed by the report's filter and added up. */
export interface AudienceTallies {
  audience: Audience
  questionnaireId: string
  version: number
  total: Int32Array
  byArea: Map<string, Int32Array>
  /** By sector; '' when it was not given. */
  bySector: Map<string, Int32Array>
}

export interface Area {
  id: string
  name: string
}

/** All that a section needs to know of one audience. */
export interface AudienceData {
  audience: Audience
  codebook: Codebook
  tallies: AudienceTallies
  invited: number | null
  /** Finite population correction of its intervals. */
  correction: number
  language: string
}

export function textIn(text: Text, language: string): string {
  return text[language] ?? text.default
}
