import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import { Chart } from 'react-chartjs-2'
import type { BarFigure } from '../../../reports/charts/bars.ts'
import { chartHeight, chartOf } from '../../../reports/charts/chart.ts'
import { describe } from '../../../reports/charts/describe.ts'
import { patternOf, registerCharts } from './chart-parts.ts'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'
import { useSeen } from './useSeen.ts'

registerCharts()

/** Labels take more lines on a small screen. */
const narrowRow = 20
/** And so do the names of the answers above a stack. */
const narrowAnswer = 14

interface FigureChartProps {
  figure: BarFigure
}

export function FigureChart({ figure }: FigureChartProps) {
  const { messages, language, direction, isPatterned, isPrinting } = useReportSettings()
  const isNarrow = useMediaQuery('(max-width: 40rem)') ?? false
  const frame = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  const chart = useMemo(
    () =>
      chartOf(figure, {
        messages,
        locale: language,
        isRightToLeft: direction === 'rtl',
        isPatterned,
        pattern: patternOf,
        labelLength: isNarrow ? 13 : 34,
      }),
    [figure, messages, language, direction, isPatterned, isNarrow],
  )
  if (!chart) return null
  const answers = figure.kind === 'grid' ? figure.columns.length : 0
  const narrowExtra = narrowRow * (chart.data.labels?.length ?? 0) + narrowAnswer * answers
  return (
    <div
      ref={frame}
      dir="ltr"
      className={classes.chart}
      style={{ blockSize: `${chartHeight(figure) + (isNarrow ? narrowExtra : 0)}px` }}
    >
      {(isSeen || isPrinting) && (
        <Chart
          key={`${isPatterned}-${language}-${isNarrow}`}
          type="barWithErrorBars"
          role="img"
          aria-label={describe(figure, messages, language)}
          data={chart.data}
          options={chart.options ?? {}}
          plugins={chart.plugins ?? []}
        />
      )}
    </div>
  )
}
