import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PageHeader.module.css'

interface PageHeaderProps {
  title: string
  /** What the tab of the browser says, when it should differ from the heading. */
  documentTitle?: string
  above?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

let isFirstPage = true

/** The one h1 of a page, which is its `<title>` too. It takes the focus when the reader comes from another page. */
export function PageHeader({ title, documentTitle = title, above, actions, children }: PageHeaderProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${documentTitle} · ${t('common.product')}`
  }, [documentTitle, t])
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  return (
    <header className={classes.header}>
      {above}
      <div className={classes.row}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children && <div className={classes.intro}>{children}</div>}
    </header>
  )
}
