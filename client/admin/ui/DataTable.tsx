import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

interface DataTableProps {
  caption: string
  children: ReactNode
}

/** A table in a frame that scrolls by itself on small screens, and by keyboard. */
export function DataTable({ caption, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of fields
    <div role="group" className={classes.frame} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
