import { z } from 'zod'
import { operations } from './operation.ts'
import { inOrganisation, oneLine, text, uuid, whole } from './shared.ts'

const person = z.object({ id: uuid, name: text('Name of the person; empty: the account is gone.', 'Ada Coordinator') })
const apiKey = z.object({ id: uuid, name: text('Its name; empty: it is gone.', 'Monthly figures') })

const entry = z.object({
  number: whole('Entries of an organisation are numbered 1, 2, 3 …', 17),
  at: z.iso.datetime({ offset: true }).meta({ description: 'When, UTC.', example: '2026-03-01T09:30:00.000Z' }),
  actor: z.nullable(person).meta({ description: 'Who did it; null: the server itself.' }),
  apiKey: z.nullable(apiKey).meta({ description: 'The API key of theirs that did it; null: they were signed in.' }),
  action: text('What was done: `<noun>.<verb>`.', 'wave.open'),
  target: text('Identifier of what it was done to.', '018f2f5e-6b1c-7c3a-9a55-0c6c7d1f2a10'),
  details: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Never an answer, nothing of a respondent.', example: { wave: 1 } }),
  hash: text('SHA-256 over this entry and the hash of the one before it.', '9f86d081884c7d65…'),
})

const filter = z.object({
  before: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Only entries with a smaller number.', example: 1000 }),
  action: z
    .string()
    .max(80)
    .regex(oneLine)
    .optional()
    .meta({ description: 'Only actions that begin with this.', example: 'export.' }),
  actorId: uuid.optional(),
  from: z.iso.date().optional().meta({ description: 'Not before this day (UTC).', example: '2026-03-01' }),
  to: z.iso.date().optional().meta({ description: 'Not after this day (UTC).', example: '2026-03-31' }),
})

export const auditOperations = operations({
  'GET /organisations/:organisationId/audit': {
    summary: 'Audit log, newest first, a page at a time',
    access: 'member',
    params: inOrganisation,
    query: filter,
    response: z.object({
      entries: z.array(entry).meta({ description: 'At most 100, newest first.' }),
      before: z
        .nullable(z.int())
        .meta({ description: 'Give it as `before` for the next page; null: there is none.', example: 917 }),
    }),
  },
  'GET /organisations/:organisationId/audit/filters': {
    summary: 'Which actions and people the audit log holds',
    access: 'member',
    params: inOrganisation,
    response: z.object({
      actions: z.array(z.string()).meta({ description: 'Every action that occurs.', example: ['wave.open'] }),
      actors: z.array(person).meta({ description: 'Everybody who acted, by name, also those who have left.' }),
    }),
  },
  'GET /organisations/:organisationId/audit/entries.csv': {
    summary: 'The audit log as CSV, oldest first',
    access: 'member',
    params: inOrganisation,
    query: filter.omit({ before: true }),
    file: { contentType: 'text/csv', description: 'One line for each entry, with its hash.' },
  },
})
