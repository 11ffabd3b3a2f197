import { type Canvas, createCanvas, type SKRSContext2D, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas'
import { CategoryScale, Chart, type ChartItem, Legend, LinearScale, type Plugin } from 'chart.js'
import { BarWithErrorBar, BarWithErrorBarsController } from 'chartjs-chart-error-bars'
import { type BarFigure, isHeat } from '../charts/bars.ts'
import { chartHeight, chartOf } from '../charts/chart.ts'
import type { Messages } from '../charts/messages/messages.ts'
import { inkColour } from '../charts/palette.ts'
import type { Figure } from '../sections/figures.ts'
import { fontFamily, loadFonts } from './fonts.ts'
import { drawHeat, heatSize } from './heat-picture.ts'
import { type Dots, palettePng } from './palette-png.ts'
import { patternOf } from './patterns.ts'

export type PictureFormat = 'png' | 'svg'

export interface PictureSettings {
  messages: Messages
  language: string
  isRightToLeft: boolean
  format: PictureFormat
  isPatterned: boolean
  /** Above and below the chart, so that the picture can stand alone; null in a document, which says both itself. */
  frame: { title: string; source: string } | null
}

export interface Picture {
  content: Buffer
  /** CSS pixels; a PNG has more dots. */
  width: number
  height: number
}

const width = 880
const margin = 24
const line = 26
const fonts = { title: `700 19px ${fontFamily}`, source: `13px ${fontFamily}` }
/** Dots to a CSS pixel: enough for a large print; in a document of a hundred pictures less, so that it can be sent by mail. */
const pngScales = { alone: 2, inDocument: 1.5 }

Chart.register(CategoryScale, LinearScale, Legend, BarWithErrorBarsController, BarWithErrorBar)
Chart.defaults.font.family = fontFamily
Chart.defaults.color = inkColour

/** A figure as it is on the page. Null: nothing of it may be drawn. */
export async function pictureOf(figure: Figure, settings: PictureSettings): Promise<Picture | null> {
  loadFonts()
  const lines = settings.frame ? titleLines(settings.frame.title) : []
  const top = settings.frame ? margin + lines.length * line + margin / 2 : 0
  const bottom = settings.frame ? line + margin : 0
  const body = isHeat(figure) ? heatSize(figure, settings) : chartHeight(figure)
  const size = { width, height: Math.ceil(top + body + bottom) }
  const canvas = canvasOf(size, settings.format)
  const frame: Frame = { lines, top, bottom, ...size, settings }
  const drawn = isHeat(figure)
    ? drawHeatOn(canvas, figure, frame)
    : drawChartOn(canvas as unknown as ChartItem, figure, frame)
  if (!drawn) return null
  const content = 'encode' in canvas ? await palettePng(dotsOf(canvas)) : canvas.getContent()
  drawn.end()
  return { content, ...size }
}

function dotsOf(canvas: Canvas): Dots {
  const { width: across, height } = canvas
  return { data: canvas.getContext('2d').getImageData(0, 0, across, height).data, width: across, height }
}

type AnyCanvas = Canvas | SvgCanvas

interface Drawn {
  end(): void
}

interface Frame {
  lines: string[]
  top: number
  bottom: number
  width: number
  height: number
  settings: PictureSettings
}

function canvasOf(size: { width: number; height: number }, format: PictureFormat): AnyCanvas {
  // As paths: whoever opens the file need not have the fonts.
  if (format === 'svg') return createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths)
  return createCanvas(size.width, size.height)
}

function drawChartOn(canvas: ChartItem, figure: BarFigure, frame: Frame): Drawn | null {
  const { messages, language, isRightToLeft, isPatterned } = frame.settings
  const made = chartOf(figure, {
    messages,
    locale: language,
    isRightToLeft,
    isPatterned,
    pattern: patternOf,
    labelLength: 40,
  })
  if (!made) return null
  const sides = (made.options?.layout?.padding ?? 0) as number | { left?: number; right?: number }
  const { left = 0, right = 0 } = typeof sides === 'number' ? {} : sides
  const chart = new Chart(canvas, {
    ...made,
    options: {
      ...made.options,
      responsive: false,
      devicePixelRatio: scaleOf(frame.settings),
      layout: { padding: { top: frame.top, bottom: frame.bottom, left: left + margin, right: right + margin } },
    },
    plugins: [...(made.plugins ?? []), framePlugin(frame)],
  })
  // Not before its dots are taken: it empties the canvas.
  return { end: () => chart.destroy() }
}

function framePlugin(frame: Frame): Plugin<'barWithErrorBars'> {
  return {
    id: 'frame',
    beforeDraw: ({ ctx }) => drawGround(ctx as unknown as SKRSContext2D, frame),
    afterDraw: ({ ctx }) => drawFrame(ctx as unknown as SKRSContext2D, frame),
  }
}

function drawHeatOn(
  canvas: AnyCanvas,
  figure: Extract<Figure, { kind: 'language_areas' | 'training_sectors' }>,
  frame: Frame,
): Drawn {
  const scale = scaleOf(frame.settings)
  if (scale !== 1) {
    canvas.width = frame.width * scale
    canvas.height = frame.height * scale
  }
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  drawGround(context, frame)
  drawFrame(context, frame)
  drawHeat(context, figure, { ...frame.settings, x: margin, y: frame.top, width: frame.width - 2 * margin })
  return { end: () => undefined }
}

function scaleOf({ format, frame }: PictureSettings): number {
  if (format === 'svg') return 1
  return frame ? pngScales.alone : pngScales.inDocument
}

function drawGround(context: SKRSContext2D, { width: full, height }: Frame) {
  context.save()
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, full, height)
  context.restore()
}

function drawFrame(context: SKRSContext2D, { lines, height, width: full, settings }: Frame) {
  if (!settings.frame) return
  const { isRightToLeft } = settings
  const start = isRightToLeft ? full - margin : margin
  context.save()
  context.fillStyle = inkColour
  context.textBaseline = 'top'
  context.direction = isRightToLeft ? 'rtl' : 'ltr'
  context.textAlign = isRightToLeft ? 'right' : 'left'
  context.font = fonts.title
  lines.forEach((text, at) => {
    context.fillText(text, start, margin + at * line)
  })
  context.font = fonts.source
  context.fillText(settings.frame.source, start, height - margin - line / 2)
  context.restore()
}

function titleLines(title: string): string[] {
  const context = createCanvas(1, 1).getContext('2d')
  context.font = fonts.title
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && context.measureText(longer).width <= width - 2 * margin) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
