import type { Chart, LegendItem, Plugin } from 'chart.js'
import type { Bar, Bars, Series } from './bars.ts'
import { fontOf } from './direct-labels.ts'
import { colourOf, inkColour, withheldColour } from './palette.ts'

type Context = Chart['ctx']

const radius = 6
/** The intervals of the two points lie above and below their line, so that they can be told apart. */
const intervalAt = [-9, 9]
const gap = 12

/** Need and supply as two points on a line: apart where much is missing; told apart by shape as well as by colour. */
export function dumbbells(bars: Bars, isRightToLeft: boolean): Plugin<'barWithErrorBars'> {
  return {
    id: 'dumbbells',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart
      const at = (value: number) => scales.x?.getPixelForValue(value) ?? 0
      ctx.save()
      ctx.font = fontOf(chart)
      ctx.textBaseline = 'middle'
      bars.labels.forEach((_, row) => {
        const y = scales.y?.getPixelForValue(row) ?? 0
        const points = bars.series.flatMap(({ bars: own }, i) => {
          const bar = own[row]
          return bar && bar.value !== null && chart.isDatasetVisible(i) ? [{ i, bar, x: at(bar.value) }] : []
        })
        drawLine(ctx, points, y)
        for (const { i, bar } of points) drawInterval(ctx, bar, { i, y, at })
        for (const { i, x } of points) drawMarker(ctx, i, x, y)
        drawNumbers(ctx, points, y)
        drawWithheld(ctx, { bars, row, y, points, start: at(0), isRightToLeft })
      })
      ctx.restore()
    },
  }
}

interface Point {
  i: number
  bar: Bar
  x: number
}

function drawLine(ctx: Context, points: Point[], y: number) {
  const [first, second] = points
  if (!first || !second) return
  ctx.strokeStyle = withheldColour
  ctx.lineWidth = 4
  ctx.beginPath()
  ctx.moveTo(first.x, y)
  ctx.lineTo(second.x, y)
  ctx.stroke()
}

function drawInterval(ctx: Context, bar: Bar, { i, y, at }: { i: number; y: number; at: (value: number) => number }) {
  if (bar.value === null || bar.low === undefined || bar.high === undefined) return
  const level = y + (intervalAt[i] ?? 0)
  ctx.strokeStyle = colourOf(i)
  ctx.lineWidth = 2
  ctx.beginPath()
  ctx.moveTo(at(bar.low), level)
  ctx.lineTo(at(bar.high), level)
  ctx.stroke()
}

function drawMarker(ctx: Context, i: number, x: number, y: number) {
  ctx.fillStyle = colourOf(i)
  ctx.strokeStyle = inkColour
  ctx.lineWidth = 1
  ctx.beginPath()
  if (i === 0) ctx.arc(x, y, radius, 0, 2 * Math.PI)
  else {
    ctx.moveTo(x, y - radius - 1)
    ctx.lineTo(x + radius + 1, y)
    ctx.lineTo(x, y + radius + 1)
    ctx.lineTo(x - radius - 1, y)
    ctx.closePath()
  }
  ctx.fill()
  ctx.stroke()
}

/** Outside of the two points, whichever is on which side. */
function drawNumbers(ctx: Context, points: Point[], y: number) {
  const sorted = [...points].sort((a, b) => a.x - b.x)
  sorted.forEach(({ bar, x }, position) => {
    const isRight = position === sorted.length - 1
    ctx.fillStyle = inkColour
    ctx.textAlign = isRight ? 'left' : 'right'
    ctx.fillText(bar.text, isRight ? x + gap : x - gap, y)
  })
}

interface Row {
  bars: Bars
  row: number
  y: number
  points: Point[]
  start: number
  isRightToLeft: boolean
}

/** What is withheld is said at the end of its row, by name: a place on the axis would be a number. */
function drawWithheld(ctx: Context, { bars, row, y, points, start, isRightToLeft }: Row) {
  const words = bars.series.flatMap(({ label, bars: own }) => {
    const bar = own[row]
    return bar && bar.value === null && bar.text !== '' ? [`${label}: ${bar.text}`] : []
  })
  if (words.length === 0) return
  const side = isRightToLeft ? -1 : 1
  const ends = points.map(({ x }) => x * side)
  const end = ends.length === 0 ? start : Math.max(...ends) * side + side * 48
  ctx.fillStyle = inkColour
  ctx.textAlign = isRightToLeft ? 'right' : 'left'
  ctx.fillText(words.join(' · '), end + side * gap, y)
}

export function dumbbellLegend(series: Series[]): LegendItem[] {
  return series.map(({ label }, i) => ({
    text: label,
    datasetIndex: i,
    fillStyle: colourOf(i),
    strokeStyle: inkColour,
    lineWidth: 1,
    pointStyle: i === 0 ? 'circle' : 'rectRot',
  }))
}
