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
})

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
    body: z.strictObject({ helpContacts: z.array(helpContact).max(12) }),
    response: area,
  },
  'DELETE /organisations/:organisationId/areas/:areaId': {
    summary: 'Remove an area that nothing uses',
    access: 'member',
    params: inOrganisation.extend({ areaId: uuid }),
    status: 204,
    problems: ['in-use'],
  },
})
