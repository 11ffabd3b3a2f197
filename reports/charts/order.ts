import type { SharesFigure, ThemesFigure } from '../sections/figures.ts'

type Row = SharesFigure['rows'][number]

/** By size unless the order of the answers has meaning; then the withheld ones; don't know and rather not say last. */
export function orderedRows({ rows, isOrdered }: SharesFigure): Row[] {
  const place = ({ kind, cell }: Row) => (kind === 'missing' ? 2 : cell.shown || isOrdered ? 0 : 1)
  const size = ({ cell }: Row) => (cell.shown ? cell.count : 0)
  return [...rows].sort((a, b) => place(a) - place(b) || (isOrdered ? 0 : size(b) - size(a)))
}

/** The largest shares that may be shown, of all answers. */
export function largestRows({ rows }: SharesFigure): { label: string; share: number }[] {
  return rows
    .flatMap(({ label, cell, kind }) => (cell.shown && cell.count > 0 ? [{ label, share: cell.share, kind }] : []))
    .sort((a, b) => b.share - a.share)
}

/** The most mentioned first; then the withheld ones. */
export function themesBySize({ rows }: ThemesFigure): ThemesFigure['rows'] {
  const size = ({ cell }: ThemesFigure['rows'][number]) => (cell.shown ? cell.count : 0.5)
  return [...rows].sort((a, b) => size(b) - size(a))
}
