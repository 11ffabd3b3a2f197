import type { Measure } from '../disclosure/withhold.ts'
import type {
  LanguageGapFigure,
  LanguageGapRow,
  ServiceGapFigure,
  ServiceGapRow,
  TrainingGapFigure,
} from '../sections/figures.ts'
import type { CellWriter, TableCell } from './cells.ts'
import { numbers, type TableBody, words } from './columns.ts'
import { speakerColumns } from './indicator-words.ts'
import type { Messages } from './messages/messages.ts'

export function serviceTable({ rows }: ServiceGapFigure, { columns }: Messages, write: CellWriter): TableBody {
  const parts = ['need', 'unmet', 'residentNeed', 'supply', 'limited', 'referred'] as const
  const base = ({ need }: ServiceGapRow) => (need ? write.base(need) : write.none)
  return {
    columns: [
      words(columns, 'service'),
      ...numbers(columns, 'rank', 'gap', 'gapLow', 'gapHigh', ...parts, 'base'),
      words(columns, 'noLocalProvider'),
    ],
    rows: rows.map(row => ({
      key: row.item,
      cells: [
        write.words(row.label),
        write.rank(row.rank),
        ...scoreCells(row.gap, write),
        ...parts.map(part => write.share(row[part])),
        base(row),
        write.words(row.noLocalProvider.map(({ label }) => label).join(' · ')),
      ],
    })),
  }
}

export function languageTable(figure: LanguageGapFigure, messages: Messages, write: CellWriter): TableBody {
  const { rows, modes } = figure
  const counted = speakerColumns(figure, messages, write)
  const { columns } = messages
  const modeColumns = modes.map(({ mode, label }) => ({ key: mode, label, numeric: true }))
  const cellsOf = (row: LanguageGapRow) => [
    write.rank(row.rank),
    ...scoreCells(row.gap, write),
    write.share(row.demand),
    ...counted.cellsOf(row),
    write.share(row.residents),
    write.portion(row.coverage),
    write.portion(row.coverage, 'low'),
    write.portion(row.coverage, 'high'),
    ...row.modes.map(cell => write.share(cell)),
    write.words(row.hasNoCoverage ? messages.yes : ''),
  ]
  return {
    columns: [
      words(columns, 'language'),
      ...numbers(columns, 'rank', 'gap', 'gapLow', 'gapHigh', 'demand'),
      ...counted.columns,
      ...numbers(columns, 'residents', 'coverage', 'coverageLow', 'coverageHigh'),
      ...modeColumns,
      words(columns, 'noCoverage'),
    ],
    rows: rows.map(row => ({ key: row.item, cells: [write.words(row.label), ...cellsOf(row)] })),
  }
}

export function trainingTable({ rows }: TrainingGapFigure, { columns }: Messages, write: CellWriter): TableBody {
  const parts = ['below', 'equal', 'above', 'untrained', 'wanted'] as const
  return {
    columns: [
      words(columns, 'topic'),
      ...numbers(columns, 'rank', 'mwds', 'mwdsLow', 'mwdsHigh', 'rds', 'rdsLow', 'rdsHigh', 'pairs', ...parts),
    ],
    rows: rows.map(row => ({
      key: row.item,
      cells: [
        write.words(row.label),
        write.rank(row.rank),
        ...scoreCells(row.mwds, write),
        ...scoreCells(row.rds, write),
        write.count(row.pairs),
        ...parts.map(part => write.share(row[part])),
      ],
    })),
  }
}

function scoreCells(measure: Measure | null, write: CellWriter): TableCell[] {
  return [write.score(measure), write.score(measure, 'low'), write.score(measure, 'high')]
}
