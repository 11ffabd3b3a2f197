import type { Audience, QuestionGroup, Text } from '../../surveys/definition/definition.ts'
import type { Cell, Count, Measure } from '../disclosure/withhold.ts'
import type { ModeWeights } from '../gaps/language-gap.ts'
import type { Interval } from '../gaps/proportions.ts'
import type { AudienceCoverage, Figure } from './figures.ts'

/** What the report page, the charts and the CSV show: JSON, in one language, with small numbers already withheld. */
export interface Report {
  language: string
  filter: ReportFilter
  parameters: { modeWeights: ModeWeights; threshold: number }
  coverage: AudienceCoverage[]
  sections: Section[]
  /** The ten largest gaps in services, languages and training, the largest first. */
  topGaps: TopGap[]
}

/** The report of the newest release of a wave, with what it is about. */
export interface WaveReport extends Report {
  organisation: string
  assessment: { id: string; name: string; dataNotice: Text | null }
  wave: { number: number; name: string; openedOn: string | null; closedOn: string | null }
  /** `responses` counts those of the report; withheld where it would tell a withheld audience. */
  release: { number: number; releasedOn: string; responses: Count }
}

/** Empty lists mean all. Sectors narrow providers and partners only: residents have none. */
export interface ReportFilter {
  areaIds: string[]
  sectors: string[]
  audiences: Audience[]
}

export type SectionId =
  | 'coverage'
  | 'service_gap'
  | 'language_gap'
  | 'training_gap'
  | 'access'
  | GroupId
  | 'indicators'
  | 'pillars'
  | 'data_quality'
export type GroupId = `group_${Exclude<QuestionGroup, 0>}`

export interface Section {
  id: SectionId
  figures: Figure[]
}

/** A gap among all kinds of gaps, with what it is made of. */
export type TopGap = TopGapOf &
  (
    | { kind: 'service'; need: Cell; unmet: Cell }
    | { kind: 'language'; demand: Cell; coverage: Measure }
    | { kind: 'training'; mwds: Measure; untrained: Cell | null }
  )

interface TopGapOf {
  /** The figure that shows it whole. */
  figureId: string
  audience: Audience
  item: string
  label: string
  /** Equals share a rank. */
  rank: number
  /** 0 … 1, comparable between kinds. */
  score: number
  interval: Interval | null
  /** Who the gap is about: n. */
  base: number
}
