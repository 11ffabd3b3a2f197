import type { Variable } from '../../surveys/codebook/codebook.ts'
import { type Cell, type Measure, withheld } from '../disclosure/withhold.ts'
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
import { ranked } from './rank.ts'
import type { LanguageGapFigure, LanguageGapRow } from './report.ts'
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
    const supply = supplyOf(mode && answersOf(provider, mode), weights, provider.correction)
    const gap = gapOf(demand, supply, provider.correction)
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

export type Supply = Pick<LanguageGapRow, 'modes' | 'coverage' | 'hasNoCoverage'>

export function supplyOf(answers: Answers | undefined, weights: ModeWeights, correction: number): Supply {
  const counts = answers?.weigh(languageModes)
  const modes = languageModes.map(mode => answers?.share([mode], languageModes) ?? withheld)
  if (!counts) return { modes, coverage: withheld, hasNoCoverage: false }
  const { coverage, base, isUncovered } = languageCoverage(counts, weights)
  // Beside hidden modes the flag would say how many have written material only, and the interval how many there are.
  if (!modes.every(({ shown }) => shown))
    return { modes, coverage: { shown: true, value: coverage }, hasNoCoverage: false }
  const interval = coverageInterval({ coverage, base }, correction)
  return { modes, coverage: { shown: true, value: coverage, interval }, hasNoCoverage: isUncovered }
}

export function gapOf(demand: Cell, { coverage, modes }: Supply, correction: number): Measure {
  if (!demand.shown || !coverage.shown) return withheld
  const value = languageGap(demand.share, coverage.value)
  const [mode] = modes
  if (!coverage.interval || !mode?.shown) return { shown: true, value }
  const parts = { demand: demand.share, asked: demand.base, coverage: coverage.value, base: mode.base }
  return { shown: true, value, interval: languageGapInterval(parts, correction) }
}

function modeLabel(mode: LanguageMode, modes: Map<string, Variable>, { language }: AudienceData): string {
  const choice = [...modes.values()][0]?.choices.find(({ value }) => value === mode)
  return choice ? textIn(choice.label, language) : mode
}
