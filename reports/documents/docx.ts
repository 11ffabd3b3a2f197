import {
  AlignmentType,
  Document,
  Table as DocxTable,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Table, TableLayout } from '../charts/columns.ts'
import type { Block, Cover, ReportDocument } from './document.ts'

/** Width of the text of an A4 page, in pixels of a picture and in twentieths of a point. */
const textWidth = { pixels: 640, twips: 9600, landscapeTwips: 14600 }
/** Leaves room on the page for the headings above. */
const tallest = 760
const grey = '52606D'
const fonts = { ltr: 'Calibri', rtl: 'Arial' }

/** A Word document with real headings, table headers that repeat, alternative texts and page numbers. */
export async function documentDocx(document: ReportDocument): Promise<Buffer> {
  const { isRightToLeft, language, title, cover, contents, blocks } = document
  const writer: Writer = { isRightToLeft }
  const [first, ...others] = stretchesOf(blocks)
  const sections: ISectionOptions[] = [
    { properties: { page: { margin } }, children: coverParagraphs(cover, writer) },
    pages(first, writer, [
      paragraph(writer, { text: contents.title, bold: true, size: 32 }),
      new TableOfContents(contents.title, {
        hyperlink: true,
        headingStyleRange: '1-1',
        // Word fills in the page numbers when the document is opened; until then the names stand here.
        cachedEntries: contents.entries.map(({ text, id }) => ({ title: text, level: 1, href: id })),
      }),
    ]),
    ...others.map(stretch => pages(stretch, writer)),
  ]
  return Packer.toBuffer(
    new Document({
      title,
      creator: cover.organisation,
      description: cover.lines.join(' · '),
      features: { updateFields: false },
      styles: {
        default: {
          document: {
            run: {
              font: isRightToLeft ? fonts.rtl : fonts.ltr,
              size: 21,
              language: { value: language, bidirectional: language },
            },
          },
          heading1: {
            run: { size: 32, bold: true, color: '1F2933' },
            paragraph: { spacing: { before: 0, after: 160 } },
          },
          heading2: {
            run: { size: 24, bold: true, color: '1F2933' },
            paragraph: { spacing: { before: 40, after: 80 } },
          },
        },
      },
      sections,
    }),
  )
}

const margin = { top: 1100, bottom: 1100, left: 1100, right: 1100 }

/** Blocks on pages that stand, or lie on their side. */
interface Stretch {
  isLandscape: boolean
  blocks: Block[]
}

function stretchesOf(blocks: Block[]): [Stretch, ...Stretch[]] {
  const stretches: [Stretch, ...Stretch[]] = [{ isLandscape: false, blocks: [] }]
  for (const block of blocks) {
    const isLandscape = block.kind === 'table' && block.layout === 'landscape'
    const last = stretches.at(-1)
    if (last?.isLandscape === isLandscape) last.blocks.push(block)
    else stretches.push({ isLandscape, blocks: [block] })
  }
  return stretches
}

/** Page numbers begin with the contents, behind the cover. */
function pages(
  { isLandscape, blocks }: Stretch,
  writer: Writer,
  contents?: ISectionOptions['children'],
): ISectionOptions {
  const size = isLandscape ? { orientation: PageOrientation.LANDSCAPE } : {}
  return {
    properties: { page: { margin, size, ...(contents && { pageNumbers: { start: 1 } }) } },
    footers: { default: new Footer({ children: [pageNumbers(writer)] }) },
    children: [...(contents ?? []), ...blocks.flatMap(block => blockParts(block, writer))],
  }
}

interface Writer {
  isRightToLeft: boolean
}

interface Style {
  text: string
  bold?: boolean
  size?: number
  color?: string
  bullet?: boolean
  heading?: 'section' | 'figure'
  keepNext?: boolean
  before?: number
}

