import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { urlOf } from '../../server/db/database.ts'
import { deliverDueMessages, keepDelivering } from '../../server/mail/deliver.ts'
import { memberInvitationLetter } from '../../server/mail/letters/member-invitation.ts'
import { createMailer, type Mailer } from '../../server/mail/transport.ts'
import { emptyMessages } from '../../server/messages/empty-messages.job.ts'
import { type NewMessage, queueMessages } from '../../server/messages/messages.store.ts'
import { useApp } from '../support/app.ts'
import { onDatabase, testDatabases } from '../support/databases.ts'
import { anAssessment, anOrganisation, aProvider } from '../support/factories.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { startProcess } from '../support/server.ts'

const { api, app, db, log } = useApp()
const ada = api.as('ada')

let server: MailServer
let mailer: Mailer
let organisationId = ''
beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer({ url: server.url, from: 'Norfolk <survey@norfolk.example>' })
})
afterAll(async () => {
  mailer.close()
  await server.close()
})
beforeEach(async () => {
  server.received.length = 0
  Object.assign(server.behaviour, { recipient: () => null, data: () => null, pause: 0 })
  organisationId = (await anOrganisation(app)).id
})

function aLetter(toEmail: string, overrides: Partial<NewMessage> & { language?: string } = {}): NewMessage {
  const { language = 'en' } = overrides
  const letter = memberInvitationLetter(
    {
      organisation: 'Norfolk & <b>friends</b>',
      invitedBy: 'Ada',
      role: 'reviewer',
      provider: '',
      url: 'https://norfolk.example/join?token=secret',
      expiresOn: '2026-03-01',
    },
    language,
  )
  return {
    organisationId,
    kind: 'member-invitation',
    about: null,
    toEmail,
    toName: 'Rex',
    language,
    ...letter,
    ...overrides,
  }
}

const queue = (...letters: NewMessage[]) => db.transaction().execute(trx => queueMessages(trx, letters))
const outbox = async () => {
  const { messages } = await ada.call('GET /organisations/:organisationId/messages', { params: { organisationId } })
  return messages
}
const states = async () => (await outbox()).map(({ state }) => state)
const makeDue = () => sql`update messages set due_at = now() where state = 'waiting'`.execute(db)
const recipients = () => server.received.flatMap(({ to }) => to)

