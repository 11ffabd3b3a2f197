import { beforeEach, expect, test } from '@jest/globals'
import type { Api } from '../../server/contract/api.ts'
import type { QueryInput } from '../../server/contract/operation.ts'
import { useApp } from '../support/app.ts'
import { anOrganisation, areas } from '../support/factories.ts'

const { api, app } = useApp()
const ada = api.as('ada')
const key = 'POST /organisations/:organisationId/boundary-imports'

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
  await areas(app, params.organisationId)
})

const square = (x: number, y: number, size = 1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const feature = (properties: object | null, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const send = (file: string, query: QueryInput<Api[typeof key]> = {}) =>
  ada.call(key, { params, query, body: new Blob([file]), headers: { 'Content-Type': 'application/geo+json' } })
const confirm = async (file: string, query: QueryInput<Api[typeof key]> = {}) => {
  const { fingerprint } = await send(file)
  return send(file, { confirm: 'true', fingerprint, ...query })
}
const list = async () => (await ada.call('GET /organisations/:organisationId/areas', { params })).areas
const withBoundary = async () => (await list()).filter(area => area.hasBoundary).map(({ code }) => code)
const boundaryOf = async (code: string) => {
  const areaId = (await list()).find(area => area.code === code)?.id ?? ''
  const at = { params: { ...params, areaId } }
  return ada.call('GET /organisations/:organisationId/areas/:areaId/boundary', at)
}

test('boundaries are matched by whichever property holds codes', async () => {
  const file = collection(
    feature({ fid: 1, PCODE: 'north' }, [square(-77, 38)]),
    feature(
      { fid: 2, PCODE: 'south' },
      [[square(-77, 36)], [square(-75, 36), square(-74.8, 36.2, 0.1)]],
      'MultiPolygon',
    ),
  )
  expect((await send(file)).counts).toMatchObject({ new: 2, refused: 0 })
  expect(await withBoundary()).toEqual([])
  await confirm(file)
  expect(await withBoundary()).toEqual(['north', 'south'])
  expect((await boundaryOf('north')).boundary).toEqual({ type: 'Polygon', coordinates: [square(-77, 38)] })
  expect((await boundaryOf('south')).boundary).toMatchObject({ type: 'MultiPolygon' })
  expect((await boundaryOf('county')).boundary).toBeNull()
  expect((await send(file)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
})

test('boundaries are matched by name where there are no codes, without accents and capitals', async () => {
  const { rows, counts } = await confirm(collection(feature({ NAME: 'NÓRTH TOWN' }, [square(0, 0)])))
  expect(counts).toMatchObject({ new: 1 })
  expect(rows[0]?.values).toMatchObject({ code: 'north', name: 'North town', feature: 'NÓRTH TOWN' })
})

test('what is no boundary is said by feature', async () => {
  const open = square(0, 0).slice(0, 4)
  const report = await send(
    collection(
      feature({ code: 'north' }, [square(0, 0)]),
      feature({ code: 'north' }, [square(1, 1)]),
      feature({ code: 'elsewhere' }, [square(0, 0)]),
      feature({ code: 'south' }, [1, 2], 'Point'),
      feature({ code: 'south' }, [open]),
      feature({ code: 'south' }, [square(0, 0).slice(0, 3)]),
      feature({ code: 'south' }, []),
      feature({ code: 'south' }, [square(500_000, 4_000_000)]),
      feature({ code: 'south' }, [[['a', 'b'], null, [0, 0], [0, 0]]]),
      feature(null, [square(0, 0)]),
    ),
  )
  expect(report.rows.map(({ row, messages }) => [row, messages.map(({ code }) => code).join()])).toEqual([
    [1, ''],
    [2, 'duplicate_area'],
    [3, 'no_area'],
    [4, 'geometry_type'],
    [5, 'ring'],
    [6, 'ring'],
    [7, 'ring'],
    [8, 'coordinates'],
    [9, 'coordinates'],
    [10, 'no_area'],
  ])
})

test('what is too detailed is simplified to what a page can show, and keeps its shape', async () => {
  const circle = Array.from({ length: 20_001 }, (_, at) => {
    const angle = (2 * Math.PI * (at % 20_000)) / 20_000
    return [-77 + Math.cos(angle) + Math.sin(at) / 1e5, 38 + Math.sin(angle)]
  })
  circle[20_000] = circle[0] ?? []
  const report = await confirm(collection(feature({ code: 'north' }, [circle])))
  expect(report.rows[0]?.messages.map(({ code, severity }) => [code, severity])).toEqual([['simplified', 'note']])
  const { boundary } = await boundaryOf('north')
  const ring = boundary?.type === 'Polygon' ? (boundary.coordinates[0] ?? []) : []
  expect(ring.length).toBeGreaterThan(20)
  expect(ring.length).toBeLessThanOrEqual(2_000)
  expect(ring[0]).toEqual(ring.at(-1))
  for (const [x = 0, y = 0] of ring) expect(Math.abs(Math.hypot(x + 77, y - 38) - 1)).toBeLessThan(0.001)
})

test('a file that is no collection of features of these areas', async () => {
  for (const file of ['', 'code,name', '{}', collection()]) {
    const problem = await send(file).expectProblem('file-unusable')
    expect([file, problem.errors?.[0]?.code]).toEqual([file, 'not_geojson'])
  }
  const foreign = await send(collection(feature({ a: 'x' }, [square(0, 0)]))).expectProblem('file-unusable')
  expect(foreign.errors?.[0]?.code).toBe('no_match')
})

test('a boundary can be removed, and all can be had as GeoJSON', async () => {
  await confirm(collection(feature({ code: 'north' }, [square(0, 0)]), feature({ code: 'south' }, [square(2, 2)])))
  const { text } = await ada.send('GET', `/api/v1/organisations/${params.organisationId}/areas.geojson`)
  expect(JSON.parse(text)).toEqual({
    type: 'FeatureCollection',
    features: [
      feature({ code: 'north', name: 'North town', parent: 'county', level: '' }, [square(0, 0)]),
      feature({ code: 'south', name: 'South town', parent: 'county', level: '' }, [square(2, 2)]),
    ],
  })
  const areaId = (await list()).find(({ code }) => code === 'north')?.id ?? ''
  const at = { params: { ...params, areaId } }
  await ada.call('DELETE /organisations/:organisationId/areas/:areaId/boundary', at)
  expect(await withBoundary()).toEqual(['south'])
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  expect(entries.map(({ action }) => action)).toEqual(['area.remove-boundary', 'boundaries.import'])
})
