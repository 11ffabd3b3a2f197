import type { Cell } from '../disclosure/withhold.ts'
import type {
  CoverageFigure,
  Figure,
  GridFigure,
  HeatFigure,
  PillarFigure,
  SharesFigure,
  SkippedFigure,
  StrataFigure,
  ThemesFigure,
} from '../sections/figures.ts'
import { type CellWriter, cellWriter, type TableCell } from './cells.ts'
import { numbers, type Table, type TableBody, words } from './columns.ts'
import { languageTable, serviceTable, trainingTable } from './gap-tables.ts'
import { indicatorTable } from './indicator-words.ts'
import type { Messages } from './messages/messages.ts'
import { orderedRows, themesBySize } from './order.ts'

export function figureTable(figure: Figure, messages: Messages, locale: string): Table {
  return { caption: figure.label, ...bodyOf(figure, messages, cellWriter(messages, locale)) }
}

function bodyOf(figure: Figure, messages: Messages, write: CellWriter): TableBody {
  switch (figure.kind) {
    case 'coverage':
      return coverageTable(figure, messages, write)
    case 'shares':
      return sharesTable(figure, messages, write)
    case 'grid':
      return gridTable(figure, messages, write)
    case 'service_gap':
      return serviceTable(figure, messages, write)
    case 'language_gap':
      return languageTable(figure, messages, write)
    case 'training_gap':
      return trainingTable(figure, messages, write)
    case 'language_areas':
    case 'training_sectors':
      return heatTable(figure, messages, write)
    case 'pillar':
      return pillarTable(figure, messages, write)
    case 'skipped':
      return skippedTable(figure, messages, write)
    case 'strata':
      return strataTable(figure, messages, write)
    case 'themes':
      return themesTable(figure, messages, write)
    case 'indicators':
      return indicatorTable(figure, messages, write)
    default:
      return figure satisfies never
  }
}

function coverageTable({ rows }: CoverageFigure, { columns }: Messages, write: CellWriter): TableBody {
  return {
    columns: [words(columns, 'area'), ...numbers(columns, 'responses', 'share')],
    rows: rows.map(({ areaId, label, cell }) => ({
      key: areaId,
      cells: [write.words(label), write.count(cell), write.share(cell)],
    })),
  }
}

function sharesTable(figure: SharesFigure, { columns }: Messages, write: CellWriter): TableBody {
  return {
    columns: [words(columns, 'answer'), ...numbers(columns, 'count', 'base', 'share', 'low', 'high')],
    rows: orderedRows(figure).map(({ value, label, cell }) => ({
      key: value,
      cells: [write.words(label), ...shareCells(cell, write)],
    })),
  }
}

function gridTable({ rows, columns: answers }: GridFigure, { columns }: Messages, write: CellWriter): TableBody {
  return {
    columns: [
      words(columns, 'item'),
      ...numbers(columns, 'base'),
      ...answers.map(({ value, label }) => ({ key: value, label, numeric: true })),
    ],
    rows: rows.map(({ item, label, respondents, cells }) => ({
      key: item,
      cells: [write.words(label), write.count(respondents.answered), ...cells.map(cell => write.share(cell))],
    })),
  }
}

/** One row for each cell, so that a CSV of it can be read by a program. */
function heatTable({ kind, rows, columns: across }: HeatFigure, { columns }: Messages, write: CellWriter): TableBody {
  const isOfLanguages = kind === 'language_areas'
  const writeMeasure = isOfLanguages ? write.portion : write.score
  const parts = ['value', 'low', 'high'] as const
  return {
    columns: [
      words(columns, isOfLanguages ? 'area' : 'topic'),
      words(columns, isOfLanguages ? 'language' : 'sector'),
      ...(isOfLanguages
        ? numbers(columns, 'coverage', 'coverageLow', 'coverageHigh', 'base')
        : numbers(columns, 'mwds', 'mwdsLow', 'mwdsHigh', 'base')),
      ...(isOfLanguages ? [words(columns, 'mode')] : []),
    ],
    rows: rows.flatMap(({ item, label, cells }) =>
      cells.flatMap((cell, i) => {
        const column = across[i]
        if (!cell || !column) return []
        return {
          key: `${item} ${column.value}`,
          cells: [
            write.words(label),
            write.words(column.label),
            ...parts.map(part => writeMeasure(cell.measure, part)),
            write.count(cell.base),
            ...(isOfLanguages ? [write.words(cell.mode?.label ?? '')] : []),
          ],
        }
      }),
    ),
  }
}

function pillarTable({ rows }: PillarFigure, { columns, audiences }: Messages, write: CellWriter): TableBody {
  return {
    columns: [
      words(columns, 'question'),
      words(columns, 'audience'),
      words(columns, 'answer'),
      ...numbers(columns, 'count', 'base', 'share', 'low', 'high'),
    ],
    rows: rows.map(({ label, audience, answer, figureId, cell }) => ({
      key: figureId,
      cells: [write.words(label), write.words(audiences[audience]), write.words(answer), ...shareCells(cell, write)],
    })),
  }
}

function skippedTable({ rows }: SkippedFigure, { columns }: Messages, write: CellWriter): TableBody {
  return {
    columns: [words(columns, 'question'), ...numbers(columns, 'count', 'base', 'share', 'low', 'high')],
    rows: rows.map(({ item, label, cell }) => ({ key: item, cells: [write.words(label), ...shareCells(cell, write)] })),
  }
}

function strataTable({ rows }: StrataFigure, { columns }: Messages, write: CellWriter): TableBody {
  return {
    columns: [words(columns, 'stratum'), words(columns, 'kind'), ...numbers(columns, 'responses')],
    rows: rows.map(({ item, of, label, cell }) => ({
      key: `${of} ${item}`,
      cells: [write.words(label), write.words(columns[of]), write.count(cell)],
    })),
  }
}

function shareCells(cell: Cell, write: CellWriter): TableCell[] {
  return [write.count(cell), write.base(cell), write.share(cell), write.share(cell, 'low'), write.share(cell, 'high')]
}
function themesTable(figure: ThemesFigure, { columns }: Messages, write: CellWriter): TableBody {
  const rows = [...themesBySize(figure), { item: 'none', label: columns.noTheme, cell: figure.none }]
  return {
    columns: [words(columns, 'theme'), ...numbers(columns, 'count', 'base', 'share', 'low', 'high')],
    rows: rows.map(({ item, label, cell }) => ({
      key: item,
      cells: [write.words(label), ...shareCells(cell, write)],
    })),
  }
}
