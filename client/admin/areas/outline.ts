import type { AreaBoundary } from '../../../server/contract/areas.ts'

const size = 1_000

/** A path of SVG, north up, in a box of 1,000 by what the shape needs. */
export function pathOf(boundary: AreaBoundary): { path: string; viewBox: string; points: number } {
  const rings = boundary.type === 'Polygon' ? boundary.coordinates : boundary.coordinates.flat()
  const all = rings.flat()
  const middle = range(all.map(([, y = 0]) => y)).middle
  // A degree of longitude is shorter the farther from the equator.
  const squeeze = Math.max(0.01, Math.cos((middle * Math.PI) / 180))
  const across = range(all.map(([x = 0]) => x * squeeze))
  const up = range(all.map(([, y = 0]) => y))
  const scale = size / Math.max(across.length, up.length, 1e-9)
  const place = ([x = 0, y = 0]: number[]) =>
    `${Math.round((x * squeeze - across.from) * scale)} ${Math.round((up.to - y) * scale)}`
  const path = rings.map(ring => `M${ring.map(place).join('L')}Z`).join('')
  const margin = size / 50
  const box = [-margin, -margin, across.length * scale + 2 * margin, up.length * scale + 2 * margin]
  return { path, viewBox: box.map(Math.round).join(' '), points: all.length }
}

function range(values: number[]) {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) [from, to] = [Math.min(from, value), Math.max(to, value)]
  return { from, to, length: to - from, middle: (from + to) / 2 }
}
