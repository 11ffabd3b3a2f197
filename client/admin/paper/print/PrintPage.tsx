import { Button, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { bestLanguage } from '../../../shared/i18n/languages.ts'
import { useFormats } from '../../i18n/useFormats.ts'
import { usePrintLight } from '../../shell/usePrintLight.ts'
import { LoadingPage } from '../../ui/LoadingPage.tsx'
import { ProblemPanel } from '../../ui/ProblemPanel.tsx'
import { usePaper } from '../usePaper.ts'
import classes from './Print.module.css'
import { PrintedSheet } from './PrintedSheet.tsx'

/** The questionnaire to be filled in by hand, in one of its languages. */
export function PrintPage() {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { sheets, version, error, retry } = usePaper()
  const [chosen, choose] = useState<string | null>(null)
  usePrintLight()
  useEffect(() => {
    document.documentElement.dataset.printing = 'sheet'
    return () => {
      delete document.documentElement.dataset.printing
    }
  }, [])
  if (error && !(sheets && version)) return <ProblemPanel error={error} onRetry={retry} />
  if (!sheets || !version) return <LoadingPage isPart rows={10} />
  const { languages } = sheets.collector
  const language = chosen ?? bestLanguage([i18n.language], languages) ?? languages[0] ?? 'en'
  return (
    <>
      <div className={classes.bar}>
        <Link to=".." relative="path" className={classes.back}>
          {t('paper.backToSheets')}
        </Link>
        <p>{t('paper.printHelp')}</p>
        <div className={classes.acts}>
          <Select
            label={t('paper.language')}
            allowDeselect={false}
            data={languages.map(tag => ({ value: tag, label: formats.language(tag) }))}
            value={language}
            onChange={choose}
          />
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
            {t('paper.printNow')}
          </Button>
        </div>
      </div>
      <div className={classes.frame}>
        <PrintedSheet collector={sheets.collector} version={version} language={language} />
      </div>
    </>
  )
}
