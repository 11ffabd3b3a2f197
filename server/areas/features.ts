import { z } from 'zod'
import { plainName } from '../imports/columns.ts'
import { fileProblem } from '../imports/file-problem.ts'

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.nullish(z.record(z.string(), z.unknown())), geometry: z.unknown() }))
    .min(1)
    .max(100_000),
})

export interface Feature {
  /** 1, 2, 3 … in the order of the file. */
  number: number
  properties: Record<string, string>
  geometry: unknown
}

/** Throws `file-unusable`. */
export function readFeatures(file: Buffer): Feature[] {
  const { data } = collection.safeParse(parsed(file))
  if (!data) throw fileProblem('not_geojson')
  return data.features.map(({ properties, geometry }, at) => ({
    number: at + 1,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, String(value).trim()]] : [],
      ),
    ),
    geometry,
  }))
}

function parsed(file: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return undefined
  }
}

/** The property that holds codes of most features, or else names. Throws `file-unusable` when none holds any. */
export function keyOf(
  features: Feature[],
  areas: { code: string; name: string }[],
): { property: string; by: 'code' | 'name' } {
  const codes = new Set(areas.map(({ code }) => code))
  const names = new Set(areas.map(({ name }) => plainName(name)))
  const properties = new Set(features.flatMap(feature => Object.keys(feature.properties)))
  const found = [...properties].flatMap(property => {
    const values = features.map(feature => feature.properties[property] ?? '')
    const hits = (by: 'code' | 'name', isHit: (value: string) => boolean) => ({
      property,
      by,
      count: values.filter(isHit).length,
    })
    return [hits('code', value => codes.has(value)), hits('name', value => value !== '' && names.has(plainName(value)))]
  })
  // Of two that fit alike, a code is the surer one.
  const [best] = found.toSorted((a, b) => b.count - a.count || Number(a.by === 'name') - Number(b.by === 'name'))
  if (!best || best.count === 0) throw fileProblem('no_match')
  return best
}
