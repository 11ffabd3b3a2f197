import type { AreaBoundary } from '../../../server/contract/areas.ts'

/** The boundary of an area, as the server sends it. */
export interface AreaFeature {
  type: 'Feature'
  properties: { code: string; parent: string | null }
  geometry: AreaBoundary
}

export function featuresIn(reply: unknown): AreaFeature[] {
  const features = reply && typeof reply === 'object' ? Reflect.get(reply, 'features') : undefined
  return Array.isArray(features) ? features.filter(isFeature) : []
}

function isFeature(value: AreaFeature | undefined): value is AreaFeature {
  return typeof value?.properties?.code === 'string' && Array.isArray(value.geometry?.coordinates)
}

/** Parents before what lies in them, so that they do not cover it; outlines turned as the projection wants them. */
export function drawnFeatures(features: AreaFeature[], codes: Set<string>): AreaFeature[] {
  const parents = new Map(features.map(({ properties }) => [properties.code, properties.parent]))
  const depth = (code: string | null | undefined): number => (code ? 1 + depth(parents.get(code)) : 0)
  return features
    .filter(({ properties }) => codes.has(properties.code))
    .sort((a, b) => depth(a.properties.code) - depth(b.properties.code))
    .map(feature => ({ ...feature, geometry: turned(feature.geometry) }))
}

/** GeoJSON's outlines run against the clock; on a sphere that would be all of the world but the area. */
function turned(geometry: AreaBoundary): AreaBoundary {
  const polygon = (rings: number[][][]) =>
    rings.map((ring, at) => (isClockwise(ring) === (at === 0) ? ring : [...ring].reverse()))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) }
}

function isClockwise(ring: number[][]): boolean {
  const doubled = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? []
    return sum + (nextX - x) * (nextY + y)
  }, 0)
  return doubled > 0
}

/** Width by height as the projection will draw them, within what a page can hold. */
export function shapeOf(features: AreaFeature[]): number {
  let [west, south, east, north] = [180, 85, -180, -85]
  for (const { geometry } of features)
    for (const ring of geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
      for (const [x = 0, y = 0] of ring) {
        ;[west, east] = [Math.min(west, x), Math.max(east, x)]
        ;[south, north] = [Math.min(south, y), Math.max(north, y)]
      }
  const stretch = (latitude: number) =>
    Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 360))
  const across = ((east - west) * Math.PI) / 180
  const up = stretch(north) - stretch(south)
  return Math.max(0.7, Math.min(2.4, up > 0 ? across / up : 1))
}
