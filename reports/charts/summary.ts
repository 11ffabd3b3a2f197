import type { ShownCell } from '../disclosure/withhold.ts'
import type { Report, Section, SectionId, TopGap } from '../sections/report.ts'
import { findingOf } from './finding.ts'
import { fill, type Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'

const namedAtMost = 4

/** What the figures of these sections found is part of the summary: obstacles, collaboration, familiarity. */
const alsoFound: SectionId[] = ['group_10', 'group_9', 'group_2']

/** The report in some plain sentences, each made from numbers that are shown. */
export function summarySentences(report: Report, messages: Messages): string[] {
  const { language, sections } = report
  const finding = (section: Section | undefined) =>
    section?.figures.slice(0, 1).map(figure => findingOf(figure, messages, language)) ?? []
  const of = (id: SectionId) => sections.find(section => section.id === id)
  const others = alsoFound.flatMap(id => {
    const [figure] = of(id)?.figures ?? []
    const found = figure && findingOf(figure, messages, language)
    return figure && found && found !== messages.findings.none
      ? fill(messages.summary.ofQuestion, { question: figure.label, finding: found })
      : []
  })
  return [
    ...(of('coverage')?.figures.map(figure => findingOf(figure, messages, language)) ?? []),
    ...finding(of('service_gap')),
    ...missingServices(of('service_gap'), messages, language),
    ...finding(of('language_gap')),
    ...uncoveredLanguages(of('language_gap'), messages, language),
    ...finding(of('training_gap')),
    ...others,
  ].filter(sentence => sentence !== messages.findings.none)
}

/** The service of the largest gap that nobody offers in some areas. */
function missingServices(section: Section | undefined, { summary }: Messages, language: string): string[] {
  const rows = section?.figures.flatMap(figure => (figure.kind === 'service_gap' ? figure.rows : [])) ?? []
  const first = rows.find(({ noLocalProvider }) => noLocalProvider.length > 0)
  if (!first) return []
  const areas = listed(
    first.noLocalProvider.map(({ label }) => label),
    language,
  )
  return [fill(summary.noLocalProvider, { item: first.label, areas })]
}

function uncoveredLanguages(section: Section | undefined, { summary }: Messages, language: string): string[] {
  const rows = section?.figures.flatMap(figure => (figure.kind === 'language_gap' ? figure.rows : [])) ?? []
  const uncovered = rows.filter(({ hasNoCoverage }) => hasNoCoverage).map(({ label }) => label)
  return uncovered.length > 0 ? [fill(summary.noCoverage, { languages: listed(uncovered, language) })] : []
}

function listed(names: string[], language: string): string {
  const shown = names.slice(0, namedAtMost)
  const more = names.length > namedAtMost ? ` (+${numberFormats(language).count(names.length - namedAtMost)})` : ''
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown) + more
}

/** Why it is a gap: its parts with their intervals, in words. */
export function topGapWhy(gap: TopGap, { summary }: Messages, language: string): string {
  const { share, score, shareInterval, scoreInterval } = numberFormats(language)
  const ofCell = (cell: ShownCell) => withInterval(share(cell.share), shareInterval(cell))
  switch (gap.kind) {
    case 'service':
      if (!gap.need.shown || !gap.unmet.shown) return ''
      return fill(summary.serviceWhy, { need: ofCell(gap.need), unmet: ofCell(gap.unmet) })
    case 'language': {
      if (!gap.demand.shown || !gap.coverage.shown) return ''
      const { value, interval } = gap.coverage
      const coverage = withInterval(share(value), interval && shareInterval(interval))
      return fill(summary.languageWhy, { demand: ofCell(gap.demand), coverage })
    }
    case 'training': {
      if (!gap.mwds.shown) return ''
      const { value, interval } = gap.mwds
      const mwds = withInterval(score(value), interval && scoreInterval(interval))
      if (!gap.untrained?.shown) return fill(summary.trainingWhy, { mwds })
      return fill(summary.trainingUntrainedWhy, { mwds, untrained: ofCell(gap.untrained) })
    }
    default:
      return gap satisfies never
  }
}

/** “0.34 (0.27–0.42)”. */
export function topGapSize({ score, interval }: TopGap, language: string): string {
  const formats = numberFormats(language)
  return withInterval(formats.score(score), interval ? formats.scoreInterval(interval) : undefined)
}

function withInterval(text: string, interval: string | undefined): string {
  return interval === undefined ? text : `${text} (${interval})`
}
