import { z } from 'zod'
import { operations } from './operation.ts'
import { languageTag, text } from './shared.ts'

const personalLink = z.object({
  link: z
    .string()
    .regex(/^[a-z0-9]{20}$/)
    .meta({ description: 'The personal link of the letter.', example: 'k3m9x7q2p4k3m9x7q2p4' }),
})
const optOut = z.object({
  organisation: text('Who writes.', 'Commonwealth of Virginia'),
  email: text('The address that letters went to, partly hidden.', 'p…@example.org'),
  language: languageTag,
  hasOptedOut: z.boolean().meta({ description: 'Nobody of the organisation writes to this address.', example: true }),
})

export const optOutOperations = operations({
  'GET /opt-outs/:link': {
    summary: 'Whether the person of a letter is written to; nothing is changed',
    access: 'anyone',
    params: personalLink,
    response: optOut,
    problems: ['collector-unknown'],
  },
  'POST /opt-outs/:link': {
    summary: 'Write no more letters to this person; also the one-click address of mail programmes (RFC 8058)',
    access: 'anyone',
    params: personalLink,
    response: optOut,
    problems: ['collector-unknown'],
  },
  'DELETE /opt-outs/:link': {
    summary: 'Take that back',
    access: 'anyone',
    params: personalLink,
    response: optOut,
    problems: ['collector-unknown'],
  },
})
