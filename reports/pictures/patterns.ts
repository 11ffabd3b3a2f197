import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Color } from 'chart.js'
import type { PatternShape } from '../charts/palette.ts'

const side = 12

/** Strokes on a tile of `side`: each a line from x, y to x, y. */
const strokes: Record<PatternShape, [number, number, number, number][]> = {
  diagonal: [
    [0, side, side, 0],
    [-2, 2, 2, -2],
    [side - 2, side + 2, side + 2, side - 2],
  ],
  'diagonal-right-left': [
    [0, 0, side, side],
    [-2, side - 2, 2, side + 2],
    [side - 2, -2, side + 2, 2],
  ],
  dot: [[side / 2, side / 2, side / 2 + 1, side / 2 + 1]],
  cross: [
    [side / 2, 2, side / 2, side - 2],
    [2, side / 2, side - 2, side / 2],
  ],
  dash: [[2, side / 2, side - 2, side / 2]],
  triangle: [
    [2, side - 2, side / 2, 3],
    [side / 2, 3, side - 2, side - 2],
    [2, side - 2, side - 2, side - 2],
  ],
  weave: [
    [0, 3, side, 3],
    [3, 0, 3, side],
    [side - 3, 0, side - 3, side],
  ],
}

/** What patternomaly draws in a browser. */
export function patternOf(shape: PatternShape, colour: string): Color {
  const tile: Canvas = createCanvas(side, side)
  const context = tile.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, side, side)
  context.strokeStyle = 'rgba(255, 255, 255, 0.85)'
  context.lineWidth = 2
  for (const [fromX, fromY, toX, toY] of strokes[shape]) {
    context.beginPath()
    context.moveTo(fromX, fromY)
    context.lineTo(toX, toY)
    context.stroke()
  }
  // Of another library than the type of chart.js, which only hands it on to the canvas.
  return context.createPattern(tile, 'repeat') as unknown as Color
}
