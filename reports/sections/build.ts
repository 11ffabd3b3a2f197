import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import type { Audience, QuestionGroup } from '../../surveys/definition/definition.ts'
import { threshold } from '../disclosure/withhold.ts'
import { defaultModeWeights, type ModeWeights } from '../gaps/language-gap.ts'
import { finitePopulationCorrection } from '../gaps/proportions.ts'
import type { Area, AudienceData, AudienceTallies } from './audience.ts'
import { coverageFigure, coverageOf } from './coverage.ts'
import { dataQualityFigures } from './data-quality.ts'
import { groupFigures } from './group.ts'
import { indicatorFigures, type SecondaryData } from './indicators.ts'
import { languageAreasFigures } from './language-areas.ts'
import { languageGapFigures } from './language-gap.ts'
import { pillarFigures } from './pillars.ts'
import type { Report, ReportFilter, Section } from './report.ts'
import { serviceGapFigures } from './service-gap.ts'
import { speakersOf } from './speakers.ts'
import { type Coding, themeFigures } from './themes.ts'
import { topGaps } from './top-gaps.ts'
import { trainingGapFigures } from './training-gap.ts'
import { trainingSectorsFigures } from './training-sectors.ts'

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
  /** How the free text of the wave is coded. */
  coding?: Coding
  /** What others have published about the areas. */
  secondary?: SecondaryData
}

const groups: Exclude<QuestionGroup, 0>[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The whole report of one wave. Sections without any figure are left out. */
export function buildReport(input: ReportInput): Report {
  const { filter, language, areas, modeWeights = defaultModeWeights, secondary } = input
  const audiences = input.tallies.flatMap(tallies => audienceData(input, tallies))
  const coverage = areas.length > 0 ? audiences.map(data => coverageFigure(data, areas)) : []
  const languages = languageGapFigures(audiences, modeWeights, secondary ? speakersOf(secondary) : null)
  const training = trainingGapFigures(audiences)
  const answers = answerSections(audiences, input.coding)
  const sections: Section[] = [
    { id: 'coverage', figures: coverage },
    { id: 'service_gap', figures: serviceGapFigures(audiences, areas) },
    {
      id: 'language_gap',
      figures: languages.flatMap(figure => [figure, ...languageAreasFigures(audiences, figure, areas, modeWeights)]),
    },
    { id: 'training_gap', figures: training.flatMap(figure => [figure, ...trainingSectorsFigures(figure)]) },
    ...answers,
    { id: 'indicators', figures: secondary ? indicatorFigures(secondary, { language, gaps: languages }) : [] },
    { id: 'pillars', figures: pillarFigures(audiences, answers) },
    { id: 'data_quality', figures: dataQualityFigures(audiences, coverage) },
  ]
  return {
    language,
    filter,
    parameters: { modeWeights, threshold },
    coverage: audiences.map(coverageOf),
    sections: sections.filter(({ figures }) => figures.length > 0),
    topGaps: topGaps(sections),
  }
}

/** How services can be reached has a section of its own, apart from the rest of its question group. */
function answerSections(audiences: AudienceData[], coding: Coding = { questions: [], themes: [] }): Section[] {
  const isAccess = ({ concept }: Variable) => concept.startsWith('access.')
  const figuresOf = (isOfSection: (variable: Variable) => boolean) =>
    audiences.flatMap(data => groupFigures(data, isOfSection))
  return [
    { id: 'access', figures: figuresOf(isAccess) },
    ...groups.map(
      (group): Section => ({
        id: `group_${group}`,
        figures: [
          ...figuresOf(variable => variable.questionGroup === group && !isAccess(variable)),
          ...audiences.flatMap(data => themeFigures(data, group, coding)),
        ],
      }),
    ),
  ]
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
