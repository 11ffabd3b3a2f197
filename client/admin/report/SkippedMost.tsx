import { useTranslation } from 'react-i18next'
import type { ItemNonResponse } from '../../../reports/sections/report.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Report.module.css'

const shownRows = 15

export function SkippedMost({ items }: { items: ItemNonResponse[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const shareOf = ({ skipped }: ItemNonResponse) => (skipped.shown ? skipped.share : 0)
  const shown = items
    .filter(item => shareOf(item) > 0)
    .toSorted((a, b) => shareOf(b) - shareOf(a))
    .slice(0, shownRows)
  if (shown.length === 0) return null
  return (
    <section id="skipped" className={classes.section} aria-labelledby="title-skipped">
      <h2 id="title-skipped" className={classes.sectionTitle}>
        {t('report.skipped.title')}
      </h2>
      <p className={classes.note}>{t('report.skipped.help')}</p>
      <DataTable caption={t('report.skipped.title')}>
        <thead>
          <tr>
            <th scope="col">{t('report.skipped.question')}</th>
            <th scope="col">{t('report.skipped.audience')}</th>
            <th scope="col" className="numeric">
              {t('report.skipped.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(item => (
            <tr key={`${item.audience}.${item.name}`}>
              <th scope="row">{item.label}</th>
              <td>{t(`common.audience.${item.audience}`)}</td>
              <td className="numeric">
                {item.skipped.shown ? formats.percent(item.skipped.share) : t('report.skipped.withheld')}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
