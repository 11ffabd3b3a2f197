import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nativeName, reportLanguages } from '../../shared/i18n/languages.ts'
import classes from './Result.module.css'

interface ReportLanguageProps {
  language: string
  onChange: (change: { language: string }) => void
}

/** The language of what is shown, which need not be that of the interface. */
export function ReportLanguage({ language, onChange }: ReportLanguageProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('report.language')}
      allowDeselect={false}
      className={classes.language ?? ''}
      data={reportLanguages.map(tag => ({ value: tag, label: nativeName(tag) }))}
      value={language}
      onChange={chosen => chosen && onChange({ language: chosen })}
    />
  )
}
