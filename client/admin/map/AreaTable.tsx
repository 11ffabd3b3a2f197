import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaNumber, AreaRow } from '../../../reports/areas/area-report.ts'
import { type AreaWords, areaFormat, areaWords } from '../../../reports/charts/area-words.ts'
import { DataTable } from '../ui/DataTable.tsx'
import result from '../ui/Result.module.css'
import classes from './Map.module.css'
import type { MapParts } from './map-parts.ts'
import { type SortColumn, sortedRows } from './sorted-rows.ts'

export function AreaTable({ report, marked, onMark, pinned, onPin, title }: MapParts & { title: string }) {
  const { t } = useTranslation()
  const [sort, setSort] = useState<{ column: SortColumn; isDescending: boolean }>({
    column: 'value',
    isDescending: true,
  })
  const words = areaWords(report.language)
  const hasBase = report.unit !== 'count'
  const hasInterval = [report.total, ...report.rows.map(({ number }) => number)].some(one => one.shown && one.interval)
  const shape = { words, format: areaFormat(report.unit, report.language), language: report.language }
  const heading = (column: SortColumn, label: string, under?: string) => {
    const isSorted = sort.column === column
    const Arrow = isSorted && !sort.isDescending ? IconArrowUp : IconArrowDown
    return (
      <th
        scope="col"
        className={column === 'area' ? '' : 'numeric'}
        aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className={classes.sort}
          data-sorted={isSorted}
          onClick={() => setSort({ column, isDescending: isSorted ? !sort.isDescending : column !== 'area' })}
        >
          {label}
          <Arrow size={14} aria-hidden />
        </button>
        {/* A browser leaves buttons out of the heads that it repeats on further pages. */}
        <span className={classes.printedHead}>{label}</span>
        {under && <span className={result.interval}>{under}</span>}
      </th>
    )
  }
  const columns = { hasBase, ...shape }
  return (
    <DataTable caption={t('report.tableFor', { title })}>
      <thead>
        <tr>
          {heading('area', words.columns.area)}
          {heading('value', words.short[report.measure], hasInterval ? words.columns.interval : undefined)}
          {hasBase && heading('base', words.columns.base)}
        </tr>
      </thead>
      <tbody>
        {sortedRows(report.rows, sort, report.language).map(row => (
          <tr
            key={row.areaId}
            className={classes.row}
            data-marked={marked === row.code}
            onMouseEnter={() => onMark(row.code)}
            onMouseLeave={() => onMark(null)}
          >
            <th scope="row">
              <AreaButton row={row} isPinned={pinned === row.code} onMark={onMark} onPin={onPin} />
            </th>
            <Numbers number={row.number} {...columns} />
          </tr>
        ))}
        <tr className={classes.total}>
          <th scope="row">{words.all}</th>
          <Numbers number={report.total} {...columns} />
        </tr>
      </tbody>
    </DataTable>
  )
}

interface AreaButtonProps extends Pick<MapParts, 'onMark' | 'onPin'> {
  row: AreaRow
  isPinned: boolean
}

/** Marks its area on the map while it has the focus, and for good when pressed. */
function AreaButton({ row, isPinned, onMark, onPin }: AreaButtonProps) {
  return (
    <button
      type="button"
      className={classes.area}
      aria-pressed={isPinned}
      onFocus={() => onMark(row.code)}
      onBlur={() => onMark(null)}
      onClick={() => onPin(isPinned ? null : row.code)}
    >
      {row.label}
    </button>
  )
}

interface NumbersProps {
  number: AreaNumber
  hasBase: boolean
  words: AreaWords
  format: (value: number) => string
  language: string
}

function Numbers({ number, hasBase, words, format, language }: NumbersProps) {
  if (!number.shown)
    return (
      <td
        className={`numeric ${number.reason === 'few' ? result.withheld : result.quiet}`}
        colSpan={1 + Number(hasBase)}
      >
        {words[number.reason]}
      </td>
    )
  const { value, interval, base } = number
  return (
    <>
      <td className="numeric">
        {format(value)}
        {interval && (
          <span className={result.interval}>
            {format(interval.low)} – {format(interval.high)}
          </span>
        )}
      </td>
      {hasBase && <td className="numeric">{base === null ? '–' : areaFormat('count', language)(base)}</td>}
    </>
  )
}
