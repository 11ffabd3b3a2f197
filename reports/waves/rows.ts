import type { Cell, Measure } from '../disclosure/withhold.ts'
import type { SurveyFigure } from '../sections/figures.ts'
import type { TrendMeasure } from './trend.ts'

/** One number of a figure that can be followed from wave to wave. */
export interface FollowedRow {
  key: string
  label: string
  measure: TrendMeasure
  value: Cell | Measure | null
  /** Which questions it is made of: by name, or by item and the concepts that begin so. */
  source: { name: string } | { item: string; concepts: string }
  /** Which choice of the question, where it is one. */
  choice?: string
}

/** Left out: coverage, because how many answered says nothing about the community; themes, which are coded by hand in each wave. */
export function followedRows(figure: SurveyFigure): FollowedRow[] {
  switch (figure.kind) {
    case 'coverage':
    case 'themes':
      return []
    case 'shares':
      return figure.rows.map(({ value, label, cell }) => ({
        ...{ key: value, label, measure: 'share', value: cell, source: { name: figure.name }, choice: value },
      }))
    case 'grid':
      return figure.rows.flatMap(row =>
        figure.columns.map((column, i) => ({
          key: `${row.item}/${column.value}`,
          label: `${row.label} – ${column.label}`,
          measure: 'share' as const,
          value: row.cells[i] ?? null,
          source: { name: `${figure.name}__${row.item}` },
          choice: column.value,
        })),
      )
    case 'service_gap':
      return figure.rows.flatMap(({ item, label, need, supply, unmet, gap }) =>
        measured({ item, label, concepts: 'services.' }, { need, supply, unmet, gap }),
      )
    case 'language_gap':
      return figure.rows.flatMap(({ item, label, demand, coverage, gap }) =>
        measured({ item, label, concepts: 'languages.' }, { demand, coverage, gap }),
      )
    case 'training_gap':
      return figure.rows.flatMap(({ item, label, mwds, untrained, wanted }) =>
        measured({ item, label, concepts: 'training.' }, { mwds, untrained, wanted }),
      )
    // Made of what other figures show, or of how the data came about.
    case 'language_areas':
    case 'training_sectors':
    case 'pillar':
    case 'skipped':
    case 'strata':
      return []
    default:
      return figure satisfies never
  }
}

function measured(
  { item, label, concepts }: { item: string; label: string; concepts: string },
  values: Partial<Record<TrendMeasure, Cell | Measure | null>>,
): FollowedRow[] {
  return (Object.entries(values) as [TrendMeasure, Cell | Measure | null][]).map(([measure, value]) => ({
    ...{ key: `${item}/${measure}`, label, measure, value, source: { item, concepts } },
  }))
}
