import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isEmpty } from '../../../reports/charts/empty.ts'
import type { Messages } from '../../../reports/charts/messages/messages.ts'
import type { Figure } from '../../../reports/sections/figures.ts'
import type { WaveReport } from '../../../reports/sections/report.ts'
import { directionOf, localisedText } from '../../shared/i18n/languages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Note } from '../ui/Note.tsx'
import { Contents } from './Contents.tsx'
import { Cover } from './Cover.tsx'
import classes from './Report.module.css'
import { ReportSection } from './ReportSection.tsx'
import { ReportSummary } from './ReportSummary.tsx'
import { ReportContext } from './report-context.ts'
import type { ReportQuery } from './report-query.ts'
import { usePrinting } from './usePrinting.ts'

interface ReportViewProps {
  report: WaveReport
  messages: Messages
  assessment: Assessment
  wave: Wave
  address: WaveAddress
  query: ReportQuery
  isUpdating: boolean
}

const isFilled = (figure: Figure) => !isEmpty(figure)

export function ReportView({ report, messages, assessment, wave, address, query, isUpdating }: ReportViewProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isPrinting = usePrinting()
  const [isPatterned, setPatterned] = useState(false)
  const language = report.language
  const direction = directionOf(language)
  const { release } = report
  const settings = {
    messages,
    language,
    direction,
    address,
    query,
    isPatterned: isPatterned || isPrinting,
    isPrinting,
  }
  const sections = report.sections.filter(section => section.figures.length > 0)
  const starts = sections.map((_, at) =>
    sections.slice(0, at).reduce((sum, one) => sum + one.figures.filter(isFilled).length, 1),
  )
  return (
    <ReportContext value={settings}>
      <Cover report={report} assessment={assessment} wave={wave} query={query} />
      <div className={classes.layout} aria-busy={isUpdating}>
        <Contents sections={sections} messages={messages} hasTopGaps={report.topGaps.length > 0} />
        <div className={classes.body}>
          <div className={classes.meta}>
            <p>
              {t('report.release', { number: release.number, date: formats.date(release.releasedOn) })}
              {release.responses.shown && ` · ${t('report.responses', { count: release.responses.count })}`}
            </p>
            <Switch
              className="no-print"
              size="sm"
              label={t('report.patterns')}
              checked={isPatterned}
              onChange={event => setPatterned(event.currentTarget.checked)}
            />
          </div>
          {assessment.dataNotice && (
            <div className={classes.notice}>
              <Note
                tone="warning"
                title={t('report.dataNotice')}
                detail={localisedText(assessment.dataNotice, language)}
              />
            </div>
          )}
          <span role="status" className="visually-hidden">
            {isUpdating ? t('report.updating') : ''}
          </span>
          <div lang={language} dir={direction}>
            <ReportSummary report={report} />
            {sections.map((section, at) => (
              <ReportSection key={section.id} section={section} firstNumber={starts[at] ?? 1} />
            ))}
          </div>
        </div>
      </div>
    </ReportContext>
  )
}
