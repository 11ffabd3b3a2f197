import type { Audience, Pillar } from '../../../surveys/definition/definition.ts'
import type { Figure } from '../../sections/figures.ts'
import type { SectionId } from '../../sections/report.ts'

/** Every word of a report that is not a question's own. `{name}` is filled in; a missing key does not compile. */
export interface Messages {
  /** Plural, as in "47 % of providers". */
  audiences: Record<Audience, string>
  /** As in "47 % of the providers who were asked". */
  asked: Record<Audience, string>
  sections: Record<SectionId, string>
  pillars: Record<Pillar, string>
  columns: Record<ColumnName, string>
  findings: Record<FindingName, string>
  notes: Record<NoteName, string>
  methods: Record<Figure['kind'], string>
  /** What a figure of the kind does not say. */
  limits: Record<Figure['kind'], string>
  description: Record<DescriptionName, string>
  /** The page that can be read alone. */
  summary: Record<SummaryName, string>
  /** Pictures and documents made of a report. */
  document: Record<DocumentWord, string>
  withheld: string
  notGiven: string
  /** The unit of what counts people. */
  persons: string
  yes: string
  /** Heading of a column whose numbers have their interval in brackets. */
  withInterval: string
}

export type ColumnName =
  | 'answer'
  | 'count'
  | 'base'
  | 'share'
  | 'low'
  | 'high'
  | 'area'
  | 'responses'
  | 'item'
  | 'service'
  | 'language'
  | 'topic'
  | 'sector'
  | 'rank'
  | 'need'
  | 'residentNeed'
  | 'supply'
  | 'limited'
  | 'referred'
  | 'unmet'
  | 'gap'
  | 'gapLow'
  | 'gapHigh'
  | 'noLocalProvider'
  | 'demand'
  | 'residents'
  | 'coverage'
  | 'coverageLow'
  | 'coverageHigh'
  | 'covered'
  | 'noCoverage'
  | 'pairs'
  | 'mwds'
  | 'mwdsLow'
  | 'mwdsHigh'
  | 'rds'
  | 'rdsLow'
  | 'rdsHigh'
  | 'below'
  | 'equal'
  | 'above'
  | 'untrained'
  | 'wanted'
  | 'mode'
  | 'question'
  | 'audience'
  | 'skipped'
  | 'stratum'
  | 'kind'
  | 'theme'
  | 'noTheme'
  | 'speakers'
  | 'speakersShare'
  | 'value'
  | 'unit'
  | 'year'
  | 'source'

export type FindingName =
  | 'coverageRate'
  | 'coverageCount'
  | 'coverageWithheld'
  | 'single'
  | 'multiple'
  | 'multipleTwo'
  | 'grid'
  | 'serviceGap'
  | 'serviceGapNone'
  | 'languageGap'
  | 'languageGapNone'
  | 'trainingGap'
  | 'trainingUntrained'
  | 'languageAreas'
  | 'trainingSectors'
  | 'pillar'
  | 'skipped'
  | 'skippedFew'
  | 'strata'
  | 'indicatorOne'
  | 'indicatorRange'
  | 'none'
  | 'themes'
  | 'themesTwo'

export type NoteName =
  | 'base'
  | 'baseWithheld'
  | 'baseVaries'
  | 'skipped'
  | 'notAsked'
  | 'notApplicable'
  | 'exceeding'
  | 'noneExceeding'
  | 'shading'
  | 'texts'
  | 'speakers'
  | 'speakersShare'
  | 'source'
  | 'left'

export type SummaryName =
  | 'title'
  | 'noLocalProvider'
  | 'noCoverage'
  | 'ofQuestion'
  | 'topGaps'
  | 'topGapsRule'
  | 'kind'
  | 'gap'
  | 'score'
  | 'why'
  | 'service'
  | 'language'
  | 'training'
  | 'serviceWhy'
  | 'languageWhy'
  | 'trainingWhy'
  | 'trainingUntrainedWhy'

export type DocumentWord =
  | 'title'
  | 'contents'
  | 'figure'
  | 'table'
  | 'annex'
  | 'annexIntro'
  | 'threshold'
  | 'filtered'
  | 'release'
  | 'releaseOf'
  | 'printed'
  | 'wave'
  | 'source'
  | 'short'
  | 'elsewhere'
  | 'elsewhereIntro'
  | 'dataNotice'
  | 'limits'
  | 'logo'
  | 'cite'

export type DescriptionName = 'row' | 'rowWithInterval' | 'rowWithheld' | 'more'

export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}
