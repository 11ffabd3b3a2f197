import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Audience, QuestionGroup } from '../../surveys/definition/definition.ts'
import { threshold } from '../disclosure/withhold.ts'
import { defaultModeWeights, type ModeWeights } from '../gaps/language-gap.ts'
import { finitePopulationCorrection } from '../gaps/proportions.ts'
import type { Area, AudienceData, AudienceTallies } from './audience.ts'
import { coverageFigure, coverageOf } from './coverage.ts'
import { itemNonResponse } from './data-quality.ts'
import { groupFigures } from './group.ts'
import { languageGapFigures } from './language-gap.ts'
import type { Report, ReportFilter, Section } from './report.ts'
import { serviceGapFigures } from './service-gap.ts'
import { topGaps } from './top-gaps.ts'
import { trainingGapFigures } from './training-gap.ts'

export interface ReportInput {
  /** One for each audience of the wave, of the version it answers. */
  codebooks: Codebook[]
  tallies: AudienceTallies[]
  /** The assessment's areas, in the order to show them; of a filtered report, those of the filter. None: no parts are read. */
  areas: Area[]
  /** Null or absent: an open invitation. */
  invited: Partial<Record<Audience, number | null>>
  filter: ReportFilter
  language: string
  modeWeights?: ModeWeights
}

const groups: Exclude<QuestionGroup, 0>[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The whole report of one wave. Sections without any figure are left out. */
export function buildReport(input: ReportInput): Report {
  const { filter, language, areas, modeWeights = defaultModeWeights } = input
  const audiences = input.tallies.flatMap(tallies => audienceData(input, tallies))
  const sections: Section[] = [
    { id: 'coverage', figures: areas.length > 0 ? audiences.map(data => coverageFigure(data, areas)) : [] },
    { id: 'service_gap', figures: serviceGapFigures(audiences, areas) },
    { id: 'language_gap', figures: languageGapFigures(audiences, modeWeights) },
    { id: 'training_gap', figures: trainingGapFigures(audiences) },
    ...groupSections(audiences),
  ]
  return {
    language,
    filter,
    parameters: { modeWeights, threshold },
    coverage: audiences.map(coverageOf),
    sections: sections.filter(({ figures }) => figures.length > 0),
    topGaps: topGaps(sections),
    dataQuality: audiences.flatMap(itemNonResponse),
  }
}

function groupSections(audiences: AudienceData[]): Section[] {
  return groups.map(group => ({
    id: `group_${group}`,
    figures: audiences.flatMap(data => groupFigures(data, group)),
  }))
}

/** A filtered report is about a part of the invited, whose number is not known: no rate and no correction. */
export function audienceData(
  { codebooks, invited, filter, language }: Pick<ReportInput, 'codebooks' | 'invited' | 'filter' | 'language'>,
  tallies: AudienceTallies,
): AudienceData[] {
  const { audience, version, total } = tallies
  const codebook = codebooks.find(candidate => candidate.audience === audience && candidate.version === version)
  if (!codebook) return []
  const isFiltered = filter.areaIds.length > 0 || (filter.sectors.length > 0 && audience !== 'resident')
  const list = isFiltered ? null : (invited[audience] ?? null)
  const correction = finitePopulationCorrection(total[0] ?? 0, list)
  return [{ audience, codebook, tallies, invited: list, correction, language }]
}
