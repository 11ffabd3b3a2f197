import { areaTitle, areaWords } from '../charts/area-words.ts'
import { tableCsv } from '../exports/table-csv.ts'
import type { AreaReport, AreaRow } from './area-report.ts'

/** A line for each area and one for all of them; unrounded. */
export function areaReportCsv({ rows, total, ...report }: AreaReport): string {
  const words = areaWords(report.language)
  const title = areaTitle({ ...report, rows, total }, words)
  const { code, area, low, high, base } = words.columns
  const text = (value: string) => ({ text: value, value, withheld: false })
  const line = ({ code: own, label, number }: Omit<AreaRow, 'areaId'>) => {
    const hidden = !number.shown
    const cell = (value: number | null) => ({ text: words.few, value, withheld: false })
    const reason = { text: hidden ? words[number.reason] : '', value: null, withheld: true }
    return {
      key: own,
      cells: [
        ...[text(own), text(label)],
        ...(hidden
          ? [reason, reason, reason, reason]
          : [number.value, number.interval?.low ?? null, number.interval?.high ?? null, number.base].map(cell)),
      ],
    }
  }
  return tableCsv({
    caption: title,
    columns: [
      ...[code, area].map(label => ({ key: label, label, numeric: false })),
      ...[title, low, high, base].map(label => ({ key: label, label, numeric: true })),
    ],
    rows: [...rows.map(line), line({ code: '', label: words.all, number: total })],
  })
}
