import { foldIntervals, layoutOf } from '../charts/columns.ts'
import { describe } from '../charts/describe.ts'
import { figureName, isEmpty } from '../charts/empty.ts'
import { findingOf } from '../charts/finding.ts'
import { fill, type Messages } from '../charts/messages/messages.ts'
import { baseNoteOf, methodNoteOf } from '../charts/notes.ts'
import { numberFormats } from '../charts/numbers.ts'
import { summarySentences, topGapSize, topGapWhy } from '../charts/summary.ts'
import { figureTable } from '../charts/table.ts'
import { pictureOf } from '../pictures/picture.ts'
import type { Figure } from '../sections/figures.ts'
import type { Section, SectionId, WaveReport } from '../sections/report.ts'
import type { Block, ReportDocument } from './document.ts'
import type { Extent } from './extent.ts'

/** Of the short version: who answered, the gaps, what stands in the way and what would help. */
const shortSections: ReadonlySet<SectionId> = new Set<SectionId>([
  'coverage',
  'service_gap',
  'language_gap',
  'training_gap',
  'group_10',
])

export interface CouncilReportSettings {
  extent: Extent
  messages: Messages
  isRightToLeft: boolean
  logo: { content: Buffer; width: number; height: number } | null
  /** Names of the areas of the filter, or of all areas of the assessment when there is none. */
  areas: string[]
  /** Names of the sectors of the filter. */
  sectors: string[]
  /** A day in ISO format. */
  madeOn: string
}

const longKinds: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>(['language_areas', 'training_sectors', 'themes'])

/** Tables of many pages stay in the full report. */
function shortened(sections: Section[]): Section[] {
  return sections
    .filter(({ id }) => shortSections.has(id))
    .map(({ id, figures }) => ({ id, figures: figures.filter(({ kind }) => !longKinds.has(kind)) }))
}

/** The report for people who read it on paper: cover, contents, summary, figures with their tables, method annex. */
export async function councilReport(whole: WaveReport, settings: CouncilReportSettings): Promise<ReportDocument> {
  const { messages, isRightToLeft, extent } = settings
  const sections = extent === 'full' ? whole.sections : shortened(whole.sections)
  const report = { ...whole, sections }
  const { language } = report
  const words = messages.document
  const blocks: Block[] = [...summaryBlocks(report, messages)]
  let number = 0
  for (const { id, figures } of sections) {
    blocks.push({ kind: 'section', id, text: messages.sections[id] })
    for (const figure of figures.filter(one => !isEmpty(one)))
      blocks.push(...(await figureBlocks(figure, ++number, report, settings)))
    blocks.push(...emptyBlocks(figures.filter(isEmpty), messages))
  }
  blocks.push(...annexBlocks(report, messages))
  if (extent === 'short') blocks.push(...elsewhereBlocks(messages, whole.sections))
  return {
    language,
    isRightToLeft,
    title: `${words.title} – ${report.assessment.name}`,
    cover: coverOf(report, settings),
    contents: {
      title: words.contents,
      entries: blocks.flatMap(block => (block.kind === 'section' ? { id: block.id, text: block.text } : [])),
    },
    blocks,
  }
}

function coverOf(
  report: WaveReport,
  { extent, messages, isRightToLeft, logo, areas: names, sectors, madeOn }: CouncilReportSettings,
): ReportDocument['cover'] {
  const { language, organisation, assessment, wave, release, filter } = report
  const words = messages.document
  // Names of another script between Arabic words would change their order.
  const apart = (name: string) => (isRightToLeft ? `\u2068${name}\u2069` : name)
  const areas = names.map(apart)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  const day = (iso: string) => date.format(new Date(iso))
  const { count } = numberFormats(language)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const parts = [
    ...(filter.areaIds.length > 0 ? [list.format(areas)] : []),
    ...filter.audiences.map(audience => messages.audiences[audience]),
    ...sectors,
  ]
  const { responses } = release
  const values = { number: count(release.number), date: day(release.releasedOn) }
  return {
    organisation,
    logo: logo && { ...logo, alt: fill(words.logo, { organisation }) },
    title: words.title,
    lines: [
      assessment.name,
      wave.openedOn ? fill(words.wave, { wave: apart(wave.name), date: day(wave.openedOn) }) : wave.name,
      ...(filter.areaIds.length === 0 && areas.length > 0 ? [list.format(areas)] : []),
      ...(parts.length > 0 ? [fill(words.filtered, { what: list.format(parts) })] : []),
      responses.shown
        ? fill(words.releaseOf, { ...values, count: count(responses.count) })
        : fill(words.release, values),
      ...(extent === 'short' ? [words.short] : []),
      fill(words.printed, { date: day(madeOn) }),
    ],
    notice: assessment.dataNotice && {
      title: words.dataNotice,
      text: assessment.dataNotice[language] ?? assessment.dataNotice.default,
    },
  }
}

