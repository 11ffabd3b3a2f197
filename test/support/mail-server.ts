import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  headers: Map<string, string>
  /** Decoded parts by content type. */
  parts: Map<string, string>
}

export interface MailServer {
  /** For createMailer or SMTP_URL. */
  url: string
  received: ReceivedMail[]
  /** What it answers to RCPT TO and after DATA; it takes everything unless told otherwise. */
  behaviour: {
    recipient: (address: string) => { code: number; text: string } | null
    data: () => { code: number; text: string } | null
    /** Before a mail is acknowledged. */
    pause: number
  }
  close(): Promise<void>
}

/** A mail server on this machine that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const behaviour: MailServer['behaviour'] = { recipient: () => null, data: () => null, pause: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(refusal(behaviour.recipient(address)))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = refusal(behaviour.data())
        if (!refused) {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          received.push({ to, ...parse(Buffer.concat(chunks).toString('latin1')) })
        }
        setTimeout(() => done(refused), behaviour.pause)
      })
    },
  })
  // A client that is killed leaves its connection in the middle of a command.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behaviour,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

function refusal(answer: { code: number; text: string } | null): Error | null {
  return answer && Object.assign(new Error(answer.text), { responseCode: answer.code })
}

function parse(source: string): Pick<ReceivedMail, 'headers' | 'parts'> {
  const headers = headersOf(source)
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1]
  if (!boundary) throw new Error('the mail has no parts')
  const parts = source.split(`--${boundary}`).slice(1, -1).map(decode)
  return { headers, parts: new Map(parts) }
}

function headersOf(source: string): Map<string, string> {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return new Map(
    head
      .trim()
      .split('\r\n')
      .map((line): [string, string] => {
        const at = line.indexOf(':')
        return [line.slice(0, at).toLowerCase(), words(line.slice(at + 1).trim())]
      }),
  )
}

/** RFC 2047: =?UTF-8?Q?…?= and =?UTF-8?B?…?=. */
function words(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString() : quoted(coded.replaceAll('_', ' ')),
    )
}

function decode(part: string): [string, string] {
  const own = part.replace(/^\r\n/, '')
  const headers = headersOf(own)
  const body = own.slice(own.indexOf('\r\n\r\n') + 4)
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const isBase64 = headers.get('content-transfer-encoding') === 'base64'
  return [type, isBase64 ? Buffer.from(body, 'base64').toString() : quoted(body.replaceAll('=\r\n', ''))]
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
