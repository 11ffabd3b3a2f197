import type { Chart, ChartConfiguration, ChartDataset, ChartOptions, Color, LegendItem } from 'chart.js'
import type { IErrorBarXDataPoint } from 'chartjs-chart-error-bars'
import { type Bar, type BarFigure, type Bars, barsOf, drawnRows, maxBars, type Series } from './bars.ts'
import { directLabels } from './direct-labels.ts'
import { dumbbellLegend, dumbbells } from './dumbbells.ts'
import type { Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'
import { colourOf, inkColour, type PatternShape, shapeOf, withheldColour } from './palette.ts'
import { wrap } from './wrap.ts'

export type FigureChart = ChartConfiguration<'barWithErrorBars', IErrorBarXDataPoint[], string[]>
type Dataset = ChartDataset<'barWithErrorBars', IErrorBarXDataPoint[]>

export interface ChartSettings {
  messages: Messages
  locale: string
  isRightToLeft?: boolean
  /** `draw` of patternomaly, which needs a browser: hatches withheld rows, and every series when `isPatterned`. */
  pattern?: (shape: PatternShape, colour: string) => Color
  /** Series differ by pattern too: for print, and on request. */
  isPatterned?: boolean
  /** Characters in a line of a row's label. */
  labelLength?: number
}

/** Below so many characters a line the chart is on a phone: smaller letters, and a line more for each label. */
const narrowLength = 20
const smallLetters = { font: { size: 11 } }

/** A withheld row has this part of the axis, whatever its number. */
const withheldLength = 0.06

function isOnPhone({ labelLength = 30 }: Pick<ChartSettings, 'labelLength'>): boolean {
  return labelLength < narrowLength
}

/** Configuration of chart.js; null when there is nothing to draw. The page registers BarWithErrorBarsController. */
export function chartOf(figure: BarFigure, settings: ChartSettings): FigureChart | null {
  return chartOfBars(barsOf(figure, settings.messages, settings.locale), settings)
}

export function chartOfBars(bars: Bars, settings: Omit<ChartSettings, 'messages'>): FigureChart | null {
  const { isRightToLeft = false, isPatterned = false, labelLength = 30 } = settings
  const isDrawn = bars.series.some(series => series.bars.some(({ value }) => value !== null))
  if (!isDrawn) return null
  const axis = axisOf(bars)
  const isNarrow = isOnPhone(settings)
  return {
    type: 'barWithErrorBars',
    data: {
      labels: bars.labels.map(label => wrap(label, labelLength, isNarrow ? 4 : 3)),
      datasets: bars.series.map((series, i) => datasetOf(series, i, { bars, axis, settings })),
    },
    options: optionsOf(bars, axis, settings),
    plugins: [bars.isDumbbell ? dumbbells(bars, isRightToLeft) : directLabels(bars, { isRightToLeft, isPatterned })],
  }
}

/** Pixels a chart needs so that every row can be read. */
export function chartHeight(figure: BarFigure): number {
  const bars = figure.kind === 'language_gap' ? 2 : 1
  const rows = figure.kind === 'grid' ? drawnRows(figure).length : Math.min(figure.rows.length, maxBars)
  const gap = figure.kind === 'pillar' ? 30 : 16
  return 72 + rows * (gap + 20 * bars)
}

interface Axis {
  min: number
  max: number
}

function axisOf({ series, unit, isStacked }: Bars): Axis {
  if (isStacked) return { min: 0, max: 1 }
  const ends = series.flatMap(({ bars }) => bars.flatMap(bar => (bar.value === null ? [] : endsOf(bar))))
  const highest = Math.max(0, ...ends)
  if (unit === 'share') return { min: 0, max: Math.min(1, Math.max(0.1, Math.ceil(highest * 10) / 10)) }
  const step = unit === 'count' ? 10 ** Math.max(0, Math.floor(Math.log10(highest || 1))) : 1
  return { min: Math.floor(Math.min(0, ...ends)), max: Math.max(step, Math.ceil(highest / step) * step) }
}

function endsOf({ value, low = value, high = value }: Extract<Bar, { value: number }>): number[] {
  return [low, value, high]
}

interface DatasetContext {
  bars: Bars
  axis: Axis
  settings: Omit<ChartSettings, 'messages'>
}

function datasetOf(series: Series, index: number, { bars, axis, settings }: DatasetContext): Dataset {
  if (bars.isDumbbell) return pointsOf(series)
  const hatch = hatchOf(settings)
  const fill = fillOf(series, index, settings)
  const isHidden = (bar: Bar) => bar.value === null && bar.text !== ''
  // A bar without an interval still gets whiskers of no length, which would show as ticks.
  const ink = (bar: Bar | undefined) =>
    bar && bar.value !== null && bar.high !== undefined ? inkColour : 'transparent'
  return {
    label: series.label,
    data: series.bars.map(bar => pointOf(bar, isHidden(bar) ? withheldLength * axis.max : 0)),
    backgroundColor: series.bars.map(bar => (isHidden(bar) ? hatch : fill)),
    errorBarColor: ({ dataIndex }) => ink(series.bars[dataIndex]),
    errorBarWhiskerColor: ({ dataIndex }) => ink(series.bars[dataIndex]),
    errorBarLineWidth: 1.5,
    errorBarWhiskerLineWidth: 1.5,
    errorBarWhiskerSize: 8,
    // Some colours of the scheme are too light for white paper (WCAG 1.4.11: 3 : 1); their outline is not.
    borderColor: inkColour,
    borderWidth: series.bars.map(bar => (bars.isStacked || isHidden(bar) ? 1 : 0)),
    borderSkipped: false,
    barPercentage: bars.isStacked ? 0.8 : 0.9,
    categoryPercentage: 0.8,
  }
}

type Fills = Pick<ChartSettings, 'pattern' | 'isPatterned'>

function hatchOf({ pattern }: Fills): Color {
  return pattern ? pattern('diagonal', withheldColour) : withheldColour
}

function fillOf(series: Series, index: number, settings: Fills): Color {
  const own = colourOf(index)
  if (series.isWithheld) return hatchOf(settings)
  return settings.isPatterned && settings.pattern ? settings.pattern(shapeOf(index), own) : own
}

/** Bars without a body, from which the plug-in takes its places. */
function pointsOf(series: Series): Dataset {
  return {
    label: series.label,
    data: series.bars.map(bar => pointOf(bar, 0)),
    backgroundColor: 'transparent',
    errorBarColor: 'transparent',
    errorBarWhiskerColor: 'transparent',
    grouped: false,
  }
}

function pointOf(bar: Bar, withheldAt: number): IErrorBarXDataPoint {
  if (bar.value === null) return { x: withheldAt, xMin: withheldAt, xMax: withheldAt }
  return { x: bar.value, xMin: bar.low ?? bar.value, xMax: bar.high ?? bar.value }
}

function optionsOf(
  bars: Bars,
  axis: Axis,
  settings: Omit<ChartSettings, 'messages'>,
): ChartOptions<'barWithErrorBars'> {
  const { locale, isRightToLeft = false } = settings
  const isNarrow = isOnPhone(settings)
  const { isStacked, isDumbbell = false } = bars
  const beside = isDumbbell ? 40 : isNarrow ? 64 : 88
  return {
    indexAxis: 'y',
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale,
    layout: { padding: isStacked ? 0 : { [isRightToLeft ? 'left' : 'right']: beside } },
    plugins: {
      legend: legendOf(bars, settings),
      // Rows carry their numbers, and a tooltip would show a length for what is withheld.
      tooltip: { enabled: false },
    },
    scales: scalesOf(bars, axis, settings),
  }
}

function scalesOf(
  bars: Bars,
  axis: Axis,
  settings: Omit<ChartSettings, 'messages'>,
): NonNullable<ChartOptions<'barWithErrorBars'>['scales']> {
  const { unit, isStacked, isDumbbell = false } = bars
  const { locale, isRightToLeft = false } = settings
  const isNarrow = isOnPhone(settings)
  const formats = numberFormats(locale)
  return {
    x: {
      ...axis,
      reverse: isRightToLeft,
      stacked: isStacked,
      ticks: {
        maxRotation: 0,
        ...(isNarrow && { maxTicksLimit: 3 }),
        callback: value => (unit === 'share' ? formats.share(Number(value)) : formats.count(Number(value))),
      },
    },
    y: {
      position: isRightToLeft ? 'right' : 'left',
      stacked: isStacked,
      grid: { display: false },
      // Room for the number of a point at the start of the axis.
      ticks: { ...(isNarrow && smallLetters), autoSkip: false, padding: isDumbbell ? (isNarrow ? 30 : 36) : 3 },
    },
  }
}

function legendOf({ series, isStacked, isDumbbell = false }: Bars, settings: Omit<ChartSettings, 'messages'>) {
  // By itself chart.js takes the fill of the first row, which is hatched where that row is withheld.
  const entries = (chart: Chart): LegendItem[] =>
    series.map((one, i) => ({
      text: one.label,
      datasetIndex: i,
      fillStyle: fillOf(one, i, settings),
      fontColor: inkColour,
      strokeStyle: inkColour,
      lineWidth: isStacked ? 1 : 0,
      hidden: !chart.isDatasetVisible(i),
    }))
  return {
    display: series.length > 1,
    position: 'top' as const,
    rtl: settings.isRightToLeft ?? false,
    labels: {
      ...(isOnPhone(settings) && { ...smallLetters, boxWidth: 14, boxHeight: 11, padding: 8 }),
      ...(isDumbbell
        ? { usePointStyle: true, boxWidth: 9, boxHeight: 9, generateLabels: () => dumbbellLegend(series) }
        : { generateLabels: entries }),
    },
  }
}
