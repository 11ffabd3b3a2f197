export type Position = [longitude: number, latitude: number]

/** Douglas and Peucker: leaves out positions that lie within the tolerance of the line without them. The ring stays closed. */
export function simplifyRing(ring: Position[], tolerance: number): Position[] {
  const last = ring.length - 1
  const kept = new Set([0, last, farthestFrom(ring, ring[0])])
  const [, , middle = 0] = kept
  const parts: [number, number][] = [
    [0, middle],
    [middle, last],
  ]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part
    const { at, distance } = farthestBetween(ring, from, to)
    if (distance <= tolerance) continue
    kept.add(at)
    parts.push([from, at], [at, to])
  }
  return ring.filter((_, at) => kept.has(at))
}

function farthestFrom(ring: Position[], [x, y]: Position = [0, 0]): number {
  let [best, most] = [0, -1]
  for (const [at, [longitude, latitude]] of ring.entries()) {
    const distance = (longitude - x) ** 2 + (latitude - y) ** 2
    if (distance > most) [best, most] = [at, distance]
  }
  return best
}

function farthestBetween(ring: Position[], from: number, to: number): { at: number; distance: number } {
  const [start, end] = [ring[from], ring[to]]
  let farthest = { at: from, distance: 0 }
  if (!start || !end) return farthest
  for (let at = from + 1; at < to; at++) {
    const position = ring[at]
    const distance = position ? distanceToLine(position, start, end) : 0
    if (distance > farthest.distance) farthest = { at, distance }
  }
  return farthest
}

function distanceToLine([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy)
}
