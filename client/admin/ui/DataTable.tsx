import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

interface DataTableProps {
  caption: string
  /**
   * On a phone each row becomes a block of lines: for rows of sentences, which columns would squeeze.
   * `data-label` of a cell stands above it then, where the value does not say by itself what it is.
   */
  stacks?: boolean
  children: ReactNode
}

/** A table in a frame that scrolls by itself on small screens, and by keyboard. */
export function DataTable({ caption, stacks = false, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of fields
    <div role="group" className={classes.frame} aria-label={caption} tabIndex={0}>
      <table className={classes.table} data-stacks={stacks}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
