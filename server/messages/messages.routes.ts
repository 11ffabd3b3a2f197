import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { listMessages, retryMessage, type StoredMessage } from './messages.store.ts'

export function messageRoutes(routes: RouterContext, app: AppContext): void {
  const isSending = app.mailer !== null

  route(routes, 'GET /organisations/:organisationId/messages', async ({ db, params, query }) => ({
    isSending,
    messages: await listMessages(db, { ...params, ...query }),
  }))

  route(routes, 'POST /organisations/:organisationId/messages/:messageId/retry', async ({ db, actor, params }) => {
    const { organisationId, messageId: target } = params
    const message = await tryAgain(db, organisationId, target)
    const details = { kind: message.kind }
    await recordAudit(db, { organisationId, actorId: actor.userId, action: 'message.retry', target, details })
    return message
  })

  route(routes, 'POST /account-messages/:messageId/retry', ({ db, params }) => tryAgain(db, null, params.messageId))

  route(routes, 'GET /account-messages', async ({ db, query }) => ({
    isSending,
    messages: await listMessages(db, { organisationId: null, ...query }),
  }))
}

/** `organisationId` null: a message about an account. */
async function tryAgain(trx: Transaction<DB>, organisationId: string | null, id: string): Promise<StoredMessage> {
  const isRetried = await retryMessage(trx, organisationId, id)
  const [message] = await listMessages(trx, { organisationId, id })
  if (!message) throw notFound('message')
  if (!isRetried) throw Problem.because('message_not_sent_again', { state: message.state })
  return message
}
