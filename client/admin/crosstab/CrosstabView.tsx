import { Button, SegmentedControl, Switch } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Crosstab } from '../../../reports/crosstabs/crosstab.ts'
import { addressOf } from '../../shared/api/call.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import { Note } from '../ui/Note.tsx'
import result from '../ui/Result.module.css'
import classes from './Crosstab.module.css'
import { CrosstabChart } from './CrosstabChart.tsx'
import { CrosstabTable } from './CrosstabTable.tsx'
import type { AssessmentAddress } from './crosstab.hooks.ts'
import { type CrosstabQuery, requestOf } from './crosstab-query.ts'

interface CrosstabViewProps {
  crosstab: Crosstab
  query: CrosstabQuery
  params: AssessmentAddress
  isUpdating: boolean
  onChange: (change: Partial<CrosstabQuery>) => void
}

const measures = ['ofRow', 'ofColumn', 'count'] as const

export function CrosstabView({ crosstab, query, params, isUpdating, onChange }: CrosstabViewProps) {
  const { t } = useTranslation()
  const [isPatterned, setPatterned] = useState(false)
  const { table, rows, columns, waves, leftOut } = crosstab
  const request = requestOf(query)
  const title = `${rows.label} × ${columns.label}`
  const tongue = { lang: crosstab.language, dir: directionOf(crosstab.language) }
  const names = waves.map(({ name }) => name).join(', ')
  return (
    <article className={result.result} aria-label={title} data-updating={isUpdating}>
      <h2 className={classes.title} {...tongue}>
        {title}
      </h2>
      <p className={result.note}>
        {table.shown && t('crosstab.base', { count: table.base, audience: t(`common.audience.${crosstab.audience}`) })}
        {names && ` · ${names}`}
      </p>
      {leftOut.map(({ number, name, reason }) => (
        <Note key={number} tone="info" title={t(`crosstab.leftOut.${reason}`, { wave: name })} />
      ))}
      {table.shown ? (
        <>
          <div className={`${classes.tools} no-print`}>
            <SegmentedControl
              size="sm"
              aria-label={t('crosstab.measure')}
              data={measures.map(measure => ({ value: measure, label: t(`crosstab.measures.${measure}`) }))}
              value={query.measure}
              onChange={measure => onChange({ measure: measures.find(one => one === measure) ?? 'ofRow' })}
            />
            <Switch
              size="sm"
              label={t('report.patterns')}
              checked={isPatterned}
              onChange={event => setPatterned(event.currentTarget.checked)}
            />
            {request && (
              <Button
                component="a"
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconDownload size={16} aria-hidden />}
                href={addressOf('GET /organisations/:organisationId/assessments/:assessmentId/crosstab.csv', {
                  params,
                  query: request,
                })}
                download
              >
                {t('report.csv')}
              </Button>
            )}
          </div>
          <CrosstabChart crosstab={{ ...crosstab, table }} measure={query.measure} isPatterned={isPatterned} />
          <div {...tongue}>
            <CrosstabTable crosstab={{ ...crosstab, table }} measure={query.measure} title={title} />
          </div>
          <p className={result.note}>{t('crosstab.method')}</p>
          {(rows.isMultiple || columns.isMultiple) && <p className={result.note}>{t('crosstab.multiple')}</p>}
          <p className={result.note}>{t('crosstab.limits')}</p>
        </>
      ) : (
        <Note
          tone="info"
          title={t(`crosstab.withheld.${table.reason}.title`)}
          detail={t(`crosstab.withheld.${table.reason}.detail`)}
        />
      )}
    </article>
  )
}
