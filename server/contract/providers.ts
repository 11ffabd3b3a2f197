import { z } from 'zod'
import { sectors } from '../../surveys/taxonomies/sectors.ts'
import { operations } from './operation.ts'
import {
  areaCode,
  inOrganisation,
  isoDate,
  languageTag,
  named,
  oneLine,
  severalLines,
  text,
  uuid,
  whole,
} from './shared.ts'

export const providerAudience = z
  .enum(['provider', 'partner'])
  .meta({ description: 'As whom it is asked: a provider of services or a key partner.', example: 'provider' })

export const providerCode = areaCode.meta({
  description: 'The organisation’s own number for it: letters, digits, dot, underscore or hyphen; at most 32.',
  example: 'SH-017',
})

export const sector = z
  .union([z.literal(''), z.enum(sectors.terms.map(({ code }) => code))])
  .meta({ description: 'Sector, a code of the taxonomy `sectors`; empty: not known.', example: 'victim_services' })

export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .meta({ description: 'E-mail address.', example: 'intake@safehouse.example' })

export const website = z
  .union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .regex(oneLine),
  ])
  .meta({ description: 'Web address (http or https), or empty.', example: 'https://safehouse.example' })

const optional = (max: number, description: string, example: string) =>
  z.string().trim().max(max).regex(oneLine).default('').meta({ description, example })

export const phone = optional(40, 'Telephone number as people dial it.', '+1 703 555 0100')
export const contactName = optional(120, 'Name of the person; may be empty.', 'Pia Ruiz')
export const notes = z
  .string()
  .trim()
  .max(2000)
  .regex(severalLines)
  .default('')
  .meta({ description: 'Notes of the staff.', example: 'Best reached in the morning.' })

const dayOrNever = (description: string) => z.nullable(isoDate).meta({ description, example: '2026-03-01' })

const contact = z.object({
  id: uuid,
  name: text('Name of the person; may be empty.', 'Pia Ruiz'),
  email: text('E-mail address.', 'intake@safehouse.example'),
  phone: text('Telephone number.', '+1 703 555 0100'),
  language: text('Language of letters to this person, BCP 47.', 'es'),
  optedOutOn: dayOrNever('Since when this person is not to be written to; null: may be.'),
  bouncedOn: dayOrNever('Since when letters to this address come back; null: they do not.'),
  bounceReason: z
    .nullable(z.string())
    .meta({ description: 'What the mail server said.', example: 'mailbox unavailable' }),
})

const area = z
  .nullable(z.object({ id: uuid, code: areaCode, name: text('Name of the area.', 'Arlington County') }))
  .meta({ description: 'Where it is; null: not known.' })

export const provider = z
  .object({
    id: uuid,
    audience: providerAudience,
    code: z.nullable(providerCode),
    name: text('Name.', 'Safe House'),
    sector: text('Sector, a code of the taxonomy `sectors`; empty: not known.', 'victim_services'),
    area,
    website: text('Web address, or empty.', 'https://safehouse.example'),
    notes: text('Notes of the staff.', 'Best reached in the morning.'),
    isActive: z.boolean().meta({ description: 'Whether it is still invited.', example: true }),
    mergedInto: z.nullable(uuid).meta({ description: 'The entry it was merged into; null: it stands for itself.' }),
    contacts: z.array(contact).meta({ description: 'People to write to.' }),
  })
  .meta({ description: 'An entry of the register.' })

const givenContact = z.strictObject({
  id: uuid.optional().meta({ description: 'Of a contact that exists; absent: a new one.' }),
  name: contactName,
  email: emailAddress,
  phone,
  language: languageTag.default('en'),
  optsOut: z
    .boolean()
    .default(false)
    .meta({ description: 'Set when this person asked not to be written to.', example: false }),
  clearsOptOut: z.boolean().default(false).meta({
    description:
      'Write to this person again. Only together with a corrected address; a bounce is forgotten with it anyway.',
    example: false,
  }),
})

const givenProvider = z.strictObject({
  audience: providerAudience.default('provider'),
  code: z.nullable(providerCode).default(null),
  name: named(200, 'Name.', 'Safe House'),
  sector: sector.default(''),
  areaCode: z.nullable(areaCode).default(null),
  website: website.default(''),
  notes,
  isActive: z.boolean().default(true).meta({ description: 'Whether it is still invited.', example: true }),
  contacts: z
    .array(givenContact)
    .max(200)
    .default([])
    .meta({ description: 'All people to write to; one left out is removed.' }),
})

