import type {
  CoverageFigure,
  Figure,
  GridFigure,
  HeatFigure,
  LanguageGapFigure,
  PillarFigure,
  ServiceGapFigure,
  SharesFigure,
  SkippedFigure,
  ThemesFigure,
  TrainingGapFigure,
} from '../sections/figures.ts'
import { indicatorFinding } from './indicator-words.ts'
import { fill, type Messages } from './messages/messages.ts'
import { type NumberFormats, numberFormats } from './numbers.ts'
import { largestRows, themesBySize } from './order.ts'

/** The title of a figure: a sentence with what it found, made from its numbers. */
export function findingOf(figure: Figure, messages: Messages, locale: string): string {
  const formats = numberFormats(locale)
  switch (figure.kind) {
    case 'coverage':
      return coverageFinding(figure, messages, formats)
    case 'shares':
      return sharesFinding(figure, messages, formats)
    case 'grid':
      return gridFinding(figure, messages, formats)
    case 'service_gap':
      return serviceFinding(figure, messages, formats)
    case 'language_gap':
      return languageFinding(figure, messages, formats)
    case 'training_gap':
      return trainingFinding(figure, messages, formats)
    case 'language_areas':
    case 'training_sectors':
      return heatFinding(figure, messages, formats)
    case 'pillar':
      return pillarFinding(figure, messages, formats)
    case 'skipped':
      return skippedFinding(figure, messages, formats)
    case 'strata':
      return fill(messages.findings.strata, {
        audience: messages.audiences[figure.audience],
        count: formats.count(figure.rows.length),
      })
    case 'themes':
      return themesFinding(figure, messages, formats)
    case 'indicators':
      return indicatorFinding(figure, messages, formats)
    default:
      return figure satisfies never
  }
}

function coverageFinding({ audience, coverage }: CoverageFigure, messages: Messages, { count, share }: NumberFormats) {
  const { responses, invited, responseRate } = coverage
  const words = { audience: messages.audiences[audience] }
  if (!responses.shown) return fill(messages.findings.coverageWithheld, words)
  const values = { ...words, count: count(responses.count) }
  if (invited === null || !responseRate?.shown) return fill(messages.findings.coverageCount, values)
  const rate = { share: share(responseRate.share), invited: count(invited) }
  return fill(messages.findings.coverageRate, { ...values, ...rate })
}

function sharesFinding(figure: SharesFigure, messages: Messages, { share }: NumberFormats) {
  const [first, second] = largestRows(figure)
  if (!first) return messages.findings.none
  const { isConditional } = figure.respondents
  const audience = (isConditional ? messages.asked : messages.audiences)[figure.audience]
  const values = { audience, share: share(first.share), label: first.label }
  if (!figure.isMultiple) return fill(messages.findings.single, values)
  if (!second) return fill(messages.findings.multiple, values)
  return fill(messages.findings.multipleTwo, { ...values, secondShare: share(second.share), secondLabel: second.label })
}

function gridFinding({ rows, columns }: GridFigure, messages: Messages, { share }: NumberFormats) {
  const shown = rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell, i) =>
      cell.shown ? [{ item: label, count: cell.count, share: cell.share, label: columns[i]?.label ?? '' }] : [],
    ),
  )
  // By people, not by share: a row that was put to few would often win.
  const [first] = shown.sort((a, b) => b.count - a.count)
  if (!first) return messages.findings.none
  return fill(messages.findings.grid, { item: first.item, label: first.label, share: share(first.share) })
}

function serviceFinding({ rows }: ServiceGapFigure, { findings }: Messages, { share }: NumberFormats) {
  const [row] = rows
  if (!row?.gap?.shown) return findings.none
  if (row.gap.value === 0 || !row.need?.shown || !row.unmet?.shown) return findings.serviceGapNone
  return fill(findings.serviceGap, { item: row.label, need: share(row.need.share), unmet: share(row.unmet.share) })
}

function languageFinding({ rows }: LanguageGapFigure, { findings }: Messages, { share }: NumberFormats) {
  const [row] = rows
  if (!row?.gap.shown || !row.demand.shown || !row.coverage.shown) return findings.none
  if (row.gap.value === 0) return findings.languageGapNone
  const values = { demand: share(row.demand.share), coverage: share(row.coverage.value) }
  return fill(findings.languageGap, { item: row.label, ...values })
}

function trainingFinding({ audience, rows }: TrainingGapFigure, messages: Messages, { share, score }: NumberFormats) {
  const [row] = rows
  if (row?.mwds.shown) return fill(messages.findings.trainingGap, { item: row.label, mwds: score(row.mwds.value) })
  const untrained = rows.flatMap(({ label, untrained: cell }) => (cell?.shown ? [{ label, share: cell.share }] : []))
  const [most] = untrained.sort((a, b) => b.share - a.share)
  if (!most) return messages.findings.none
  const values = { item: most.label, untrained: share(most.share), audience: messages.audiences[audience] }
  return fill(messages.findings.trainingUntrained, values)
}

/** The cell with the largest gap. */
function heatFinding({ kind, columns, rows }: HeatFigure, { findings }: Messages, { share, score }: NumberFormats) {
  const isOfLanguages = kind === 'language_areas'
  const cells = rows.flatMap(({ label, cells: own }) =>
    own.flatMap((cell, i) =>
      cell?.measure.shown ? [{ row: label, column: columns[i]?.label ?? '', value: cell.measure.value }] : [],
    ),
  )
  const [most] = cells.sort((a, b) => (isOfLanguages ? a.value - b.value : b.value - a.value))
  if (!most) return findings.none
  const value = isOfLanguages ? share(most.value) : score(most.value)
  return fill(findings[isOfLanguages ? 'languageAreas' : 'trainingSectors'], { ...most, value })
}

function pillarFinding({ pillar, rows }: PillarFigure, messages: Messages, { share }: NumberFormats) {
  const [most] = [...rows].sort((a, b) => shareOf(b) - shareOf(a))
  if (!most?.cell.shown) return messages.findings.none
  const values = { share: share(most.cell.share), audience: messages.audiences[most.audience], label: most.answer }
  return fill(messages.findings.pillar, { ...values, pillar: messages.pillars[pillar], question: most.label })
}

function shareOf({ cell }: PillarFigure['rows'][number]): number {
  return cell.shown ? cell.share : 0
}

function skippedFinding({ audience, respondents, rows }: SkippedFigure, messages: Messages, { share }: NumberFormats) {
  const [most] = rows
  const words = { audience: messages.audiences[audience] }
  if (!respondents.answered.shown) return messages.findings.none
  if (!most?.cell.shown) return fill(messages.findings.skippedFew, words)
  return fill(messages.findings.skipped, { ...words, label: most.label, share: share(most.cell.share) })
}

function themesFinding(figure: ThemesFigure, { audiences, findings }: Messages, { share }: NumberFormats) {
  const shown = themesBySize(figure).flatMap(({ label, cell }) => (cell.shown && cell.count > 0 ? { label, cell } : []))
  const [first, second] = shown
  if (!first) return findings.none
  const values = { audience: audiences[figure.audience], label: first.label, share: share(first.cell.share) }
  if (!second) return fill(findings.themes, values)
  return fill(findings.themesTwo, { ...values, secondLabel: second.label, secondShare: share(second.cell.share) })
}