describe('a message', () => {
  test.each([
    ['en', 'Ada invites you', 'ltr'],
    ['es', 'Ada le invita', 'ltr'],
    ['fr', 'Ada vous invite', 'ltr'],
    ['ar', 'يدعوكم Ada', 'rtl'],
  ])('arrives as text and as HTML that say the same, in its language: %s', async (language, sentence, direction) => {
    await queue(aLetter('rex@example.org', { language }))
    expect(await deliverDueMessages(db, mailer)).toBe(1)
    const [mail] = server.received
    expect(mail?.to).toEqual(['rex@example.org'])
    expect(mail?.headers.get('from')).toBe('Norfolk <survey@norfolk.example>')
    expect(mail?.headers.get('to')).toBe('Rex <rex@example.org>')
    expect(mail?.headers.get('subject')).toBe((await outbox())[0]?.subject)
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.headers.get('content-type')).toContain('multipart/alternative')
    const text = mail?.parts.get('text/plain') ?? ''
    const html = mail?.parts.get('text/html') ?? ''
    for (const part of [text, html]) expect(part).toContain(sentence)
    expect(text).toContain('Norfolk & <b>friends</b>')
    expect(html).toContain('Norfolk &amp; &lt;b&gt;friends&lt;/b&gt;')
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(html).not.toMatch(/<(img|script|link)\b/)
    expect((await outbox())[0]).toMatchObject({ state: 'sent', error: null, sentAt: expect.any(String) })
  })

  test('with line breaks in its subject or recipient adds no header', async () => {
    await queue(aLetter('rex@example.org', { subject: 'Hello\r\nBcc: eve@example.org', toName: 'Rex\r\nX-Evil: 1' }))
    await deliverDueMessages(db, mailer)
    const [mail] = server.received
    expect(recipients()).toEqual(['rex@example.org'])
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.headers.has('x-evil')).toBe(false)
  })

  test('that is not due yet waits for its day', async () => {
    await queue(aLetter('rex@example.org', { dueAt: new Date(Date.now() + 86_400_000) }))
    expect(await deliverDueMessages(db, mailer)).toBe(0)
    await makeDue()
    expect(await deliverDueMessages(db, mailer)).toBe(1)
  })

  test('is tried again later when the server is busy, and says why', async () => {
    await queue(aLetter('rex@example.org'))
    server.behaviour.data = () => ({ code: 451, text: 'Greylisted, come back later' })
    expect(await deliverDueMessages(db, mailer)).toBe(0)
    expect((await outbox())[0]).toMatchObject({ state: 'waiting', error: expect.stringContaining('Greylisted') })
    // Not at once: the next attempt has its own time.
    server.behaviour.data = () => null
    expect(await deliverDueMessages(db, mailer)).toBe(0)
    await makeDue()
    expect(await deliverDueMessages(db, mailer)).toBe(1)
    expect((await outbox())[0]).toMatchObject({ state: 'sent', error: null })
  })

  test('is tried again when no server answers at all', async () => {
    await queue(aLetter('rex@example.org'))
    const nowhere = createMailer({ url: 'smtp://127.0.0.1:1', from: 'x@example.org' })
    expect(await deliverDueMessages(db, nowhere)).toBe(0)
    expect((await outbox())[0]).toMatchObject({ state: 'waiting', error: expect.stringContaining('ECONNREFUSED') })
  })

  test('has failed after the sixth attempt; then staff try it again', async () => {
    await queue(aLetter('rex@example.org'))
    server.behaviour.data = () => ({ code: 452, text: 'No space' })
    for (let attempt = 1; attempt <= 6; attempt++) {
      expect(await states()).toEqual(['waiting'])
      await makeDue()
      await deliverDueMessages(db, mailer)
    }
    const [failed] = await outbox()
    expect(failed).toMatchObject({ state: 'failed', error: expect.stringContaining('No space') })
    expect(await deliverDueMessages(db, mailer)).toBe(0)
    server.behaviour.data = () => null
    const params = { organisationId, messageId: failed?.id ?? '' }
    const retry = () => ada.call('POST /organisations/:organisationId/messages/:messageId/retry', { params })
    expect(await retry()).toMatchObject({ state: 'waiting', error: null })
    await retry().expectProblem('state-conflict')
    expect(await deliverDueMessages(db, mailer)).toBe(1)
    const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params: { organisationId } })
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['message.retry', { kind: 'member-invitation' }],
    ])
  })

  test('to an address that does not exist has bounced, and is not tried again', async () => {
    await queue(aLetter('gone@example.org'), aLetter('rex@example.org'))
    server.behaviour.recipient = address => (address.startsWith('gone') ? { code: 550, text: 'No such user' } : null)
    expect(await deliverDueMessages(db, mailer)).toBe(1)
    expect((await outbox()).map(({ toEmail, state }) => [toEmail, state]).sort()).toEqual([
      ['gone@example.org', 'bounced'],
      ['rex@example.org', 'sent'],
    ])
    await makeDue()
    expect(await deliverDueMessages(db, mailer)).toBe(0)
  })

  test('that bounced marks the contact of the provider, who is written to no more', async () => {
    const { collectors } = await anAssessment(app, { organisationId, audiences: ['provider'] })
    const providerId = await aProvider(app, organisationId, { email: 'gone@example.org' })
    const contact = await db
      .selectFrom('contacts')
      .select('id')
      .where('providerId', '=', providerId)
      .executeTakeFirstOrThrow()
    const { id: about } = await db
      .insertInto('invitations')
      .values({
        organisationId,
        collectorId: collectors.find(({ audience }) => audience === 'provider')?.id ?? '',
        isAnonymous: false,
        contactId: contact.id,
        providerId,
        language: 'en',
        linkHash: Buffer.from(randomUUID()),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await queue(aLetter('gone@example.org', { kind: 'provider-invitation', about }))
    server.behaviour.recipient = () => ({ code: 550, text: 'No such user' })
    await deliverDueMessages(db, mailer)
    const marked = await db
      .selectFrom('contacts')
      .select(['bouncedOn', 'bounceReason'])
      .where('id', '=', contact.id)
      .execute()
    expect(marked).toEqual([{ bouncedOn: expect.any(String), bounceReason: expect.stringContaining('No such user') }])
    const invitation = await db.selectFrom('invitations').select('bouncedOn').where('id', '=', about).execute()
    expect(invitation[0]?.bouncedOn).not.toBeNull()
  })
})

