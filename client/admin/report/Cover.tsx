import { useTranslation } from 'react-i18next'
import type { WaveReport } from '../../../reports/sections/report.ts'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Report.module.css'
import type { ReportQuery } from './report-query.ts'

interface CoverProps {
  report: WaveReport
  assessment: Assessment
  wave: Wave
  query: ReportQuery
}

/** Head of the printed report; on the screen the page around it says the same. */
export function Cover({ report, assessment, wave, query }: CoverProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const areas = assessment.areas.filter(area => query.areas.includes(area.code)).map(area => area.name)
  return (
    <div className={classes.cover}>
      <p className={classes.coverName}>{report.organisation}</p>
      <p>
        {t('report.wholeTitle', { wave: wave.name })} ·{' '}
        {areas.length > 0 ? formats.list(areas) : t('assessments.areaCount', { count: assessment.areas.length })}
      </p>
      {query.audiences.length > 0 && (
        <p>
          {t('report.filtered', {
            what: formats.list(
              wave.audiences
                .filter(one => query.audiences.includes(one.audience))
                .map(one => t(`common.audience.${one.audience}`)),
            ),
          })}
        </p>
      )}
      <p>
        {t('report.release', { number: report.release.number, date: formats.date(report.release.releasedOn) })} ·{' '}
        {t('report.printedOn', { date: formats.date(new Date().toISOString()) })}
      </p>
    </div>
  )
}
