import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import type { Missing } from './draft.ts'
import classes from './NewAssessment.module.css'

/** Errors once more at the top, each leading to its field. */
export function MissingSummary({ missing, attempt }: { missing: Missing[]; attempt: number }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (missing.length === 0) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Note tone="error" title={t('common.problem.fields')} isAlert>
        <ul className={classes.summary}>
          {missing.map(need => (
            <li key={need}>
              <a href={`#${need}`}>{t(`assessments.create.${need}`)}</a>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
