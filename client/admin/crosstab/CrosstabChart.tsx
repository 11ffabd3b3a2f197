import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { Chart } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import { chartOfBars } from '../../../reports/charts/chart.ts'
import {
  type CrosstabMeasure,
  columnsLeftOut,
  crosstabBars,
  crosstabHeight,
} from '../../../reports/charts/crosstab-bars.ts'
import type { Crosstab, CrosstabTable } from '../../../reports/crosstabs/crosstab.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import { patternOf, registerCharts } from '../report/chart-parts.ts'
import result from '../ui/Result.module.css'
import classes from './Crosstab.module.css'

registerCharts()

interface CrosstabChartProps {
  crosstab: Crosstab & { table: CrosstabTable }
  measure: CrosstabMeasure
  isPatterned: boolean
}

/** The table below has every number; the picture has them in sight. */
export function CrosstabChart({ crosstab, measure, isPatterned }: CrosstabChartProps) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 40rem)') ?? false
  const { language, rows, columns } = crosstab
  const { bars, chart } = useMemo(() => {
    const drawn = crosstabBars(crosstab, measure)
    const settings = { locale: language, isRightToLeft: directionOf(language) === 'rtl', isPatterned }
    return {
      bars: drawn,
      chart: chartOfBars(drawn, { ...settings, pattern: patternOf, labelLength: isNarrow ? 14 : 34 }),
    }
  }, [crosstab, measure, language, isPatterned, isNarrow])
  const leftOut = columnsLeftOut(crosstab)
  if (!chart) return null
  return (
    <>
      <div dir="ltr" className={classes.chart} style={{ blockSize: `${crosstabHeight(bars)}px` }}>
        <Chart
          key={`${measure}-${isPatterned}-${language}-${rows.name}-${columns.name}-${isNarrow}`}
          type="barWithErrorBars"
          role="img"
          aria-label={t('crosstab.picture', { rows: rows.label, columns: columns.label })}
          data={chart.data}
          options={chart.options ?? {}}
          plugins={chart.plugins ?? []}
        />
      </div>
      {leftOut > 0 && <p className={result.note}>{t('crosstab.notDrawn', { count: leftOut })}</p>}
    </>
  )
}
