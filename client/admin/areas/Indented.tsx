import type { ReactNode } from 'react'
import classes from './Areas.module.css'

/** Shows by its indent how deep in the tree a name lies. */
export function Indented({ depth, children }: { depth: number; children: ReactNode }) {
  return (
    <span className={classes.name} data-depth={depth} style={{ paddingInlineStart: `calc(${depth} * var(--space-5))` }}>
      {children}
    </span>
  )
}
