import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { deliverDueMessages } from '../../server/mail/deliver.ts'
import { useApp } from '../support/app.ts'
import { aMember, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { recounted, tallied } from '../support/recount.ts'
import { anInvitedResponse, type InvitedResponse, lastLetter } from '../support/review.ts'

const installation = useApp()
const { api, app, db, log } = installation
const other = installation.another()
const rex = api.as('rex')

let given: TestAssessment
let response: InvitedResponse
beforeEach(async () => {
  given = await anAssessment(app)
  await aMember(db, given.organisationId, 'rex', { role: 'reviewer' })
  response = await anInvitedResponse({ app, api }, given, { provider: { name: 'Harbour House', language: 'es' } })
})

const question = 'Are there really 500 beds?'
const at = (responseId = response.id) => ({ organisationId: given.organisationId, responseId })
const ask = (responseId = response.id, text = question) =>
  rex.call('POST /organisations/:organisationId/responses/:responseId/queries', {
    params: at(responseId),
    body: { text },
  })
const read = (responseId = response.id) =>
  rex.call('GET /organisations/:organisationId/responses/:responseId', { params: at(responseId) })
const open = (link: string) => api.call('GET /replies/:link', { params: { link } })
const answersAt = (link: string) =>
  api.call('GET /replies/:link/questionnaire', { params: { link }, query: { language: 'en' } })
const reply = (link: string, text = 'It was a slip: 50.', from = api) =>
  from.call('POST /replies/:link/reply', { params: { link }, body: { text } })
const correction = async (seed = 9) => {
  const { id, language, area, answers } = anAnswerSheet(await given.versionOf('provider'), { seed, area: 'south' })
  return { id, language, area, answers }
}
const correct = (link: string, body: object, from = api) =>
  from.call('POST /replies/:link/correction', { params: { link }, body })
const asked = async () => {
  await ask()
  return (await lastLetter(app, 'response-query')).link
}
const release = () =>
  api.as('ada').call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: given.wave,
  })

describe('a question to the provider', () => {
  test('goes as a letter, in their language, to whom was invited; the question stands behind its link only', async () => {
    const { history } = await ask()
    expect(history[0]).toMatchObject({ kind: 'query', text: question, name: 'Rex' })
    const letter = await lastLetter(app, 'response-query')
    expect(letter).toMatchObject({ toEmail: 'pia@example.org', toName: 'Pia', language: 'es', state: 'waiting' })
    expect(letter.subject).toMatch(/^Una pregunta sobre sus respuestas/)
    expect(letter.bodyText + letter.bodyHtml).not.toContain('500 beds')
    expect(letter.path).toMatch(/^\/reply\/[a-z0-9]{20}$/)
    expect(await open(letter.link)).toMatchObject({
      state: 'open',
      question,
      provider: 'Harbour House',
      language: 'es',
    })
    const [query] = (await read()).queries
    expect(query).toMatchObject({ answeredOn: null, letter: 'waiting' })
  })

  test('is on record without its words, and its link is stored as a hash only', async () => {
    const link = await asked()
    const entry = await db
      .selectFrom('auditEntries')
      .selectAll()
      .where('action', '=', 'response.query')
      .executeTakeFirstOrThrow()
    expect(entry.target).toBe(response.id)
    expect(JSON.stringify(entry)).not.toContain('beds')
    const { rows } = await sql<{ text: string }>`select q::text as text from response_queries q`.execute(db)
    expect(rows[0]?.text).not.toContain(link)
  })

  test('needs somebody to write to: no open link, no anonymous invitation, nobody who opted out or whose letters come back', async () => {
    const sheet = anAnswerSheet()
    await api.call('POST /collectors/:link/responses', { params: { link: given.linkOf('provider') }, body: sheet })
    await ask(sheet.id).expectProblem('state-conflict')
    const hidden = await anInvitedResponse({ app, api }, given, { isAnonymous: true })
    await ask(hidden.id).expectProblem('state-conflict')
    expect((await read(hidden.id)).asking).toBe('no-contact')
    await db.updateTable('contacts').set({ bouncedOn: '2026-01-01' }).execute()
    expect((await read()).asking).toBe('bounced')
    await ask().expectProblem('state-conflict')
    await db.updateTable('contacts').set({ optedOutOn: '2026-01-01' }).execute()
    expect((await read()).asking).toBe('opted-out')
    await ask().expectProblem('state-conflict')
    expect(await db.selectFrom('messages').select('id').where('kind', '=', 'response-query').execute()).toEqual([])
  })

  test('is found in the list while it waits', async () => {
    const link = await asked()
    const list = (openQuery: 'yes' | 'no') =>
      rex.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses', {
        params: given.wave,
        query: { openQuery },
      })
    expect((await list('yes')).responses).toMatchObject([{ id: response.id, openQueries: 1 }])
    await reply(link)
    expect((await list('yes')).total).toBe(0)
    expect((await list('no')).total).toBe(1)
  })
})

