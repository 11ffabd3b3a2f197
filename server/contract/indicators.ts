import { z } from 'zod'
import { operations } from './operation.ts'
import { areaCode, inOrganisation, named, oneLine, text, whole } from './shared.ts'

const name = named(100, 'Name of the indicator.', 'Speakers at home')
const year = z.coerce
  .number()
  .int()
  .min(1900)
  .max(2100)
  .meta({ description: 'Year that the number is about.', example: 2020 })
const taxonomy = text('Coded list of the items; empty: the indicator has none.', 'languages')
const yearOf = whole('Year that the number is about.', 2020)

const indicator = z.object({
  areaCode,
  area: text('Name of the area.', 'Arlington County'),
  name: text('Name of the indicator.', 'Speakers at home'),
  taxonomy,
  item: text('What it is about, by its code in the list; of languages the BCP 47 tag; may be empty.', 'am'),
  year: yearOf,
  value: z.number().meta({ description: 'The number.', example: 8120 }),
  unit: text('What is counted or measured; `persons` for people; may be empty.', 'persons'),
  source: text('Who published it.', 'Census Bureau, American Community Survey'),
})

const series = z.object({
  name: text('Name of the indicator.', 'Speakers at home'),
  year: yearOf,
  taxonomy,
  items: whole('Items that it has numbers for; 0: it has no items.', 23),
  listed: z
    .array(z.object({ taxonomy, item: text('Code of the item in its list.', 'am') }))
    .meta({ description: 'These items.' }),
  areas: whole('Areas that it has numbers for.', 11),
  values: whole('Numbers.', 240),
  units: z.array(text('Unit.', 'persons')).meta({ description: 'Units of its numbers.' }),
  sources: z.array(text('Source.', 'Census Bureau')).meta({ description: 'Sources of its numbers.' }),
})

export const indicatorOperations = operations({
  'GET /organisations/:organisationId/indicators': {
    summary: 'Numbers about areas from other sources, by indicator, newest year, area and item',
    access: 'member',
    params: inOrganisation,
    query: z.object({
      area: areaCode.optional(),
      name: name.optional(),
      year: year.optional(),
      item: z
        .string()
        .max(60)
        .regex(oneLine)
        .optional()
        .meta({ description: 'Only this item, by its code in the list.', example: 'am' }),
      search: z
        .string()
        .max(200)
        .regex(oneLine)
        .optional()
        .meta({ description: 'Part of the name or code of the area.', example: 'arling' }),
      page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ description: 'Page, from 1.', example: 1 }),
      size: z.coerce
        .number()
        .int()
        .min(1)
        .max(1000)
        .default(200)
        .meta({ description: 'Numbers on a page.', example: 200 }),
    }),
    response: z.object({
      indicators: z.array(indicator).meta({ description: 'Numbers of the page.' }),
      total: whole('Numbers on all pages.', 240),
    }),
  },
  'GET /organisations/:organisationId/indicators/series': {
    summary: 'Indicators by name and year, each with what it covers',
    access: 'member',
    params: inOrganisation,
    response: z.object({ series: z.array(series).meta({ description: 'By name, the newest year first.' }) }),
  },
  'DELETE /organisations/:organisationId/indicators/series': {
    summary: 'Remove an indicator with all its numbers, or those of one year',
    access: 'member',
    params: inOrganisation,
    query: z.object({ name, year: year.optional() }),
    status: 204,
  },
})
