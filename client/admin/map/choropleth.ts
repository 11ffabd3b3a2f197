import type { Chart, ChartData, ChartOptions, Plugin } from 'chart.js'
import type { GeoFeature, IChoroplethDataPoint } from 'chartjs-chart-geo'
import { emptyColour, inkColour, withheldGround, withheldLine } from '../../../reports/charts/palette.ts'
import type { AreaFeature } from './boundaries.ts'

/** An area as it is drawn. */
export interface DrawnArea {
  code: string
  feature: AreaFeature
  /** Null: withheld. Undefined: no answers. */
  shade: string | null | undefined
  /** Name and value; none where other areas lie inside. */
  words: { name: string; value: string } | undefined
}

const line = { height: 15, padding: 4, most: 3 }
/** Part of a shape in which letters stand clear of its border. */
const clear = { width: 0.85, height: 0.8 }
const fonts = { name: '12px system-ui, sans-serif', value: '600 12px system-ui, sans-serif' }

type OnPoint = (code: string | null, isClick: boolean) => void

export function choroplethData(
  areas: DrawnArea[],
  pattern: CanvasPattern,
): ChartData<'choropleth', IChoroplethDataPoint[], string> {
  const colours = areas.map(({ shade }) => (shade === null ? pattern : (shade ?? emptyColour)))
  return {
    labels: areas.map(({ code }) => code),
    datasets: [
      {
        data: areas.map(({ feature }) => ({ feature, value: 0 })),
        outline: areas.map(({ feature }) => feature),
        backgroundColor: colours,
        hoverBackgroundColor: colours,
        borderColor: inkColour,
        borderWidth: 1,
      },
    ],
  }
}

/** `onPoint` is told of the area under the pointer. */
export function choroplethOptions(areas: DrawnArea[], onPoint: OnPoint): ChartOptions<'choropleth'> {
  const pointed = (elements: { index: number }[]) => areas[elements.at(-1)?.index ?? -1]?.code ?? null
  return {
    animation: false,
    maintainAspectRatio: false,
    showOutline: false,
    showGraticule: false,
    interaction: { mode: 'point', intersect: true },
    plugins: { legend: { display: false } },
    scales: {
      projection: { axis: 'x', projection: 'mercator', padding: line.padding },
      color: { axis: 'x', display: false },
    },
    onHover: (_event, elements) => onPoint(pointed(elements), false),
    onClick: (_event, elements) => onPoint(pointed(elements), true),
  }
}

/** The options are not told when the pointer leaves. */
export function leavePlugin(onPoint: OnPoint): Plugin<'choropleth'> {
  return {
    id: 'area-leave',
    afterEvent(_chart, { event }) {
      if (event.type === 'mouseout') onPoint(null, false)
    },
  }
}

export const hatching = { ground: withheldGround, line: withheldLine }

/** Writes name and value where they fit, and draws a strong line around the area that is pointed at. */
export function wordsPlugin(areas: DrawnArea[], marked: { current: string | null }): Plugin<'choropleth'> {
  return {
    id: 'area-words',
    afterDatasetsDraw(chart) {
      const elements = elementsOf(chart)
      areas.forEach(({ code }, at) => {
        if (code === marked.current) outline(chart.ctx, elements[at])
      })
      areas.forEach(({ words, shade }, at) => {
        const element = elements[at]
        if (words && element) write(chart.ctx, element, { ...words, ground: shade === null ? hatching.ground : null })
      })
    },
  }
}

function elementsOf(chart: Chart): GeoFeature[] {
  const drawn: unknown[] = chart.getDatasetMeta(0).data
  return drawn.filter((element): element is GeoFeature => element instanceof Object && 'projectionScale' in element)
}

function outline(context: CanvasRenderingContext2D, element: GeoFeature | undefined): void {
  if (!element) return
  context.save()
  for (const [colour, width] of [
    [emptyColour, 7],
    [inkColour, 4],
  ] as const) {
    context.beginPath()
    element.projectionScale.geoPath.context(context)(element.feature)
    context.lineJoin = 'round'
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke()
  }
  context.restore()
}

interface Written {
  name: string
  value: string
  /** Under the letters, where the area is hatched. */
  ground: string | null
}

function write(context: CanvasRenderingContext2D, element: GeoFeature, { name, value, ground }: Written) {
  const { width, height } = element.getBounds()
  const { x, y } = element.getCenterPoint()
  const room = { width: width * clear.width - 2 * line.padding, height: height * clear.height }
  context.save()
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.font = fonts.value
  const values = linesOf(context, value, room.width)
  context.font = fonts.name
  const names = values.length > 0 ? linesOf(context, name, room.width) : []
  const isNamed = (names.length + values.length) * line.height <= room.height
  const written = [
    ...(isNamed ? names : []).map(text => ({ text, font: fonts.name })),
    ...values.map(text => ({ text, font: fonts.value })),
  ]
  written.forEach(({ text, font }, at) => {
    const middle = y + (at - (written.length - 1) / 2) * line.height
    context.font = font
    if (ground !== null) {
      const across = context.measureText(text).width + 2 * line.padding
      context.fillStyle = ground
      context.fillRect(x - across / 2, middle - line.height / 2, across, line.height)
    }
    context.fillStyle = inkColour
    context.fillText(text, x, middle)
  })
  context.restore()
}

/** None where the words are wider than there is room for. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const fits = lines.length <= line.most && lines.every(one => context.measureText(one).width <= width)
  return fits ? lines : []
}
