import type { AppContext } from '../context.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { listMessages, retryMessage } from './messages.store.ts'

export function messageRoutes(routes: RouterContext, app: AppContext): void {
  const isSending = app.mailer !== null

  route(routes, 'GET /organisations/:organisationId/messages', async ({ db, params, query }) => ({
    isSending,
    messages: await listMessages(db, { ...params, ...query }),
  }))

  route(routes, 'POST /organisations/:organisationId/messages/:messageId/retry', async ({ db, params }) => {
    const { organisationId, messageId: id } = params
    const isRetried = await retryMessage(db, organisationId, id)
    const [message] = await listMessages(db, { organisationId, id })
    if (!message) throw notFound('message')
    if (!isRetried) throw new Problem('state-conflict', `A message that is ${message.state} is not sent again.`)
    return message
  })

  route(routes, 'GET /account-messages', async ({ db, query }) => ({
    isSending,
    messages: await listMessages(db, { organisationId: null, ...query }),
  }))
}
