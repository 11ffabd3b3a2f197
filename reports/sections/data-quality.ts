import { countsOf } from '../../surveys/answers/tally.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import { withheld, withhold } from '../disclosure/withhold.ts'
import { type AudienceData, textIn } from './audience.ts'
import { baseOf } from './base.ts'
import { answersTo } from './concepts.ts'
import { everyone } from './coverage.ts'
import type { CoverageFigure, SkippedFigure, StrataFigure } from './figures.ts'

/** From this share on, those who skipped a question could change what it says. */
const notable = 0.1

/** A share of fewer responses is known to 18 points at best (Wilson, 95 %, at one half). */
export const thinBelow = 30

/** For each audience: what was left unanswered, and which areas and sectors have few responses. */
export function dataQualityFigures(
  audiences: AudienceData[],
  coverage: CoverageFigure[],
): (SkippedFigure | StrataFigure)[] {
  return audiences.flatMap(data => [
    skippedFigure(data),
    ...strataFigures(
      data,
      coverage.find(({ audience }) => audience === data.audience),
    ),
  ])
}

function skippedFigure(data: AudienceData): SkippedFigure {
  const { audience, codebook, tallies, language } = data
  const closed = codebook.variables.filter(({ kind }) => kind !== 'text')
  const rows = closed.flatMap(variable => {
    const { asked, skipped } = baseOf(countsOf(codebook, tallies.total, variable.name), variable).respondents
    if (!asked.shown || !skipped.shown || skipped.count < notable * asked.count || skipped.count === 0) return []
    const [cell = withheld] = withhold({ kind: 'shares', counts: [skipped.count], base: asked.count })
    return cell.shown ? [{ item: variable.name, label: rowLabel(variable, language), cell }] : []
  })
  return {
    kind: 'skipped',
    id: `skipped.${audience}`,
    audience,
    name: 'skipped',
    label: textIn(codebook.title, language),
    respondents: everyone(tallies.total[0] ?? 0),
    checked: closed.length,
    exceeding: closed
      .filter(variable => exceedsBase(data, variable))
      .map(variable => ({ item: variable.name, label: rowLabel(variable, language) })),
    rows: rows.sort((a, b) => b.cell.share - a.cell.share),
  }
}

/** More people in a part than in the whole: the counts of this question contradict each other. */
function exceedsBase({ codebook, tallies }: AudienceData, variable: Variable): boolean {
  const { answered, choices } = countsOf(codebook, tallies.total, variable.name)
  const sum = choices.reduce((total, count) => total + count, 0)
  return variable.kind === 'single' ? sum > answered : Math.max(0, ...choices) > answered
}

/** Taken from cells that are shown elsewhere, so that the list tells nothing more: what is withheld there is withheld here. */
function strataFigures(data: AudienceData, coverage: CoverageFigure | undefined): StrataFigure[] {
  const sector = answersTo(data, 'respondent.sector')
  const areas =
    coverage?.rows.map(({ areaId, label, cell }) => ({ item: areaId, of: 'area' as const, label, cell })) ?? []
  const sectors =
    sector?.variable.choices.map(({ value, label }, i) => ({
      item: value,
      of: 'sector' as const,
      label: textIn(label, data.language),
      cell: sector.cells[i] ?? withheld,
    })) ?? []
  const rows = [...areas, ...sectors].filter(({ cell }) => !cell.shown || cell.count < thinBelow)
  if (rows.length === 0) return []
  return [
    {
      kind: 'strata',
      id: `strata.${data.audience}`,
      audience: data.audience,
      name: 'strata',
      label: textIn(data.codebook.title, data.language),
      respondents: everyone(data.tallies.total[0] ?? 0),
      rows,
    },
  ]
}

function rowLabel({ label, gridLabel, item }: Variable, language: string): string {
  const own = textIn(label, language)
  return item && gridLabel ? `${textIn(gridLabel, language)} ${own}` : own
}
