import { createTransport } from 'nodemailer'

export interface Mail {
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
}

/** `refused`: the address does not exist or takes no mail, so it is useless to try again. */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'failed'; reason: string }

/** Hands a mail to a server. Built from the configuration, or by a test. */
export interface Mailer {
  send(mail: Mail): Promise<Delivery>
  close(): void
}

/** Through any SMTP server: `smtp://user:password@host:587` or `smtps://…`. */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true })
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers } })
        return { outcome: 'sent' }
      } catch (error) {
        return { outcome: isRefusedRecipient(error) ? 'refused' : 'failed', reason: reasonOf(error) }
      }
    },
    close: () => transport.close(),
  }
}

/** 550–554 in answer to RCPT TO: this recipient. Everything else may be better in a while. */
function isRefusedRecipient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'responseCode' in error ? Number(error.responseCode) : 0
  const command = 'command' in error ? String(error.command) : ''
  return command === 'RCPT TO' && code >= 550 && code <= 554
}

function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const message = 'message' in error ? String(error.message) : ''
  const code = 'code' in error ? String(error.code) : ''
  return (message || code || 'unknown').slice(0, 300)
}
