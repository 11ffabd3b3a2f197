import type { FileFault } from '../contract/import-codes.ts'
import { Problem } from '../contract/problems.ts'

const details: Record<FileFault, string> = {
  empty: 'The file is empty.',
  workbook: 'This is an Excel workbook. Save it as “CSV UTF-8” and send that file.',
  not_text: 'This is no text file.',
  too_many_rows: 'The file has more than 100,000 rows. Split it.',
  missing_column: 'A column is missing.',
  open_quote: 'A quotation mark is opened and never closed, so the rest of the file cannot be read.',
  not_geojson: 'This is no GeoJSON FeatureCollection.',
  no_match: 'No property of the features holds codes or names of your areas.',
}

/** The file as a whole cannot be used. `at`: the row or the column that it is about. */
export function fileProblem(fault: FileFault, at?: { row: number } | { column: string }): Problem {
  const [kind, place] = Object.entries(at ?? {})[0] ?? []
  const detail = place === undefined ? details[fault] : `${details[fault]} (${kind} ${place})`
  return new Problem('file-unusable', detail, [
    { pointer: place === undefined ? '#' : `#/${kind}s/${place}`, code: fault, detail },
  ])
}
