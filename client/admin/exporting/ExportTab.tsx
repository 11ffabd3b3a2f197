import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useWave } from '../assessment/useWave.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Note } from '../ui/Note.tsx'
import { Section } from '../ui/Section.tsx'
import classes from './Export.module.css'
import { ExportForm } from './ExportForm.tsx'
import { Withheld } from './Withheld.tsx'

export function ExportTab() {
  const { t, i18n } = useTranslation()
  const { assessment, wave } = useWave()
  if (!assessment.waves.some(one => one.latestRelease))
    return (
      <EmptyState title={t('exporting.empty.title')} detail={t('exporting.empty.detail')}>
        <Button component={Link} to="../overview" relative="path">
          {t('exporting.empty.action')}
        </Button>
      </EmptyState>
    )
  return (
    <Section title={t('exporting.title')} help={t('exporting.intro')}>
      {assessment.dataNotice && (
        <div className={classes.notice}>
          <Note
            tone="warning"
            title={t('assessment.dataNotice')}
            detail={localisedText(assessment.dataNotice, i18n.language)}
          />
        </div>
      )}
      <div className={classes.columns}>
        <ExportForm key={wave.number} />
        <Withheld />
      </div>
    </Section>
  )
}
