import type { Chart, Plugin } from 'chart.js'
import type { Bar, Bars } from './bars.ts'
import { inkColour, textColourOn } from './palette.ts'

/** Parts narrower than this have no room for their number. */
const minPart = 34
const gap = 6

/** Writes each bar's number beside it, or inside the parts of a stack. */
export function directLabels(bars: Bars, isRightToLeft: boolean): Plugin<'barWithErrorBars'> {
  return {
    id: 'directLabels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      ctx.textBaseline = 'middle'
      ctx.font = fontOf(chart)
      bars.series.forEach((series, i) => {
        if (!chart.isDatasetVisible(i)) return
        chart.getDatasetMeta(i).data.forEach((element, j) => {
          const bar = series.bars[j]
          if (!bar || bar.text === '') return
          ctx.fillStyle = bars.isStacked && !series.isWithheld ? textColourOn(i) : inkColour
          if (bars.isStacked) writeInside(chart, element, bar)
          else writeBeside(chart, element, { bar, isRightToLeft })
        })
      })
      ctx.restore()
    },
  }
}

/** The face of the axes, which differs between the page and a picture made by the server. */
export function fontOf({ options }: Chart<'barWithErrorBars'>): string {
  return `12px ${options.font?.family ?? 'sans-serif'}`
}

type Drawn = ReturnType<Chart['getDatasetMeta']>['data'][number]

function writeInside({ ctx }: Chart<'barWithErrorBars'>, element: Drawn, { text }: Bar) {
  const { x = 0, y = 0, base = 0 } = element.getProps(['x', 'y', 'base'], true)
  if (Math.abs(x - base) < minPart) return
  ctx.textAlign = 'center'
  ctx.fillText(text, (x + base) / 2, y)
}

function writeBeside(chart: Chart<'barWithErrorBars'>, element: Drawn, options: { bar: Bar; isRightToLeft: boolean }) {
  const { bar, isRightToLeft } = options
  const { x = 0, y = 0, base = 0 } = element.getProps(['x', 'y', 'base'], true)
  const tip = isRightToLeft ? Math.min(x, base) : Math.max(x, base)
  const whisker = bar.value === null ? undefined : bar.high
  const end = whisker === undefined ? tip : (chart.scales.x?.getPixelForValue(whisker) ?? tip)
  chart.ctx.textAlign = isRightToLeft ? 'right' : 'left'
  chart.ctx.fillText(bar.text, isRightToLeft ? end - gap : end + gap, y)
}
