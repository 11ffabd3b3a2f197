import type {
  CoverageFigure,
  Figure,
  GridFigure,
  LanguageGapFigure,
  ServiceGapFigure,
  SharesFigure,
  TrainingGapFigure,
} from '../sections/report.ts'
import { indicatorFinding } from './indicator-words.ts'
import { fill, type Messages } from './messages/messages.ts'
import { type NumberFormats, numberFormats } from './numbers.ts'
import { largestRows } from './order.ts'

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
