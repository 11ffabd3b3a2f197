import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  title: string
  detail: string
  children?: ReactNode
}

export function EmptyState({ title, detail, children }: EmptyStateProps) {
  return (
    <section className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.detail}>{detail}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </section>
  )
}
