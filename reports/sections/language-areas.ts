import { countsOf } from '../../surveys/answers/tally.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import { closeParts } from '../disclosure/parts.ts'
import { threshold, withheld } from '../disclosure/withhold.ts'
import { coverageInterval, languageCoverage, languageModes, type ModeWeights } from '../gaps/language-gap.ts'
import { answersOf } from './answers.ts'
import { type Area, type AudienceData, textIn } from './audience.ts'
import { byItem } from './concepts.ts'
import { everyone } from './coverage.ts'
import type { HeatCell, HeatFigure, LanguageGapFigure } from './figures.ts'

/** Where n may not be shown (one to four did not meet speakers), an exact mean would tell it by its fraction. */
const rounded = 0.05

/** More columns could not be read; the languages met by most providers come first. */
const maxLanguages = 10

/**
 * How far each language is covered in each area: the mean weight over the providers who met speakers there. An area with too few
 * of them is withheld, and so is the next smallest where the coverage of all areas together would tell it.
 */
export function languageAreasFigures(
  audiences: AudienceData[],
  gaps: LanguageGapFigure,
  areas: Area[],
  weights: ModeWeights,
): HeatFigure[] {
  const provider = audiences.find(({ audience }) => audience === 'provider')
  if (!provider || areas.length < 2) return []
  const asked = byItem(provider, 'languages.mode')
  const languages = [...gaps.rows]
    .sort((a, b) => demandOf(b) - demandOf(a))
    .flatMap(({ item, label, coverage }) => {
      const variable = asked.get(item)
      return variable && coverage.shown
        ? [{ value: item, label, cells: cellsOf(provider, variable, areas, weights) }]
        : []
    })
    .slice(0, maxLanguages)
  if (languages.length === 0) return []
  return [
    {
      kind: 'language_areas',
      id: 'language_areas.provider',
      audience: 'provider',
      name: 'languages.mode',
      label: gaps.label,
      respondents: everyone(provider.tallies.total[0] ?? 0),
      columns: languages.map(({ value, label }) => ({ value, label })),
      rows: areas.map(({ id, name }, at) => ({
        item: id,
        label: name,
        cells: languages.map(({ cells }) => cells[at] ?? null),
      })),
    },
  ]
}

function demandOf({ demand }: LanguageGapFigure['rows'][number]): number {
  return demand.shown ? demand.share : 0
}

function cellsOf(provider: AudienceData, variable: Variable, areas: Area[], weights: ModeWeights) {
  const places = areas.map(({ id }) => {
    const vector = provider.tallies.byArea.get(id)
    const base = vector ? servedIn(provider, variable, vector) : 0
    if (!vector || base < threshold) return { base, counts: null, isExact: false }
    const exact = answersOf(provider, variable, vector).weigh(languageModes)
    return { base, counts: exact ?? modesIn(provider, variable, vector), isExact: exact !== null }
  })
  const elsewhere = outside(provider, variable, places)
  const bases = [...places.map(({ base }) => base), elsewhere]
  const hidden = closeParts(bases, [...places.map(({ base, isExact }) => base > 0 && !isExact), elsewhere > 0])
  return places.map(({ base, counts, isExact }, at): HeatCell | null => {
    if (base === 0) return null
    if (!counts || (isExact && hidden[at])) return { measure: withheld, base: withheld, mode: null }
    const { coverage } = languageCoverage(counts, weights)
    const mode = usualMode(provider, variable, counts)
    if (!isExact) {
      const value = Math.round(coverage / rounded) * rounded
      return { measure: { shown: true, value }, base: withheld, mode }
    }
    const interval = coverageInterval({ coverage, base }, provider.correction)
    return { measure: { shown: true, value: coverage, interval }, base: { shown: true, count: base }, mode }
  })
}

/** Providers who met speakers and said how they serve them. */
function servedIn(data: AudienceData, variable: Variable, vector: Int32Array): number {
  return Object.values(modesIn(data, variable, vector)).reduce((sum, count) => sum + count, 0)
}

function modesIn({ codebook }: AudienceData, variable: Variable, vector: Int32Array): Record<string, number> {
  const { choices } = countsOf(codebook, vector, variable.name)
  return Object.fromEntries(
    variable.choices.flatMap(({ value }, i) => (isMode(value) ? [[value, choices[i] ?? 0]] : [])),
  )
}

/** In areas that the report does not list: part of the total all the same. */
function outside(provider: AudienceData, variable: Variable, places: { base: number }[]): number {
  return servedIn(provider, variable, provider.tallies.total) - places.reduce((sum, { base }) => sum + base, 0)
}

function isMode(value: string): boolean {
  return languageModes.some(mode => mode === value)
}

function usualMode({ language }: AudienceData, variable: Variable, counts: Record<string, number>): HeatCell['mode'] {
  const [most] = Object.entries(counts).sort(([, a], [, b]) => b - a)
  const choice = most && most[1] >= threshold && variable.choices.find(({ value }) => value === most[0])
  return choice ? { value: choice.value, label: textIn(choice.label, language) } : null
}
