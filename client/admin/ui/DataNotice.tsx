import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import classes from './DataNotice.module.css'
import { Note } from './Note.tsx'

/** What must be known of an assessment's data wherever its numbers stand. */
export function DataNotice({ text }: { text: Record<string, string> | null }) {
  const { t, i18n } = useTranslation()
  if (!text) return null
  return (
    <div className={classes.notice}>
      <Note tone="warning" title={t('assessment.dataNotice')} detail={localisedText(text, i18n.language)} />
    </div>
  )
}