describe('several processes', () => {
  const many = 60
  const addresses = Array.from({ length: many }, (_, at) => `person-${at}@example.org`)

  test('send each message once between them', async () => {
    await queue(...addresses.map(address => aLetter(address)))
    server.behaviour.pause = 5
    const sent = await Promise.all([1, 2, 3].map(() => deliverDueMessages(db, mailer)))
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(many)
    expect(recipients().sort()).toEqual(addresses.toSorted())
    expect(new Set(await states())).toEqual(new Set(['sent']))
  })

  test('one that is stopped finishes the message under way and leaves the others to the next', async () => {
    await queue(...addresses.map(address => aLetter(address)))
    let isStopping = false
    server.behaviour.recipient = () => {
      isStopping = server.received.length >= 3
      return null
    }
    const first = await deliverDueMessages(db, mailer, { isStopping: () => isStopping })
    expect(first).toBe(4)
    expect(await deliverDueMessages(db, mailer)).toBe(many - first)
    expect(recipients().sort()).toEqual(addresses.toSorted())
    const { rows } = await sql<{ attempts: number }>`select distinct attempts from messages`.execute(db)
    expect(rows).toEqual([{ attempts: 1 }])
  })

  test('one that is killed loses no message, and only the one under way can come twice', async () => {
    await queue(...addresses.map(address => aLetter(address)))
    server.behaviour.pause = 50
    const directory = await mkdtemp(join(tmpdir(), 'groundwork-mail-'))
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
    try {
      const child = await startProcess({
        from: 'source',
        env: {
          DATABASE_URL: urlOf(onDatabase(testDatabases().connection, rows[0]?.name ?? '')),
          GROUNDWORK_DATA: directory,
          SMTP_URL: server.url,
          MAIL_FROM: 'survey@norfolk.example',
        },
      })
      while (server.received.length < 5) await wait(10)
      await child.kill()
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
    // So that a connection it left open has been noticed.
    await wait(200)
    const before = server.received.length
    expect(before).toBeLessThan(many)
    server.behaviour.pause = 0
    // What it had taken is another one's after ten minutes.
    await deliverDueMessages(db, mailer)
    expect((await states()).filter(state => state === 'waiting')).not.toEqual([])
    await makeDue()
    await deliverDueMessages(db, mailer)
    expect(new Set(await states())).toEqual(new Set(['sent']))
    expect([...new Set(recipients())].sort()).toEqual(addresses.toSorted())
    expect(server.received.length).toBeLessThanOrEqual(many + 1)
  }, 120_000)
})

test('a process that looks for messages by itself sends them, and closes its connection when it stops', async () => {
  await queue(aLetter('rex@example.org'))
  const own = createMailer({ url: server.url, from: 'survey@norfolk.example' })
  const delivering = keepDelivering(db, own, { log: app.log })
  while (server.received.length === 0) await wait(50)
  await delivering.stop()
  expect(await states()).toEqual(['sent'])
  expect(log.filter(line => line.includes('mail'))).toEqual([])
})

test('without a mail server everything waits in the outbox, which says so', async () => {
  await queue(aLetter('rex@example.org'))
  const { isSending, messages } = await ada.call('GET /organisations/:organisationId/messages', {
    params: { organisationId },
  })
  expect(isSending).toBe(false)
  expect(messages[0]).toMatchObject({
    state: 'waiting',
    toEmail: 'rex@example.org',
    bodyText: expect.stringContaining('token='),
  })
})

test('the outbox is filtered by state and by kind, and paged', async () => {
  await queue(
    ...Array.from({ length: 101 }, (_, at) => aLetter(`person-${at}@example.org`)),
    aLetter('pia@example.org', { kind: 'provider-reminder' }),
  )
  await sql`update messages set state = 'failed' where to_email = 'person-7@example.org'`.execute(db)
  const list = async (query: object) =>
    (await ada.call('GET /organisations/:organisationId/messages', { params: { organisationId }, query })).messages
  expect((await list({ state: 'failed' })).map(({ toEmail }) => toEmail)).toEqual(['person-7@example.org'])
  expect((await list({ kind: 'provider-reminder' })).map(({ toEmail }) => toEmail)).toEqual(['pia@example.org'])
  expect(await list({})).toHaveLength(100)
  expect(await list({ offset: 100 })).toHaveLength(2)
})

test('messages about accounts are for administrators, who can try them again', async () => {
  await queue(aLetter('rex@example.org', { organisationId: null, kind: 'password-reset' }))
  const ivy = api.as('ivy')
  expect(await outbox()).toEqual([])
  const { messages } = await ivy.call('GET /account-messages')
  expect(messages.map(({ kind, state }) => [kind, state])).toEqual([['password-reset', 'waiting']])
  const params = { messageId: messages[0]?.id ?? '' }
  await ivy.call('POST /account-messages/:messageId/retry', { params }).expectProblem('state-conflict')
  await sql`update account_messages set state = 'failed'`.execute(db)
  await ivy.call('POST /account-messages/:messageId/retry', { params })
  await ivy
    .call('POST /account-messages/:messageId/retry', { params: { messageId: randomUUID() } })
    .expectProblem('not-found')
  expect(await deliverDueMessages(db, mailer)).toBe(1)
})

test('thirty days after it was written, a message is emptied: its link is gone, that it was sent is not', async () => {
  await queue(
    aLetter('old@example.org'),
    aLetter('new@example.org'),
    aLetter('account@example.org', { organisationId: null }),
    aLetter('waiting@example.org', { dueAt: new Date(Date.now() + 86_400_000) }),
  )
  await deliverDueMessages(db, mailer)
  for (const table of ['messages', 'account_messages'])
    await sql`update ${sql.table(table)} set created_at = now() - interval '31 days' where to_email <> 'new@example.org'`.execute(
      db,
    )
  const outcome = await db.transaction().execute(trx => emptyMessages.run(trx, '2026-03-01'))
  expect(outcome).toEqual({ messages: 2 })
  const kept = (await outbox()).map(({ toEmail, bodyText, bodyHtml }) => [toEmail, bodyText !== '' && bodyHtml !== ''])
  expect(Object.fromEntries(kept)).toEqual({
    'old@example.org': false,
    'new@example.org': true,
    'waiting@example.org': true,
  })
  const { rows } = await sql`select body_text, body_html from account_messages`.execute(db)
  expect(rows).toEqual([{ bodyText: '', bodyHtml: '' }])
  // What has no text any more cannot be tried again.
  await sql`update messages set state = 'failed' where to_email = 'old@example.org'`.execute(db)
  const messageId = (await outbox()).find(({ toEmail }) => toEmail === 'old@example.org')?.id ?? ''
  await ada
    .call('POST /organisations/:organisationId/messages/:messageId/retry', { params: { organisationId, messageId } })
    .expectProblem('state-conflict')
})
