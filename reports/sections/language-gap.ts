import type { Variable } from '../../surveys/codebook/codebook.ts'
import { type Cell, type Measure, threshold, withheld } from '../disclosure/withhold.ts'
import {
  coverageInterval,
  type LanguageMode,
  languageCoverage,
  languageGap,
  languageGapInterval,
  languageModes,
  type ModeWeights,
} from '../gaps/language-gap.ts'
import { type Answers, answersOf } from './answers.ts'
import { type AudienceData, textIn } from './audience.ts'
import { answersTo, byItem } from './concepts.ts'
import type { LanguageGapFigure, LanguageGapRow } from './figures.ts'
import { ranked } from './rank.ts'
import type { CountedSpeakers } from './speakers.ts'

/** Languages that providers met against how they can serve in them; languages nobody named are left out. */
export function languageGapFigures(
  audiences: AudienceData[],
  weights: ModeWeights,
  counted: CountedSpeakers | null,
): LanguageGapFigure[] {
  const provider = audiences.find(({ audience }) => audience === 'provider')
  const met = provider && answersTo(provider, 'languages.met')
  if (!provider || !met) return []
  const resident = audiences.find(({ audience }) => audience === 'resident')
  const preferred = resident && answersTo(resident, 'languages.preferred')
  const modes = byItem(provider, 'languages.mode')
  const rows = met.variable.choices.flatMap(({ value, label, isExclusive }) => {
    if (isExclusive) return []
    const demand = met.option(value)
    const residents = preferred ? preferredShare(preferred, value) : null
    const isNamed = (cell: typeof residents) => cell !== null && (!cell.shown || cell.count > 0)
    if (!isNamed(demand) && !isNamed(residents)) return []
    const mode = modes.get(value)
    const { base, ...supply } = supplyOf(mode && answersOf(provider, mode), weights, provider.correction)
    const gap = gapOf(demand, { ...supply, base }, provider.correction)
    const speakers = counted?.byLanguage.get(value) ?? null
    return [{ item: value, label: textIn(label, provider.language), demand, residents, ...supply, gap, speakers }]
  })
  return [
    {
      kind: 'language_gap',
      id: 'language_gap.provider',
      audience: 'provider',
      name: 'languages.met',
      label: textIn(met.variable.label, provider.language),
      respondents: met.respondents,
      modes: languageModes.map(mode => ({ mode, label: modeLabel(mode, modes, provider), weight: weights[mode] })),
      speakers: counted?.about ?? null,
      rows: ranked(rows, ({ gap }) => gap),
    },
  ]
}

function preferredShare(preferred: Answers, value: string) {
  const choices = preferred.variable.choices.map(choice => choice.value)
  if (!choices.includes(value)) return null
  return preferred.variable.kind === 'multiple' ? preferred.option(value) : preferred.share([value], choices)
}

export interface Supply extends Pick<LanguageGapRow, 'modes' | 'coverage' | 'hasNoCoverage'> {
  /** Providers that the interval of the coverage is based on. */
  base: number
}

export function supplyOf(answers: Answers | undefined, weights: ModeWeights, correction: number): Supply {
  const counts = answers?.weigh(languageModes)
  const modes = languageModes.map(mode => answers?.share([mode], languageModes) ?? withheld)
  if (!counts) return { modes, coverage: withheld, hasNoCoverage: false, base: 0 }
  const { coverage, base: exact, isUncovered } = languageCoverage(counts, weights)
  const isAllShown = modes.every(({ shown }) => shown)
  // The mean and n together would tell hidden modes: the interval is of fewer, and so a little longer.
  const base = isAllShown ? exact : exact - (exact % threshold)
  const interval = coverageInterval({ coverage, base }, correction)
  // Beside hidden modes the flag would say how many have written material only.
  return { modes, coverage: { shown: true, value: coverage, interval }, hasNoCoverage: isUncovered && isAllShown, base }
}

export function gapOf(demand: Cell, { coverage, base }: Supply, correction: number): Measure {
  if (!demand.shown || !coverage.shown) return withheld
  const parts = { demand: demand.share, asked: demand.base, coverage: coverage.value, base }
  const interval = languageGapInterval(parts, correction)
  return { shown: true, value: languageGap(demand.share, coverage.value), interval }
}

function modeLabel(mode: LanguageMode, modes: Map<string, Variable>, { language }: AudienceData): string {
  const choice = [...modes.values()][0]?.choices.find(({ value }) => value === mode)
  return choice ? textIn(choice.label, language) : mode
}
