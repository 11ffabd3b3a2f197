import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Note.module.css'

interface NoteProps {
  tone: 'info' | 'warning' | 'error'
  title?: string
  detail?: string
  isAlert?: boolean
  children?: ReactNode
}

export function Note({ tone, title, detail, isAlert = false, children }: NoteProps) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className={classes.note} data-tone={tone} {...(isAlert ? { role: 'alert' } : {})}>
      <Icon size={18} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        {title && <p className={classes.title}>{title}</p>}
        {detail && <p>{detail}</p>}
        {children}
      </div>
    </div>
  )
}
