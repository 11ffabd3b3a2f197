import { severalLines } from '../contract/shared.ts'

/** UTF-8 that was once read as Windows-1252, e.g. Ã© for é. */
const misread = /[ÂÃ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u

export function cleanCell(cell: string, isLong: boolean): string {
  // A register that was written by us puts this sign before what a spreadsheet would take for a formula.
  const text = cell.trim().replace(/^'(?=[=+\-@])/, '')
  return (isLong ? text : text.replaceAll(/[\n\t]+/g, ' ')).normalize('NFC')
}

export function cellFault(cell: string): 'encoding' | 'characters' | undefined {
  if (cell.includes('\uFFFD') || misread.test(cell)) return 'encoding'
  return severalLines.test(cell) ? undefined : 'characters'
}