function paragraph({ isRightToLeft }: Writer, style: Style): Paragraph {
  const { text, bold, size, color, bullet, heading, keepNext, before = 0 } = style
  const run = new TextRun({
    text,
    rightToLeft: isRightToLeft,
    ...(bold && { bold }),
    ...(size && { size }),
    ...(color && { color }),
  })
  return new Paragraph({
    children: [run],
    bidirectional: isRightToLeft,
    spacing: { before, after: 80 },
    ...(bullet && { bullet: { level: 0 } }),
    ...(heading && { heading: heading === 'section' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
    ...(heading === 'section' && { pageBreakBefore: true }),
    ...((keepNext || heading) && { keepNext: true }),
  })
}

function coverParagraphs({ organisation, logo, title, lines, notice }: Cover, writer: Writer): Paragraph[] {
  const scale = logo ? Math.min(1, 260 / logo.width, 130 / logo.height) : 1
  return [
    ...(logo
      ? [
          new Paragraph({
            bidirectional: writer.isRightToLeft,
            spacing: { before: 1200, after: 400 },
            children: [
              new ImageRun({
                type: 'png',
                data: logo.content,
                transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
                altText: { name: organisation, title: organisation, description: logo.alt },
              }),
            ],
          }),
        ]
      : []),
    paragraph(writer, { text: organisation, bold: true, size: 28, color: '0B5F5A', before: logo ? 0 : 3000 }),
    paragraph(writer, { text: title, bold: true, size: 56 }),
    ...lines.map(text => paragraph(writer, { text, size: 24 })),
    ...(notice
      ? [paragraph(writer, { text: notice.title, bold: true, before: 600 }), paragraph(writer, { text: notice.text })]
      : []),
  ]
}

function blockParts(block: Block, writer: Writer): (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'section':
      return [paragraph(writer, { text: block.text, heading: 'section' })]
    case 'heading':
      return [paragraph(writer, { text: block.text, heading: 'figure' })]
    case 'caption':
      return [paragraph(writer, { text: block.text, bold: true, size: 18, color: grey, keepNext: true, before: 240 })]
    case 'paragraph':
      return [
        paragraph(writer, {
          text: block.text,
          ...(block.isNote && { size: 18, color: grey }),
          ...(block.leads && { keepNext: true }),
        }),
      ]
    case 'list':
      return block.items.map(text => paragraph(writer, { text, bullet: true }))
    case 'picture':
      return [picture(block.picture, writer)]
    case 'table':
      return [
        paragraph(writer, { text: block.table.caption, bold: true, size: 18, color: grey, keepNext: true, before: 80 }),
        table(block.table, block.layout, writer),
      ]
    default:
      return block satisfies never
  }
}

function picture(
  { content, width, height, alt }: Extract<Block, { kind: 'picture' }>['picture'],
  writer: Writer,
): Paragraph {
  const scale = Math.min(textWidth.pixels / width, tallest / height)
  const [name = alt] = alt.split('. ')
  return new Paragraph({
    bidirectional: writer.isRightToLeft,
    spacing: { before: 80, after: 80 },
    children: [
      new ImageRun({
        type: 'png',
        data: content,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name, title: name, description: alt },
      }),
    ],
  })
}

/** Half points. */
const sizes: Record<TableLayout, number> = { normal: 18, small: 13, landscape: 15 }

function table({ columns, rows }: Table, layout: TableLayout, writer: Writer): DocxTable {
  const size = sizes[layout]
  const width = layout === 'landscape' ? textWidth.landscapeTwips : textWidth.twips
  const cellOf = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      margins: { top: 30, bottom: 30, left: cellMargin, right: cellMargin },
      children: [
        new Paragraph({
          bidirectional: writer.isRightToLeft,
          alignment: columns[at]?.numeric ? AlignmentType.END : AlignmentType.START,
          children: [new TextRun({ text, size, bold: isHead || at === 0, rightToLeft: writer.isRightToLeft })],
        }),
      ],
    })
  return new DocxTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columnWidths({ columns, rows }, { size, width }),
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: writer.isRightToLeft,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cellOf(label, at, true)),
      }),
      ...rows.map(
        ({ cells }) =>
          new TableRow({ cantSplit: true, children: cells.map(({ text }, at) => cellOf(text, at, false)) }),
      ),
    ],
  })
}

const cellMargin = 50
/** Of a bold letter, as a part of its size: enough for the widest of the faces that stand in for Calibri. */
const letterWidth = 0.7

interface Room {
  /** Half points of the letters. */
  size: number
  width: number
}

/** Every column has room for its longest word, so that none is broken; what is left goes to the longest texts. */
function columnWidths({ columns, rows }: Omit<Table, 'caption'>, { size, width }: Room): number[] {
  const texts = columns.map(({ label }, at) => [label, ...rows.map(({ cells }) => cells[at]?.text ?? '')])
  const longest = (parts: string[]) => Math.max(...parts.map(part => part.length))
  // `size` counts half points, of ten twentieths each.
  const least = texts.map(
    parts => longest(parts.flatMap(text => text.split(/[ \n]/))) * size * 10 * letterWidth + 2 * cellMargin,
  )
  const weights = texts.map(([label = '', ...cells]) => Math.min(100, longest([label.slice(0, 14), ...cells])))
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  const spare = Math.max(0, width - sum(least))
  const shrink = Math.min(1, width / sum(least))
  return least.map((one, at) => Math.floor(one * shrink + (spare * (weights[at] ?? 0)) / sum(weights)))
}

function pageNumbers({ isRightToLeft }: Writer): Paragraph {
  return new Paragraph({
    bidirectional: isRightToLeft,
    alignment: AlignmentType.END,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18, color: grey })],
  })
}