export const providerFilter = z.object({
  search: z
    .string()
    .max(200)
    .regex(oneLine)
    .optional()
    .meta({ description: 'Part of a name, code, web address, or of a contact’s name or address.', example: 'house' }),
  audience: providerAudience.optional(),
  sector: z
    .string()
    .max(40)
    .regex(oneLine)
    .optional()
    .meta({ description: 'Only this sector; `none`: those without.', example: 'victim_services' }),
  area: areaCode.optional().meta({ description: 'Only in this area and the areas below it.', example: 'US-51' }),
  active: z
    .enum(['yes', 'no', 'all'])
    .default('yes')
    .meta({ description: 'Only those that are still invited, only the others, or all.', example: 'yes' }),
  contact: z.enum(['any', 'reachable', 'unreachable']).default('any').meta({
    description: '`reachable`: with a contact who can be written to; `unreachable`: without one.',
    example: 'any',
  }),
  sort: z
    .enum(['name', 'code', 'sector', 'area', 'audience'])
    .default('name')
    .meta({ description: 'What the list is sorted by.', example: 'name' }),
  order: z.enum(['asc', 'desc']).default('asc').meta({ description: 'Direction of the sort.', example: 'asc' }),
})

const mergeFields = ['audience', 'code', 'name', 'sector', 'area', 'website', 'notes', 'isActive'] as const

const inProvider = inOrganisation.extend({ providerId: uuid })

export const providerOperations = operations({
  'GET /organisations/:organisationId/providers': {
    summary: 'The register of providers and partners, a page at a time',
    access: 'member',
    params: inOrganisation,
    query: providerFilter.extend({
      page: z.coerce.number().int().min(1).max(100_000).default(1).meta({ description: 'Page: 1, 2, 3 …', example: 1 }),
      size: z.coerce
        .number()
        .int()
        .min(1)
        .max(200)
        .default(50)
        .meta({ description: 'Entries on a page.', example: 50 }),
    }),
    response: z.object({
      providers: z.array(provider).meta({ description: 'Entries of this page. Merged ones are not listed.' }),
      total: whole('Entries on all pages.', 214),
    }),
  },
  'GET /organisations/:organisationId/providers.csv': {
    summary: 'The register as CSV, one line for each contact, as an import takes it',
    access: 'member',
    params: inOrganisation,
    query: providerFilter,
    file: { contentType: 'text/csv', description: 'The entries of the filter, in its order.' },
  },
  'POST /organisations/:organisationId/providers': {
    summary: 'Add a provider or partner with its contacts',
    access: 'member',
    params: inOrganisation,
    body: givenProvider,
    response: provider,
    status: 201,
    problems: ['already-exists'],
  },
  'GET /organisations/:organisationId/providers/:providerId': {
    summary: 'One entry of the register',
    access: 'member',
    params: inProvider,
    response: provider,
  },
  'PUT /organisations/:organisationId/providers/:providerId': {
    summary: 'Change an entry of the register and its contacts',
    access: 'member',
    params: inProvider,
    body: givenProvider,
    response: provider,
    problems: ['already-exists', 'in-use', 'state-conflict'],
  },
  'POST /organisations/:organisationId/providers/:providerId/merges': {
    summary: 'Merge another entry into this one',
    access: 'member',
    params: inProvider,
    body: z.strictObject({
      otherId: uuid.meta({ description: 'The entry that is merged into this one and no longer listed.' }),
      take: z
        .array(z.enum(mergeFields))
        .max(mergeFields.length)
        .default([])
        .meta({ description: 'What this entry takes over from the other one; the rest stays.', example: ['website'] }),
    }),
    response: z.object({
      provider,
      moved: z
        .object({
          contacts: whole('Contacts that now belong to this entry.', 2),
          invitations: whole('Invitations that now belong to this entry.', 3),
          members: whole('Members that now belong to this entry.', 1),
        })
        .meta({ description: 'What came over from the other entry.' }),
    }),
    problems: ['state-conflict'],
  },
  'GET /organisations/:organisationId/provider-duplicates': {
    summary: 'Entries of the register that may be the same',
    access: 'member',
    params: inOrganisation,
    response: z.object({
      pairs: z
        .array(
          z.object({
            one: provider,
            other: provider,
            reasons: z
              .array(z.enum(['name', 'email', 'website']))
              .meta({ description: 'What both have in common.', example: ['name'] }),
          }),
        )
        .meta({ description: 'At most 100, those with most in common first.' }),
      hasMore: z.boolean().meta({ description: 'Whether there are more.', example: false }),
    }),
  },
  'POST /organisations/:organisationId/provider-duplicates/distinct': {
    summary: 'Say that two entries that look alike are two',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      oneId: uuid.meta({ description: 'One of the entries.' }),
      otherId: uuid.meta({ description: 'The other one.' }),
    }),
    status: 204,
  },
})