function summaryBlocks(report: WaveReport, messages: Messages): Block[] {
  const { summary } = messages
  const { language, topGaps } = report
  const sentences = summarySentences(report, messages)
  return [
    { kind: 'section', id: 'summary', text: summary.title },
    { kind: 'list', items: sentences },
    ...(topGaps.length > 0
      ? [
          { kind: 'section' as const, id: 'top-gaps', text: summary.topGaps },
          { kind: 'paragraph' as const, text: summary.topGapsRule, isNote: true },
          { kind: 'table' as const, table: topGapsTable(report, messages, language), layout: 'normal' as const },
        ]
      : []),
  ]
}

/** The ten largest gaps as the page shows them. */
function topGapsTable({ topGaps }: WaveReport, messages: Messages, language: string) {
  const { summary, columns } = messages
  const formats = numberFormats(language)
  const cell = (text: string, value: number | string = text) => ({ text, value, withheld: false })
  return {
    caption: summary.topGaps,
    columns: [
      { key: 'rank', label: columns.rank, numeric: true },
      { key: 'gap', label: summary.gap, numeric: false },
      { key: 'kind', label: summary.kind, numeric: false },
      { key: 'score', label: summary.score, numeric: true },
      { key: 'why', label: summary.why, numeric: false },
      { key: 'base', label: columns.base, numeric: true },
    ],
    rows: topGaps.map(gap => ({
      key: `${gap.figureId}/${gap.item}`,
      cells: [
        cell(formats.count(gap.rank), gap.rank),
        cell(gap.label),
        cell(`${summary[gap.kind]} (${messages.audiences[gap.audience]})`),
        cell(topGapSize(gap, language), gap.score),
        cell(topGapWhy(gap, messages, language)),
        cell(formats.count(gap.base), gap.base),
      ],
    })),
  }
}

function emptyBlocks(figures: Figure[], messages: Messages): Block[] {
  if (figures.length === 0) return []
  const items = figures.map(figure => figureName(figure, messages))
  return [
    { kind: 'paragraph', text: messages.findings.none, leads: true },
    { kind: 'list', items },
  ]
}

async function figureBlocks(
  figure: Figure,
  number: number,
  { language }: WaveReport,
  { messages, isRightToLeft }: CouncilReportSettings,
): Promise<Block[]> {
  const finding = findingOf(figure, messages, language)
  const table = foldIntervals(figureTable(figure, messages, language), messages)
  const numbered = { number: numberFormats(language).count(number) }
  const drawn = await pictureOf(figure, {
    messages,
    language,
    isRightToLeft,
    format: 'png',
    isPatterned: true,
    frame: null,
  })
  const picture = drawn && { ...drawn, alt: describe(figure, messages, language) }
  return [
    { kind: 'caption', text: fill(messages.document.figure, numbered) },
    { kind: 'heading', id: `figure-of-${figure.id}`, text: finding },
    ...(figure.label !== finding && figure.kind !== 'pillar'
      ? [{ kind: 'paragraph' as const, text: figure.label, leads: true }]
      : []),
    ...(picture ? [{ kind: 'picture' as const, picture }] : []),
    { kind: 'paragraph', text: baseNoteOf(figure, messages, language), isNote: true },
    {
      kind: 'table',
      table: { ...table, caption: fill(messages.document.table, numbered) },
      layout: layoutOf(table),
    },
  ]
}

/** What readers of the short version find in the full one. */
function elsewhereBlocks(messages: Messages, sections: Section[]): Block[] {
  return [
    { kind: 'heading', id: 'elsewhere', text: messages.document.elsewhere },
    { kind: 'paragraph', text: messages.document.elsewhereIntro, leads: true },
    { kind: 'list', items: sections.filter(({ id }) => !shortSections.has(id)).map(({ id }) => messages.sections[id]) },
  ]
}

/** Each kind of figure once: how its numbers were made, and what they do not say. */
function annexBlocks(report: WaveReport, messages: Messages): Block[] {
  const { language, sections, parameters, organisation, assessment, wave, release } = report
  const words = messages.document
  const { count } = numberFormats(language)
  const firsts = new Map<Figure['kind'], { figure: Figure; title: string }>()
  for (const { id, figures } of sections) {
    for (const figure of figures) {
      if (!firsts.has(figure.kind)) firsts.set(figure.kind, { figure, title: messages.sections[id] })
    }
  }
  const year = new Date(release.releasedOn).getUTCFullYear().toString()
  const values = { organisation, year, assessment: assessment.name, wave: wave.name, number: count(release.number) }
  return [
    { kind: 'section', id: 'annex', text: words.annex },
    { kind: 'paragraph', text: words.annexIntro },
    { kind: 'paragraph', text: fill(words.threshold, { count: count(parameters.threshold - 1) }) },
    ...[...firsts.values()].flatMap(({ figure, title }): Block[] => [
      { kind: 'heading', text: title },
      { kind: 'paragraph', text: methodNoteOf(figure, messages, language) },
      { kind: 'paragraph', text: messages.limits[figure.kind], isNote: true },
    ]),
    { kind: 'paragraph', text: fill(words.cite, values) },
  ]
}
