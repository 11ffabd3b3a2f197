import type { SKRSContext2D } from '@napi-rs/canvas'
import { type Heat, heatOf, heatTones } from '../charts/heat.ts'
import { fill, type Messages } from '../charts/messages/messages.ts'
import { inkColour, withheldColour } from '../charts/palette.ts'
import { wrap } from '../charts/wrap.ts'
import type { HeatFigure } from '../sections/figures.ts'
import { fontFamily } from './fonts.ts'

interface Settings {
  messages: Messages
  language: string
  isRightToLeft: boolean
}

const head = 62
const row = 44
const legend = 30
const labelShare = 0.24
const headFont = (size: number) => `700 ${size}px ${fontFamily}`
const fonts = { head: headFont(12), cell: `13px ${fontFamily}`, detail: `10px ${fontFamily}` }

/** Height of the drawn table. */
export function heatSize(figure: HeatFigure, settings: Settings): number {
  return legend + head + heatOf(figure, settings.messages, settings.language).rows.length * row
}

interface Place extends Settings {
  x: number
  y: number
  width: number
}

/** The heat table of the page as a picture. */
export function drawHeat(context: SKRSContext2D, figure: HeatFigure, place: Place): void {
  const heat = heatOf(figure, place.messages, place.language)
  context.save()
  context.textBaseline = 'middle'
  context.direction = place.isRightToLeft ? 'rtl' : 'ltr'
  drawLegend(context, heat, place)
  const label = place.width * labelShare
  const cell = (place.width - label) / Math.max(1, heat.columns.length)
  const left = (column: number, width: number) => {
    const offset = column < 0 ? 0 : label + column * cell
    return place.isRightToLeft ? place.x + place.width - offset - width : place.x + offset
  }
  const perLine = Math.max(6, Math.floor(cell / 7))
  context.fillStyle = inkColour
  heat.columns.forEach((column, at) => {
    const lines = wrap(column.label, perLine)
    context.font = fonts.head
    const widest = Math.max(...lines.map(line => context.measureText(line).width))
    if (widest > cell - 4) context.font = headFont(Math.max(8, Math.floor((12 * (cell - 4)) / widest)))
    writeLines(context, lines, left(at, cell) + cell / 2, place.y + legend + head / 2, 'center')
  })
  heat.rows.forEach((one, at) => {
    const y = place.y + legend + head + at * row
    context.fillStyle = inkColour
    context.font = fonts.head
    const start = place.isRightToLeft ? place.x + place.width : place.x
    const side = place.isRightToLeft ? 'right' : 'left'
    writeLines(context, wrap(one.label, Math.floor(label / 6.5)), start, y + row / 2, side)
    one.cells.forEach((value, column) => {
      drawCell(context, value, { x: left(column, cell), y, width: cell, perLine })
    })
  })
  context.restore()
}

interface Box {
  x: number
  y: number
  width: number
  perLine: number
}

function drawCell(context: SKRSContext2D, cell: Heat['rows'][number]['cells'][number], { x, y, width, perLine }: Box) {
  const tone = cell.tone === null ? heatTones[0] : (heatTones[cell.tone] ?? heatTones[0])
  context.fillStyle = tone.fill
  context.fillRect(x + 1, y + 1, width - 2, row - 2)
  if (cell.isWithheld) hatch(context, { x, y, width, perLine })
  context.strokeStyle = withheldColour
  context.lineWidth = 1
  context.strokeRect(x + 1, y + 1, width - 2, row - 2)
  context.fillStyle = tone.ink
  context.font = cell.isWithheld ? fonts.detail : fonts.cell
  const lines = cell.isWithheld ? wrap(cell.text, perLine) : [cell.text]
  writeLines(context, lines, x + width / 2, y + (cell.base ? row / 2 - 7 : row / 2), 'center')
  if (!cell.base) return
  context.font = fonts.detail
  writeLines(context, [cell.base], x + width / 2, y + row / 2 + 10, 'center')
}

function hatch(context: SKRSContext2D, { x, y, width }: Box) {
  context.save()
  context.beginPath()
  context.rect(x + 1, y + 1, width - 2, row - 2)
  context.clip()
  context.strokeStyle = '#E3E6EA'
  context.lineWidth = 2
  for (let offset = -row; offset < width; offset += 8) {
    context.beginPath()
    context.moveTo(x + offset, y + row)
    context.lineTo(x + offset + row, y)
    context.stroke()
  }
  context.restore()
}

function drawLegend(context: SKRSContext2D, heat: Heat, { messages, isRightToLeft, x, y, width }: Place) {
  const swatch = 24
  heatTones.forEach(({ fill: colour }, at) => {
    const offset = at * swatch
    const start = isRightToLeft ? x + width - offset - swatch : x + offset
    context.fillStyle = colour
    context.fillRect(start, y + 6, swatch, 12)
    context.strokeStyle = withheldColour
    context.strokeRect(start, y + 6, swatch, 12)
  })
  context.font = fonts.cell
  context.fillStyle = inkColour
  context.textAlign = isRightToLeft ? 'right' : 'left'
  const end = heatTones.length * swatch + 10
  context.fillText(fill(messages.notes.shading, heat.legend), isRightToLeft ? x + width - end : x + end, y + 12)
}

function writeLines(context: SKRSContext2D, lines: string[], x: number, y: number, align: 'left' | 'right' | 'center') {
  const height = 13
  context.textAlign = align
  lines.forEach((text, at) => {
    context.fillText(text, x, y + (at - (lines.length - 1) / 2) * height)
  })
}
