import { localities } from './areas.ts'

/** Column and row of each locality in a honeycomb that keeps who lies beside, north or south of whom. */
const places: Record<string, [column: number, row: number]> = {
  '51660': [3, 0],
  '51153': [4, 0],
  '51059': [5, 0],
  '51013': [6, 0],
  '51540': [3, 1],
  '51760': [4, 1],
  '51001': [6, 1],
  '51195': [2, 2],
  '51770': [3, 2],
  '51710': [5, 2],
  '51810': [6, 2],
}

/** Degrees. */
const origin = { longitude: -82.5, latitude: 38.9 }
const radius = 0.5
const squeeze = Math.cos((38 * Math.PI) / 180)

/** Schematic boundaries: a honeycomb, and not where anything lies. */
export function schematicBoundaries(): object {
  const features = localities.flatMap(({ code, name }) => {
    const place = places[code]
    return place ? [{ type: 'Feature', properties: { code, name }, geometry: hexagonAt(place) }] : []
  })
  return { type: 'FeatureCollection', features }
}

/** With a corner to the north; every other row is moved by half a column. */
function hexagonAt([column, row]: [number, number]): object {
  const width = Math.sqrt(3) * radius
  const middle = { across: (column + (row % 2) / 2) * width, down: row * 1.5 * radius }
  const corners = Array.from({ length: 7 }, (_, corner) => {
    const angle = Math.PI / 2 + (corner * Math.PI) / 3
    const across = middle.across + radius * Math.cos(angle)
    const up = radius * Math.sin(angle) - middle.down
    return [origin.longitude + across / squeeze, origin.latitude + up].map(degrees => Math.round(degrees * 1e4) / 1e4)
  })
  return { type: 'Polygon', coordinates: [corners] }
}