describe('a reply', () => {
  test('lands in the history with its day, and the one who asked is told', async () => {
    const link = await asked()
    await reply(link)
    const { history, queries } = await read()
    expect(history[0]).toMatchObject({ kind: 'reply', by: 'provider', text: 'It was a slip: 50.', name: '' })
    expect(history[0]?.at).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(queries[0]?.answeredOn).not.toBeNull()
    const letter = await lastLetter(app, 'response-reply')
    expect(letter).toMatchObject({ toEmail: 'rex@example.org', state: 'waiting' })
    expect(letter.bodyText).not.toContain('slip')
    expect(letter.path).toBe(
      `/o/${given.organisationId}/assessments/${given.assessmentId}/1/responses?response=${response.id}`,
    )
  })

  test('leaves no time finer than the day anywhere, also after its letter was sent, and no line in the log', async () => {
    const link = await asked()
    const day = (await sql<{ day: Date }>`select date_trunc('day', now(), 'UTC') as day`.execute(db)).rows[0]?.day
    log.length = 0
    await open(link)
    await reply(link)
    await deliverDueMessages(db, { send: async () => ({ outcome: 'sent' }), close: () => undefined })
    const letter = await lastLetter(app, 'response-reply')
    expect([letter.state, letter.createdAt, letter.dueAt, letter.sentAt]).toEqual(['sent', day, day, day])
    const event = await db
      .selectFrom('responseEvents')
      .select('at')
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    expect(event.at).toEqual(day)
    expect(await db.selectFrom('auditEntries').select('id').where('action', '=', 'response.reply').execute()).toEqual(
      [],
    )
    expect(log).toEqual([])
  })

  test('is taken once, also when two are sent at once; then the link shows neither question nor answers', async () => {
    const link = await asked()
    const replies = await Promise.allSettled([reply(link), reply(link, 'Another.', other.api)])
    expect(replies.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await reply(link).expectProblem('state-conflict')
    expect(await open(link)).toMatchObject({ state: 'answered', question: '', canCorrect: false })
    await answersAt(link).expectProblem('state-conflict')
    await correct(link, await correction()).expectProblem('state-conflict')
  })

  test('to a link that nobody was given is not known; one without words is not valid', async () => {
    await open('abcdefghjkmnpqrstuvw').expectProblem('collector-unknown')
    await reply('abcdefghjkmnpqrstuvw').expectProblem('collector-unknown')
    const link = await asked()
    for (const text of ['', ' ', 'x'.repeat(4001)]) await reply(link, text).expectProblem('invalid-request')
  })

  test('cannot be given once the answers were withdrawn, and no word of the exchange is left', async () => {
    const link = await asked()
    await api.call('POST /withdrawals', { body: { receipt: response.receipt } })
    expect(await open(link)).toMatchObject({ state: 'closed', question: '' })
    await reply(link).expectProblem('state-conflict')
    expect((await read()).history.map(({ text }) => text)).toEqual([''])
    expect(await lastLetter(app, 'response-query')).toMatchObject({ bodyText: '', state: 'cancelled' })
  })
})

describe('a correction', () => {
  test('begins with the answers given, and is stored as a response of its own that replaces them', async () => {
    const version = await given.versionOf('provider')
    await release()
    const link = await asked()
    expect((await answersAt(link)).answers).toEqual(response.sheet.answers)
    const body = await correction()
    await correct(link, body)
    const old = await read()
    expect(old).toMatchObject({ state: 'excluded', provider: null })
    expect(old.history[0]).toMatchObject({
      kind: 'correct',
      by: 'provider',
      otherResponseId: body.id,
      isReplacement: false,
    })
    const corrected = await read(body.id)
    expect(corrected).toMatchObject({ state: 'waiting', provider: { name: 'Harbour House' }, area: { code: 'south' } })
    expect(corrected.history[0]).toMatchObject({ otherResponseId: response.id, isReplacement: true })
    expect(corrected.completeness).toBeGreaterThan(0)
    expect(await release()).toMatchObject({ responses: 1, added: 1, withdrawn: 1 })
    expect(await tallied(db, version)).toEqual(await recounted(db, version))
    expect((await lastLetter(app, 'response-reply')).path).toContain(body.id)
  })

  test('sent again is the same; another one is refused, and so is including the replaced one again', async () => {
    const link = await asked()
    const body = await correction()
    await Promise.all([correct(link, body), correct(link, body, other.api)])
    await correct(link, body)
    await correct(link, await correction(10)).expectProblem('state-conflict')
    await rex
      .call('DELETE /organisations/:organisationId/responses/:responseId/exclusion', { params: at() })
      .expectProblem('state-conflict')
    expect(await db.selectFrom('responses').select('id').execute()).toHaveLength(2)
  })

  test('has the receipt code that the provider has: withdrawing takes both away', async () => {
    const link = await asked()
    await correct(link, await correction())
    expect(await api.call('POST /withdrawals', { body: { receipt: response.receipt } })).toEqual({ withdrawn: true })
    const rows = await db.selectFrom('responses').select(['answers', 'withdrawnOn']).execute()
    expect(rows.map(({ answers }) => answers)).toEqual([{}, {}])
    expect(rows.every(({ withdrawnOn }) => withdrawnOn !== null)).toBe(true)
  })

  test('is possible after the wave has closed, not once it is archived', async () => {
    const link = await asked()
    await db.updateTable('waves').set({ state: 'archived' }).execute()
    expect(await open(link)).toMatchObject({ state: 'open', canCorrect: false })
    await correct(link, await correction()).expectProblem('state-conflict')
    await db.updateTable('waves').set({ state: 'closed' }).execute()
    await correct(link, await correction())
  })

  test('is checked like any answers, and changes nothing when it is wrong', async () => {
    const link = await asked()
    const body = await correction()
    const problem = await correct(link, { ...body, answers: { nothing: 'x' } }).expectProblem('answers-invalid')
    expect(problem.errors?.[0]?.pointer).toBe('#/answers/nothing')
    await correct(link, { ...body, area: 'nowhere' }).expectProblem('invalid-request')
    await correct(link, { ...body, language: 'sw' }).expectProblem('invalid-request')
    await correct(link, { ...body, answers: [] }).expectProblem('invalid-request')
    await correct(link, { ...body, id: response.id }).expectProblem('response-already-submitted')
    expect(await read()).toMatchObject({ state: 'waiting' })
    expect(await open(link)).toMatchObject({ state: 'open' })
  })
})

describe('a provider contact', () => {
  const pia = api.as('pia')
  const params = () => ({ organisationId: given.organisationId })
  const own = () => pia.call('GET /organisations/:organisationId/own-responses', { params: params() })
  const readOwn = (responseId: string) =>
    pia.call('GET /organisations/:organisationId/own-responses/:responseId', { params: { ...params(), responseId } })
  const replyOwn = (responseId: string, queryId: string) =>
    pia.call('POST /organisations/:organisationId/own-responses/:responseId/queries/:queryId/reply', {
      params: { ...params(), responseId, queryId },
      body: { text: 'Fifty.' },
    })

  beforeEach(() =>
    aMember(db, given.organisationId, 'pia', { role: 'provider_contact', providerId: response.providerId }),
  )

  test('reads what its own organisation has answered, and nothing else', async () => {
    const { collectorId, providerId } = response
    const foreign = await anInvitedResponse({ app, api }, given, {
      collectorId,
      provider: { name: 'Other', email: 'o@example.org' },
    })
    await rex.call('POST /organisations/:organisationId/responses/:responseId/comments', {
      params: at(),
      body: { text: 'For reviewers only.' },
    })
    expect(await own()).toMatchObject({ provider: 'Harbour House', responses: [{ id: response.id, openQueries: 0 }] })
    const found = await readOwn(response.id)
    expect(found.sections.flatMap(({ questions }) => questions).some(({ state }) => state === 'answered')).toBe(true)
    expect(JSON.stringify(found)).not.toContain('For reviewers only.')
    await readOwn(foreign.id).expectProblem('not-found')
    await readOwn(randomUUID()).expectProblem('not-found')
    for (const path of ['assessments', 'areas', 'providers', 'members', 'audit', `responses/${response.id}`])
      expect((await pia.send('GET', `/api/v1/organisations/${given.organisationId}/${path}`)).status).toBe(403)
    await db
      .updateTable('members')
      .set({ providerId: foreign.providerId })
      .where('role', '=', 'provider_contact')
      .execute()
    expect((await own()).responses.map(({ id }) => id)).toEqual([foreign.id])
    await readOwn(response.id).expectProblem('not-found')
    expect(providerId).not.toBe(foreign.providerId)
  })

  test('does not see an anonymous answer of its organisation', async () => {
    const hidden = await anInvitedResponse({ app, api }, given, {
      isAnonymous: true,
      provider: { email: 'x@example.org' },
    })
    await db
      .updateTable('members')
      .set({ providerId: hidden.providerId })
      .where('role', '=', 'provider_contact')
      .execute()
    expect((await own()).responses).toEqual([])
    await readOwn(hidden.id).expectProblem('not-found')
  })

  test('replies to a question, which is on record, and can correct behind its link', async () => {
    await ask()
    expect((await own()).responses[0]?.openQueries).toBe(1)
    const [query] = (await readOwn(response.id)).queries
    expect(query).toMatchObject({ question, reply: null })
    expect(await open(query?.url?.split('/').at(-1) ?? '')).toMatchObject({ state: 'open' })
    await replyOwn(response.id, randomUUID()).expectProblem('not-found')
    const after = await replyOwn(response.id, query?.id ?? '')
    expect(after.queries[0]).toMatchObject({ reply: 'Fifty.', url: null })
    await replyOwn(response.id, query?.id ?? '').expectProblem('state-conflict')
    expect((await read()).history[0]).toMatchObject({ kind: 'reply', by: 'provider', name: 'Pia', text: 'Fifty.' })
    const entry = await db
      .selectFrom('auditEntries')
      .selectAll()
      .where('action', '=', 'response.reply')
      .executeTakeFirst()
    expect(entry).toMatchObject({ target: response.id })
  })

  test('finds the corrected response in the place of the old one', async () => {
    const link = await asked()
    const body = await correction()
    await correct(link, body)
    expect((await own()).responses.map(({ id }) => id)).toEqual([body.id])
    await readOwn(response.id).expectProblem('not-found')
  })
})
