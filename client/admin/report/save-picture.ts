import { inkColour } from '../../../reports/charts/palette.ts'

interface Picture {
  title: string
  source: string
  name: string
  direction: 'ltr' | 'rtl'
}

const margin = 24
const lineHeight = 24
const fonts = { title: '600 18px system-ui, sans-serif', source: '12px system-ui, sans-serif' }

/** The chart as a picture that stands alone: title above, source below, white ground. */
export async function savePicture(chart: HTMLCanvasElement, { title, source, name, direction }: Picture) {
  const scale = chart.width / chart.clientWidth
  const width = chart.clientWidth + 2 * margin
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return
  context.font = fonts.title
  const lines = linesOf(context, title, chart.clientWidth)
  const chartTop = margin + lines.length * lineHeight + margin / 2
  canvas.width = width * scale
  canvas.height = (chartTop + chart.clientHeight + lineHeight + margin) * scale
  context.scale(scale, scale)
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, canvas.height)
  context.fillStyle = inkColour
  context.textBaseline = 'top'
  context.direction = direction
  context.textAlign = 'start'
  const start = direction === 'rtl' ? width - margin : margin
  context.font = fonts.title
  lines.forEach((line, at) => {
    context.fillText(line, start, margin + at * lineHeight)
  })
  context.drawImage(chart, margin, chartTop, chart.clientWidth, chart.clientHeight)
  context.font = fonts.source
  context.fillText(source, start, chartTop + chart.clientHeight + margin / 2)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (blob) download(blob, name)
}

function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function download(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
