import type { Chart, Plugin } from 'chart.js'
import type { Bar, Bars, Series } from './bars.ts'
import { colourOf, emptyColour, inkColour, textColourOn } from './palette.ts'

/** Around a number inside a part of a stack; a part without room for both leaves the number to the table. */
const plate = { side: 4, height: 16 }
const gap = 6

interface LabelSettings {
  isRightToLeft: boolean
  isPatterned: boolean
}

/** Writes each bar's number beside it, or inside the parts of a stack. */
export function directLabels(bars: Bars, { isRightToLeft, isPatterned }: LabelSettings): Plugin<'barWithErrorBars'> {
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
          if (bars.isStacked) writeInside(chart, element, { bar, ...inkOf(series, i, isPatterned) })
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

/** Letters on a pattern cannot be read: they stand on a plate of the plain colour. */
function inkOf({ isWithheld }: Series, index: number, isPatterned: boolean): { ink: string; ground: string | null } {
  if (isWithheld) return { ink: inkColour, ground: emptyColour }
  return { ink: textColourOn(index), ground: isPatterned ? colourOf(index) : null }
}

interface Inside {
  bar: Bar
  ink: string
  ground: string | null
}

function writeInside({ ctx }: Chart<'barWithErrorBars'>, element: Drawn, { bar, ink, ground }: Inside) {
  const { x = 0, y = 0, base = 0 } = element.getProps(['x', 'y', 'base'], true)
  const width = ctx.measureText(bar.text).width + 2 * plate.side
  if (Math.abs(x - base) < width) return
  const middle = (x + base) / 2
  if (ground !== null) {
    ctx.fillStyle = ground
    ctx.fillRect(middle - width / 2, y - plate.height / 2, width, plate.height)
  }
  ctx.fillStyle = ink
  ctx.textAlign = 'center'
  ctx.fillText(bar.text, middle, y)
}

function writeBeside(chart: Chart<'barWithErrorBars'>, element: Drawn, options: { bar: Bar; isRightToLeft: boolean }) {
  const { bar, isRightToLeft } = options
  chart.ctx.fillStyle = inkColour
  const { x = 0, y = 0, base = 0 } = element.getProps(['x', 'y', 'base'], true)
  const tip = isRightToLeft ? Math.min(x, base) : Math.max(x, base)
  const whisker = bar.value === null ? undefined : bar.high
  const end = whisker === undefined ? tip : (chart.scales.x?.getPixelForValue(whisker) ?? tip)
  chart.ctx.textAlign = isRightToLeft ? 'right' : 'left'
  chart.ctx.fillText(bar.text, isRightToLeft ? end - gap : end + gap, y)
}
