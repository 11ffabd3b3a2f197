import type { Chart as ChartOfCanvas } from 'chart.js'
import { type RefObject, useMemo, useRef } from 'react'
import { Chart } from 'react-chartjs-2'
import { chartHeight, chartOf } from '../../../reports/charts/chart.ts'
import { describe } from '../../../reports/charts/describe.ts'
import type { Figure } from '../../../reports/sections/report.ts'
import { patternOf, registerCharts } from './chart-parts.ts'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'
import { useSeen } from './useSeen.ts'

registerCharts()

interface FigureChartProps {
  figure: Figure
  /** Filled with the canvas once it is drawn, for saving it as a picture. */
  canvas: RefObject<HTMLCanvasElement | null>
}

export function FigureChart({ figure, canvas }: FigureChartProps) {
  const { messages, language, direction, isPatterned, isPrinting } = useReportSettings()
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
        labelLength: innerWidth < 600 ? 18 : 34,
      }),
    [figure, messages, language, direction, isPatterned],
  )
  if (!chart) return null
  return (
    <div ref={frame} dir="ltr" className={classes.chart} style={{ blockSize: `${chartHeight(figure)}px` }}>
      {(isSeen || isPrinting) && (
        <Chart
          key={`${isPatterned}-${language}`}
          ref={(made: ChartOfCanvas<'barWithErrorBars'> | null | undefined) => {
            canvas.current = made?.canvas ?? null
          }}
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
