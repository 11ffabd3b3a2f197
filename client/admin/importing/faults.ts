import type { FileFault } from '../../../server/contract/import-codes.ts'

export type { FileFault }

const faults: Record<FileFault, true> = {
  empty: true,
  workbook: true,
  not_text: true,
  too_many_rows: true,
  missing_column: true,
  open_quote: true,
  not_geojson: true,
  no_match: true,
}

export function isFileFault(code: string): code is FileFault {
  return Object.hasOwn(faults, code)
}
