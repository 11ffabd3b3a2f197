import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import { Chart } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import { chartOfBars } from '../../../reports/charts/chart.ts'
import type { Messages } from '../../../reports/charts/messages/messages.ts'
import { trendBars, trendHeight } from '../../../reports/charts/trend-bars.ts'
import type { Trend, TrendFigure } from '../../../reports/waves/trend.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import { patternOf, registerCharts } from '../report/chart-parts.ts'
import { useSeen } from '../report/useSeen.ts'
import { TrendTable } from './TrendTable.tsx'
import classes from './Waves.module.css'

registerCharts()

interface TrendFigureBlockProps {
  figure: TrendFigure
  trend: Trend
  messages: Messages
}

export function TrendFigureBlock({ figure, trend, messages }: TrendFigureBlockProps) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 40rem)') ?? false
  const frame = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  const { language, waves } = trend
  const drawn = useMemo(() => {
    const bars = trendBars(figure, waves, { language })
    const isRightToLeft = directionOf(language) === 'rtl'
    const settings = { locale: language, isRightToLeft, pattern: patternOf, labelLength: isNarrow ? 14 : 34 }
    const chart = bars && chartOfBars(bars, settings)
    return bars && chart ? { bars, chart } : null
  }, [figure, waves, language, isNarrow])
  return (
    <article className={classes.figure} aria-label={figure.label}>
      <h3 className={classes.title}>
        {figure.label} <span className={classes.audience}>({messages.audiences[figure.audience]})</span>
      </h3>
      {drawn && (
        <div ref={frame} dir="ltr" className={classes.chart} style={{ blockSize: `${trendHeight(drawn.bars)}px` }}>
          {isSeen && (
            <Chart
              key={`${language}-${isNarrow}-${figure.rows.length}`}
              type="barWithErrorBars"
              role="img"
              aria-label={t('waves.picture', { title: figure.label })}
              data={drawn.chart.data}
              options={drawn.chart.options ?? {}}
              plugins={drawn.chart.plugins ?? []}
            />
          )}
        </div>
      )}
      <TrendTable figure={figure} trend={trend} />
    </article>
  )
}
