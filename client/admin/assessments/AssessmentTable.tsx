import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import classes from './Assessments.module.css'
import type { Assessment } from './assessments.hooks.ts'

interface AssessmentTableProps {
  assessments: Assessment[]
  organisationId: string
}

export function AssessmentTable({ assessments, organisationId }: AssessmentTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable caption={t('assessments.title')}>
      <thead>
        <tr>
          <th scope="col">{t('assessments.column.name')}</th>
          <th scope="col">{t('assessments.column.wave')}</th>
          <th scope="col">{t('assessments.column.state')}</th>
          <th scope="col">{t('assessments.column.completed')}</th>
          <th scope="col" className={`numeric ${classes.wide}`}>
            {t('assessments.column.areas')}
          </th>
          <th scope="col" className={classes.wide}>
            {t('assessments.column.created')}
          </th>
        </tr>
      </thead>
      <tbody>
        {assessments.map(one => (
          <AssessmentRow key={one.id} assessment={one} organisationId={organisationId} />
        ))}
      </tbody>
    </DataTable>
  )
}

function AssessmentRow({ assessment, organisationId }: { assessment: Assessment; organisationId: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const wave = assessment.waves.at(-1)
  const to = `/o/${organisationId}/assessments/${assessment.id}${wave ? `/${wave.number}` : ''}`
  return (
    <tr>
      <th scope="row">
        <Link to={to} className={classes.name}>
          {assessment.name}
        </Link>
        <span className={classes.small}>{t('assessments.waveCount', { count: assessment.waves.length })}</span>
      </th>
      <td>{wave?.name}</td>
      <td>{wave && <StateBadge tone={wave.state} label={t(`common.waveState.${wave.state}`)} />}</td>
      <td>
        <ul className={classes.counts}>
          {wave?.audiences.map(one => (
            <li key={one.audience}>
              <span>{t(`common.audience.${one.audience}`)}</span>
              <span className="numeric">{formats.number(one.completed)}</span>
            </li>
          ))}
        </ul>
      </td>
      <td className={`numeric ${classes.wide}`}>{formats.number(assessment.areas.length)}</td>
      <td className={`nowrap ${classes.wide}`}>{formats.date(assessment.createdOn)}</td>
    </tr>
  )
}
