import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Account.module.css'

interface StepProps {
  number?: number
  title: string
  children: ReactNode
}

/** One step of several. Its heading takes the focus, so that the change is heard as well as seen. */
export function Step({ number, title, children }: StepProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = number === 1 || number === undefined
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
  }, [isFirst])
  return (
    <section className={`${classes.card} ${classes.step}`}>
      <div>
        {number && <p className={classes.number}>{t('account.enrol.step', { number })}</p>}
        <h2 ref={heading} tabIndex={-1} className={classes.heading}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  )
}
