import { z } from 'zod'
import { operations } from './operation.ts'
import { inOrganisation, isoDate, languageTag, text, uuid } from './shared.ts'

const kind = z
  .enum([
    'member-invitation',
    'password-reset',
    'account-change',
    'provider-invitation',
    'provider-reminder',
    'section-handover',
    'response-query',
    'response-reply',
    'export-decision',
  ])
  .meta({ description: 'What it is for.', example: 'provider-invitation' })
const state = z
  .enum(['waiting', 'sent', 'failed', 'bounced', 'cancelled'])
  .meta({ description: 'What became of it.', example: 'sent' })
const message = z.object({
  id: uuid,
  kind,
  toEmail: text('Address it goes to.', 'pia@example.org'),
  toName: text('Name of the person; may be empty.', 'Pia'),
  language: languageTag,
  subject: text('Subject line.', 'Please take part in the needs assessment'),
  bodyText: text('Plain text; emptied some time after sending, because it may hold a personal link.', 'Hello Pia …'),
  bodyHtml: text('The same as HTML.', '<!doctype html>…'),
  state,
  error: z.nullable(z.string()).meta({ description: 'What the mail server said last.', example: null }),
  dueOn: isoDate,
  createdAt: text('When it was written, UTC.', '2026-03-01T09:30:00.000Z'),
  sentAt: z.nullable(z.string()).meta({ description: 'When a mail server took it, UTC.', example: null }),
})
const query = z.object({
  state: state.optional(),
  kind: kind.optional(),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .meta({ description: 'How many newer ones to pass over.', example: 0 }),
})
const page = z.object({
  isSending: z.boolean().meta({ description: 'False: no mail server is configured, nothing leaves.', example: true }),
  messages: z.array(message).meta({ description: 'At most 100, newest first.' }),
})

export const messageOperations = operations({
  'GET /organisations/:organisationId/messages': {
    summary: 'Outbox: messages of the organisation, newest first',
    access: 'member',
    params: inOrganisation,
    query,
    response: page,
  },
  'POST /organisations/:organisationId/messages/:messageId/retry': {
    summary: 'Try a failed message again',
    access: 'member',
    params: inOrganisation.extend({ messageId: uuid }),
    response: message,
    problems: ['state-conflict'],
  },
  'POST /account-messages/:messageId/retry': {
    summary: 'Try a failed message about an account again',
    access: 'administrator',
    params: z.object({ messageId: uuid }),
    response: message,
    problems: ['state-conflict'],
  },
  'GET /account-messages': {
    summary: 'Outbox of messages about accounts (password reset), newest first',
    access: 'administrator',
    query,
    response: page,
  },
})
