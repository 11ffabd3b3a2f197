import type { CoverageFigure, Figure, GridFigure, SharesFigure } from '../sections/report.ts'
import { type CellWriter, cellWriter } from './cells.ts'
import { numbers, type Table, type TableBody, words } from './columns.ts'
import { languageTable, serviceTable, trainingTable } from './gap-tables.ts'
import { indicatorTable } from './indicator-words.ts'
import type { Messages } from './messages/messages.ts'
import { orderedRows } from './order.ts'

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
      cells: [
        write.words(label),
        write.count(cell),
        write.base(cell),
        write.share(cell),
        write.share(cell, 'low'),
        write.share(cell, 'high'),
      ],
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
