import { z } from 'zod'
import { operations } from './operation.ts'
import { areaCode, helpContact, inOrganisation, named, oneLine, uuid, whole } from './shared.ts'

const population = z
  .nullable(z.int().min(0).max(2_000_000_000))
  .meta({ description: 'How many people live there; null: not known.', example: 238_643 })

const area = z.object({
  id: uuid,
  code: areaCode,
  name: named(200, 'Name of the area.', 'Arlington County'),
  parentCode: z.nullable(areaCode),
  level: z.string().meta({ description: 'Kind of area.', example: 'county' }),
  population,
  helpContacts: z.array(helpContact),
  hasBoundary: z.boolean().meta({ description: 'Whether its boundary is known.', example: true }),
})

/** As it is given: what has no digit cannot be dialled by somebody who needs help. Stored ones are older than this rule. */
const dialled = helpContact
  .extend({
    phone: helpContact.shape.phone
      .unwrap()
      .regex(/^$|\p{Nd}/u)
      .default('')
      .meta({ description: 'Telephone number as people dial it, or empty.', example: '1-888-373-7888' }),
  })
  .meta({ description: 'Somebody to turn to for help.' })

const position = z
  .array(z.number().meta({ description: 'Degrees.', example: -77.1 }))
  .meta({ description: 'Longitude, latitude.' })
const polygon = z.array(z.array(position))
const boundary = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon').meta({ description: 'One outline with its holes.' }),
    coordinates: polygon.meta({ description: 'Rings: the outline, then holes.' }),
  }),
  z.object({
    type: z.literal('MultiPolygon').meta({ description: 'Several outlines with their holes.' }),
    coordinates: z.array(polygon).meta({ description: 'Polygons.' }),
  }),
])
export type AreaBoundary = z.output<typeof boundary>

export const areaOperations = operations({
  'GET /organisations/:organisationId/areas': {
    summary: 'The tree of areas, parents before children',
    access: 'member',
    params: inOrganisation,
    response: z.object({ areas: z.array(area).meta({ description: 'Parents before children.' }) }),
  },
  'POST /organisations/:organisationId/areas': {
    summary: 'Add or update areas by code, all or none',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      areas: z
        .array(
          z.strictObject({
            code: areaCode,
            name: named(200, 'Name of the area.', 'Arlington County'),
            parentCode: z.nullable(areaCode).default(null),
            level: z
              .string()
              .trim()
              .max(40)
              .regex(oneLine)
              .default('')
              .meta({ description: 'Kind of area.', example: 'county' }),
            population: population.default(null),
          }),
        )
        .min(1)
        .max(5000)
        .meta({ description: 'Areas; a parent may be in the same list or exist already.' }),
    }),
    response: z.object({ added: whole('Areas that were new.', 12), updated: whole('Areas that existed.', 3) }),
  },
  'PUT /organisations/:organisationId/areas/:areaId/help-contacts': {
    summary: 'Set the help numbers of an area; areas below it without their own show these',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    body: z.strictObject({ helpContacts: z.array(dialled).max(12) }),
    response: area,
  },
  'GET /organisations/:organisationId/areas.geojson': {
    summary: 'The boundaries of all areas that have one, as GeoJSON',
    access: 'member',
    params: inOrganisation,
    file: {
      contentType: 'application/geo+json',
      description: 'A FeatureCollection; properties: code, name, parent, level.',
    },
  },
  'GET /organisations/:organisationId/areas/:areaId/boundary': {
    summary: 'The boundary of an area',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    response: z.object({
      boundary: z.nullable(boundary).meta({ description: 'GeoJSON geometry, WGS 84; null: it has none.' }),
    }),
  },
  'DELETE /organisations/:organisationId/areas/:areaId/boundary': {
    summary: 'Remove the boundary of an area',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    status: 204,
  },
  'DELETE /organisations/:organisationId/areas/:areaId': {
    summary: 'Remove an area that nothing uses',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    status: 204,
    problems: ['in-use'],
  },
})
