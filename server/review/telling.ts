import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { findRequester } from '../exports/requesters.store.ts'
import { responseReplyLetter } from '../mail/letters/response-reply.ts'
import { queueMessages } from '../messages/messages.store.ts'
import { findLetterHead } from '../organisations/organisations.store.ts'
import type { FoundQuery } from './queries.store.ts'
import type { FoundResponse } from './response.store.ts'

interface Told {
  query: FoundQuery
  response: Pick<FoundResponse, 'id' | 'assessmentId' | 'assessment' | 'waveNumber' | 'provider'>
  what: 'reply' | 'correction'
  /** Public address of the server. */
  url: string
}

/** Of the day only: when the provider replied, to the second, is nobody's business. */
export async function tellAsker(trx: Transaction<DB>, { query, response, what, url }: Told): Promise<void> {
  const { organisationId, askedBy } = query
  const asker = askedBy === null ? undefined : await findRequester(trx, askedBy)
  if (!asker) return
  const { language } = await findLetterHead(trx, organisationId)
  const { id, assessmentId, assessment, waveNumber, provider } = response
  const letter = responseReplyLetter(language, {
    name: asker.name,
    assessment,
    provider: provider?.name ?? '',
    what,
    url: `${url}/o/${organisationId}/assessments/${assessmentId}/${waveNumber}/responses?response=${id}`,
  })
  await queueMessages(trx, [
    {
      ...letter,
      organisationId,
      kind: 'response-reply',
      about: query.id,
      toEmail: asker.email,
      toName: asker.name,
      language,
    },
  ])
}
