import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import type { Missing } from './draft.ts'
import classes from './NewAssessment.module.css'

/** Errors once more at the top, each leading to its field. */
export function MissingSummary({ missing }: { missing: Missing[] }) {
  const { t } = useTranslation()
  if (missing.length === 0) return null
  return (
    <Note tone="error" title={t('common.problem.fields')} isAlert>
      <ul className={classes.summary}>
        {missing.map(need => (
          <li key={need}>
            <a href={`#${need}`}>{t(`assessments.create.${need}`)}</a>
          </li>
        ))}
      </ul>
    </Note>
  )
}
