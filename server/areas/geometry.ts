import { z } from 'zod'
import type { ImportMessageCode } from '../contract/import-codes.ts'
import { type Position, simplifyRing } from './simplify.ts'

/** GeoJSON geometry of an area, WGS 84: of each polygon the outline first, then its holes. */
export type Boundary =
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }

export type ReadBoundary =
  | { boundary: Boundary; positions: number; wasSimplified: boolean }
  | { fault: Extract<ImportMessageCode, 'geometry_type' | 'ring' | 'coordinates' | 'too_detailed'> }

/** Enough for a map of a whole page; what has more is simplified until it fits. */
const maxPositions = 2_000
/** In degrees: from about 10 m to about 10 km. */
const tolerances = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1]

/** A Polygon is a MultiPolygon of one. */
const polygonsOf = z.union([
  z
    .object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.unknown())) })
    .transform(({ coordinates }) => [coordinates]),
  z
    .object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(z.unknown()))) })
    .transform(({ coordinates }) => coordinates),
])

export function readBoundary(geometry: unknown): ReadBoundary {
  const { data: given } = polygonsOf.safeParse(geometry)
  if (!given) return { fault: 'geometry_type' }
  if (given.length === 0 || given.some(polygon => polygon.length === 0)) return { fault: 'ring' }
  const polygons: Position[][][] = []
  for (const polygon of given) {
    const rings: Position[][] = []
    for (const ring of polygon) {
      if (!ring.every(isPosition)) return { fault: 'coordinates' }
      if (!isClosed(ring)) return { fault: 'ring' }
      rings.push(ring.map(([longitude, latitude]) => [rounded(longitude), rounded(latitude)]))
    }
    polygons.push(rings)
  }
  const kept = toFit(polygons)
  if (!kept) return { fault: 'too_detailed' }
  return { boundary: toGeometry(kept), positions: countOf(polygons), wasSimplified: kept !== polygons }
}

function isPosition(position: unknown): position is Position {
  if (!Array.isArray(position)) return false
  const [longitude, latitude]: unknown[] = position
  return isWithin(longitude, 180) && isWithin(latitude, 90)
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most
}

function isClosed(ring: Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length >= 4 && first !== undefined && first[0] === last?.[0] && first[1] === last[1]
}

/** About a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000
}

function countOf(polygons: Position[][][]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
}

/** The least simplification that fits; holes and islands too small to be seen at it are left out. */
function toFit(polygons: Position[][][]): Position[][][] | undefined {
  if (countOf(polygons) <= maxPositions) return polygons
  for (const tolerance of tolerances) {
    const simple = polygons
      .map(polygon => polygon.map(ring => simplifyRing(ring, tolerance)))
      .map(([outline = [], ...holes]) =>
        outline.length < 4 ? [] : [outline, ...holes.filter(hole => hole.length >= 4)],
      )
      .filter(polygon => polygon.length > 0)
    if (simple.length > 0 && countOf(simple) <= maxPositions) return simple
  }
  return undefined
}

function toGeometry(polygons: Position[][][]): Boundary {
  const [first = []] = polygons
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons }
}
