import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { DB } from '../../migrations/schema.ts'
import { cancelNeedlessLetters } from '../invitations/answered.store.ts'
import { markBounced } from '../messages/bounces.store.ts'
import { type DueMessage, putBackMessages, settleMessage, takeDueMessages } from '../messages/messages.store.ts'
import type { Delivery, Mailer } from './transport.ts'

/** Minutes to wait after the first, second … failure; then the message has failed. */
const pauses = [1, 5, 30, 120, 720]
const atOnce = 50

/** Headers of a mail beyond the usual ones. */
type HeadersOf = (message: DueMessage) => Record<string, string>

const noHeaders: HeadersOf = () => ({})

/**
 * Sends what is due and returns how many messages were handed over. A message is never sent twice by two processes. When it
 * is time to stop, the message under way is finished and the others are put back for whoever comes next.
 */
export async function deliverDueMessages(
  db: Kysely<DB>,
  mailer: Mailer,
  { isStopping = () => false, headersOf = noHeaders }: { isStopping?: () => boolean; headersOf?: HeadersOf } = {},
): Promise<number> {
  await cancelNeedlessLetters(db)
  let sent = 0
  for (;;) {
    const due = isStopping() ? [] : await takeDueMessages(db, atOnce)
    for (const [at, message] of due.entries()) {
      if (isStopping()) {
        await putBackMessages(db, due.slice(at))
        return sent
      }
      const delivery = await mailer.send({
        to: { name: message.toName, address: message.toEmail },
        subject: message.subject,
        text: message.bodyText,
        html: message.bodyHtml,
        headers: headersOf(message),
      })
      await settle(db, message, delivery)
      if (delivery.outcome === 'sent') sent++
    }
    if (due.length === 0) return sent
  }
}

async function settle(db: Kysely<DB>, message: DueMessage, delivery: Delivery): Promise<void> {
  if (delivery.outcome === 'sent') return settleMessage(db, message, { state: 'sent' })
  const error = delivery.reason
  if (delivery.outcome === 'refused') {
    await settleMessage(db, message, { state: 'bounced', error })
    return markBounced(db, message, error)
  }
  const pause = pauses[message.attempts - 1]
  if (pause === undefined) return settleMessage(db, message, { state: 'failed', error })
  return settleMessage(db, message, { state: 'waiting', error, dueAt: new Date(Date.now() + pause * 60_000) })
}

/** Looks for due messages every few seconds until stopped. */
export function keepDelivering(
  db: Kysely<DB>,
  mailer: Mailer,
  { log, headersOf = noHeaders }: { log: Logger; headersOf?: HeadersOf },
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let isStopping = false
  const look = () => {
    running = running.then(async () => {
      await deliverDueMessages(db, mailer, { isStopping: () => isStopping, headersOf }).catch(error => {
        log.error(
          { part: 'mail', error: error instanceof Error ? error.name : typeof error },
          'mail could not be delivered',
        )
      })
    })
  }
  const timer = setInterval(look, 5_000)
  return {
    async stop() {
      clearInterval(timer)
      isStopping = true
      await running
      mailer.close()
    },
  }
}
