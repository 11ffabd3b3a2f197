import type { Audience, Pillar } from '../../surveys/definition/definition.ts'
import type { Cell, Count, Measure } from '../disclosure/withhold.ts'
import type { LanguageMode } from '../gaps/language-gap.ts'

export interface AudienceCoverage {
  audience: Audience
  questionnaire: string
  version: number
  responses: Count
  /** Null: an open invitation or a filtered report, no rate can be given. */
  invited: number | null
  responseRate: Cell | null
  /** Finite population correction applied to every interval of this audience; 1 when there is none. */
  correction: number
}

export type Figure =
  | CoverageFigure
  | SharesFigure
  | GridFigure
  | ServiceGapFigure
  | LanguageGapFigure
  | TrainingGapFigure
  | HeatFigure
  | PillarFigure
  | SkippedFigure
  | StrataFigure
  | ThemesFigure
  | IndicatorsFigure

/** What the answers of one audience say. */
export type SurveyFigure = Exclude<Figure, IndicatorsFigure>

export interface FigureBase {
  /** Stable across reports of the same questionnaire: `<audience>.<question>` or `<section>.<audience>`. */
  id: string
  audience: Audience
  /** Question, grid or concept. */
  name: string
  label: string
  respondents: Respondents
}

/** Who the figure is about. `answered` is the base of its shares. */
export interface Respondents {
  /** Only some respondents were asked, depending on earlier answers. */
  isConditional: boolean
  asked: Count
  answered: Count
  skipped: Count
  notAsked: Count
  /** Null when "does not apply" was no choice. */
  notApplicable: Count | null
}

export interface CoverageFigure extends FigureBase {
  kind: 'coverage'
  coverage: AudienceCoverage
  rows: { areaId: string; label: string; cell: Cell }[]
}

/** `missing`: don't know or rather not say, which are answers but not about the subject. */
export interface ChoiceLabel {
  value: string
  label: string
  kind: 'choice' | 'missing'
}

export interface SharesFigure extends FigureBase {
  kind: 'shares'
  /** Several answers possible: shares may add to more than 100 %. */
  isMultiple: boolean
  /** The order of the rows has meaning; otherwise draw them by size. */
  isOrdered: boolean
  rows: (ChoiceLabel & { cell: Cell })[]
}

export interface GridFigure extends FigureBase {
  kind: 'grid'
  /** Ratings 1 … n. */
  isScale: boolean
  columns: ChoiceLabel[]
  /** One cell for each column. */
  rows: { item: string; label: string; respondents: Respondents; cells: Cell[] }[]
}

export interface ServiceGapFigure extends FigureBase {
  kind: 'service_gap'
  /** By rank, the largest gap first. */
  rows: ServiceGapRow[]
}

/** Null: nobody was asked. */
export interface ServiceGapRow {
  item: string
  label: string
  need: Cell | null
  residentNeed: Cell | null
  supply: Cell | null
  limited: Cell | null
  referred: Cell | null
  /** Of the providers whose clients needed it. */
  unmet: Cell | null
  gap: Measure | null
  rank: number | null
  noLocalProvider: { areaId: string; label: string }[]
}

export interface LanguageGapFigure extends FigureBase {
  kind: 'language_gap'
  modes: { mode: LanguageMode; label: string; weight: number }[]
  /** Null: nobody's count of speakers was imported for these areas. */
  speakers: Speakers | null
  rows: LanguageGapRow[]
}

/** Where the numbers of speakers are from: a census, not the survey. */
export interface Speakers {
  name: string
  year: number
  sources: string[]
  /** How many of the smallest areas of the report the count covers. */
  areas: { covered: number; of: number }
  /** Of the covered areas; null: not known for all of them. */
  population: { count: number; years: number[]; sources: string[] } | null
}

export interface LanguageGapRow {
  item: string
  label: string
  demand: Cell
  residents: Cell | null
  /** In the order of `modes`: all shown or all withheld, since their mean is shown. */
  modes: Cell[]
  /** Mean weight over providers who met the language. */
  coverage: Measure
  gap: Measure
  rank: number | null
  hasNoCoverage: boolean
  /** Public numbers, about everybody who lives in the areas. */
  speakers: { count: number; share: number | null } | null
}

export interface TrainingGapFigure extends FigureBase {
  kind: 'training_gap'
  rows: TrainingGapRow[]
}

/** What free text is about. `respondents.answered`: those whose text is coded. */
export interface ThemesFigure extends FigureBase {
  kind: 'themes'
  /** All whose response has a text. */
  written: Count
  rows: { item: string; label: string; cell: Cell }[]
  /** Texts with nothing to code. */
  none: Cell
}

export interface TrainingMeasures {
  /** Respondents with both ratings. */
  pairs: Count
  mwds: Measure
  rds: Measure
  untrained: Cell | null
  /** Of the untrained. */
  wanted: Cell | null
}

export interface TrainingGapRow extends TrainingMeasures {
  item: string
  label: string
  /** Confidence below, equal to, above importance. */
  below: Cell
  equal: Cell
  above: Cell
  rank: number | null
  /** `label` is null when the sector was not given. */
  sectors: (TrainingMeasures & { sector: string; label: string | null })[]
}

/** Two dimensions and one measure: languages by area (coverage, 0 … 1), training topics by sector (MWDS). */
export type HeatFigure = HeatOf<'language_areas'> | HeatOf<'training_sectors'>

interface HeatOf<Kind> extends FigureBase {
  kind: Kind
  columns: { value: string; label: string }[]
  /** One cell for each column; null: nobody there was asked. */
  rows: { item: string; label: string; cells: (HeatCell | null)[] }[]
}

export interface HeatCell {
  measure: Measure
  /** Respondents behind the measure. */
  base: Count
  /** Languages only: the way of serving named by most, where at least five named it. */
  mode: { value: string; label: string } | null
}

/** What stands out in one pillar: of each question, the answer given most. */
export interface PillarFigure extends FigureBase {
  kind: 'pillar'
  pillar: Pillar
  rows: { item: string; label: string; answer: string; audience: Audience; figureId: string; cell: Cell }[]
}

/** Item non-response: questions that many of those asked left unanswered, the most first. */
export interface SkippedFigure extends FigureBase {
  kind: 'skipped'
  /** Closed questions whose parts were compared with their base. */
  checked: number
  /** Those of them with more answers than people who could give them. */
  exceeding: { item: string; label: string }[]
  /** Shares of those asked. */
  rows: { item: string; label: string; cell: Cell }[]
}

/** Areas and sectors with too few responses for firm numbers. */
export interface StrataFigure extends FigureBase {
  kind: 'strata'
  rows: { item: string; of: 'area' | 'sector'; label: string; cell: Cell }[]
}

/** An indicator that others have published: not about respondents, and nothing in it is withheld. */
export interface IndicatorsFigure {
  kind: 'indicators'
  id: string
  name: string
  label: string
  /** By area; of one area the largest first. */
  rows: IndicatorRow[]
  /** Rows beyond those of the figure. */
  left: number
  sources: string[]
}

export interface IndicatorRow {
  areaId: string
  area: string
  /** What the number is about; '': the area as a whole. */
  item: string
  itemLabel: string | null
  /** Area and item. */
  label: string
  value: number
  unit: string
  year: number
  source: string
}
