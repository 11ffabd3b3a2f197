import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { pointersOf, problemIn } from '../support/client.ts'
import { type AnswerSheet, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()
const ada = api.as('ada')

let given: TestAssessment
let link = ''
beforeEach(async () => {
  given = await anAssessment(app)
  link = given.linkOf('resident')
})

const submit = (body: object, { at = api, through = link } = {}) =>
  at.call('POST /collectors/:link/responses', { params: { link: through }, body })
/** Until a statement waits for a row that another transaction holds. */
async function untilOneWaits(): Promise<void> {
  const waits = sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await waits.execute(db)).rows[0]?.count === 0) await sleep(5)
}
const stored = () => db.selectFrom('responses').selectAll().execute()

test('a response is acknowledged with a receipt once it is stored', async () => {
  const sheet = anAnswerSheet(await given.versionOf('resident'), { language: 'es' })
  const { receipt } = await submit(sheet)
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  expect(await stored()).toMatchObject([
    { id: sheet.id, language: 'es', audience: 'resident', answers: sheet.answers, withdrawnOn: null, releasedIn: null },
  ])
})

test.each(['provider', 'resident', 'partner'] as const)(
  'every kind of answer of a %s is stored as it was given',
  async audience => {
    const { linkOf, versionOf } = await anAssessment(app, {
      organisationId: given.organisationId,
      audiences: [audience],
    })
    const sheets: AnswerSheet[] = []
    for (let seed = 1; seed <= 20; seed++) sheets.push(anAnswerSheet(await versionOf(audience), { seed }))
    for (const sheet of sheets) await submit(sheet, { through: linkOf(audience) })
    const answers = new Map((await stored()).map(row => [row.id, row.answers]))
    for (const sheet of sheets) expect(answers.get(sheet.id)).toEqual(sheet.answers)
  },
)

test('a response without any answer is one too: every question may be skipped', async () => {
  await submit(anAnswerSheet())
  expect(await stored()).toMatchObject([{ answers: {} }])
})

test('sent again with the same id and answers it is the same response, with the same receipt', async () => {
  const sheet = anAnswerSheet(await given.versionOf('resident'))
  const first = await submit(sheet)
  expect(await submit(sheet)).toEqual(first)
  expect(await submit(sheet, { at: other.api })).toEqual(first)
  expect(await stored()).toHaveLength(1)
})

test('the same response many times at once, to two processes, is stored once and always acknowledged', async () => {
  for (let round = 0; round < 5; round++) {
    const sheet = anAnswerSheet(await given.versionOf('resident'))
    const calls = Array.from({ length: 12 }, (_, index) => submit(sheet, { at: index % 2 ? api : other.api }))
    expect(new Set((await Promise.all(calls)).map(({ receipt }) => receipt)).size).toBe(1)
  }
  expect(await stored()).toHaveLength(5)
})

test('a retry that arrives while the first is still being stored is acknowledged as well', async () => {
  const sheet = anAnswerSheet(await given.versionOf('resident'))
  const { receipt } = await submit(sheet)
  const [row] = await stored()
  if (!row) throw new Error('nothing was stored')
  await db.deleteFrom('responses').execute()
  const retry = await db.transaction().execute(async trx => {
    await trx
      .insertInto('responses')
      .values({ ...row, answers: JSON.stringify(row.answers) })
      .execute()
    const waiting = submit(sheet, { at: other.api })
    await untilOneWaits()
    return [waiting]
  })
  expect(await Promise.all(retry)).toEqual([{ receipt }])
})

test('a response that arrives while its wave is being closed is either stored or refused', async () => {
  const sheet = anAnswerSheet()
  const sending = await db.transaction().execute(async trx => {
    await sql`update waves set state = 'closed'`.execute(trx)
    return [submit(sheet, { at: other.api })]
  })
  const [outcome] = await Promise.allSettled(sending)
  expect(await stored()).toHaveLength(outcome?.status === 'fulfilled' ? 1 : 0)
})

test('different answers under the same id are refused, also at the same time, and the first stand', async () => {
  const [first, second] = [anAnswerSheet(undefined), anAnswerSheet(undefined)]
  const [one, two] = [
    { ...first, answers: { signs_known: 'no' } },
    { ...second, id: first.id, answers: { signs_known: 'several' } },
  ]
  const outcomes = await Promise.all(
    [one, two].map(body => api.send('POST', `/api/v1/collectors/${link}/responses`, { body })),
  )
  const refused = outcomes.filter(({ status }) => status !== 201)
  expect(refused).toHaveLength(1)
  for (const outcome of refused) problemIn(outcome, 'response-already-submitted')
  const [kept] = await stored()
  expect(kept?.answers).toEqual(outcomes[0]?.status === 201 ? one.answers : two.answers)
})

test('another organisation may happen to use the same id', async () => {
  const elsewhere = await anAssessment(app, { of: 'bob' })
  const sheet = anAnswerSheet()
  const receipts = [await submit(sheet), await submit(sheet, { through: elsewhere.linkOf('resident') })]
  expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(2)
  expect(await stored()).toHaveLength(2)
})

test('an id that was used through another link of the organisation is refused', async () => {
  const sheet = anAnswerSheet()
  await submit(sheet)
  await submit(sheet, { through: given.linkOf('provider') }).expectProblem('response-already-submitted')
})

test('each answer that does not fit is pointed at, never repeated, and nothing is stored', async () => {
  const answers = {
    signs_known: 'a-secret-choice',
    heard_of_issue: 3,
    outreach_seen: ['leaflets', 'leaflets', 'a-secret-choice'],
    first_contact: ['police'],
    no_such_question: 'a-secret-text',
    'with/slash~': 'x',
  }
  const problem = await submit({ ...anAnswerSheet(), answers }).expectProblem('answers-invalid')
  expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['#/answers/signs_known', 'unknown_choice'],
    ['#/answers/heard_of_issue', 'wrong_type'],
    ['#/answers/outreach_seen/1', 'duplicate_choice'],
    ['#/answers/first_contact', 'wrong_type'],
    ['#/answers/no_such_question', 'unknown_question'],
    ['#/answers/with~1slash~0', 'unknown_question'],
  ])
  expect(JSON.stringify(problem)).not.toContain('a-secret')
  expect(await stored()).toEqual([])
})

test('each other field that does not fit is pointed at', async () => {
  const problem = await submit({
    ...anAnswerSheet(),
    id: 'one',
    language: '!',
    area: '',
    consent: false,
    answers: [],
    name: 'Me',
  }).expectProblem('invalid-request')
  expect(pointersOf(problem).sort()).toEqual(['#/answers', '#/area', '#/consent', '#/id', '#/language', '#/name'])
  expect(pointersOf(await submit({}).expectProblem('invalid-request')).sort()).toEqual([
    '#/answers',
    '#/area',
    '#/consent',
    '#/id',
    '#/language',
  ])
})

test('an area or a language that the link does not offer is pointed at', async () => {
  const area = await submit(anAnswerSheet(undefined, { area: 'elsewhere' })).expectProblem('invalid-request')
  expect(pointersOf(area)).toEqual(['#/area'])
  const language = await submit(anAnswerSheet(undefined, { language: 'de' })).expectProblem('invalid-request')
  expect(pointersOf(language)).toEqual(['#/language'])
})

test('a link of one area takes answers for that area only', async () => {
  const collector = await ada.call(
    'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors',
    {
      params: given.wave,
      body: { audience: 'resident', areaCode: 'north', asksProof: false },
    },
  )
  await submit(anAnswerSheet(undefined, { area: 'south' }), { through: collector.link }).expectProblem(
    'invalid-request',
  )
  await submit(anAnswerSheet(undefined, { area: 'north' }), { through: collector.link })
})

test('without consent nothing is stored', async () => {
  const { consent: _, ...withoutConsent } = anAnswerSheet()
  expect(pointersOf(await submit(withoutConsent).expectProblem('invalid-request'))).toEqual(['#/consent'])
  expect(await stored()).toEqual([])
})

test('an unknown link takes nothing, and one whose wave is planned says that it does not yet', async () => {
  await submit(anAnswerSheet(), { through: 'abcdefghjkmn' }).expectProblem('collector-unknown')
  const planned = await anAssessment(app, { organisationId: given.organisationId, state: 'planned' })
  await submit(anAnswerSheet(), { through: planned.linkOf('resident') }).expectProblem('collector-not-open-yet')
  expect(await stored()).toEqual([])
})

test('once a collector or its wave is closed, no further response is stored, at once and in every process', async () => {
  const sheet = anAnswerSheet()
  const first = await submit(sheet)
  await submit(anAnswerSheet(), { at: other.api })
  const wave = (state: 'open' | 'closed') =>
    ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state', {
      params: given.wave,
      body: { state },
    })
  await wave('closed')
  for (const at of [api, other.api]) await submit(anAnswerSheet(), { at }).expectProblem('collector-closed')
  expect(await stored()).toHaveLength(2)
  // Its acknowledgement may have been lost: the sender must still learn that it is stored.
  expect(await submit(sheet)).toEqual(first)
  await wave('open')
  const collectorId = given.collectors.find(collector => collector.link === link)?.id ?? ''
  await ada.call('PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId', {
    params: { ...given.wave, collectorId },
    body: { isOpen: false },
  })
  for (const at of [api, other.api]) await submit(anAnswerSheet(), { at }).expectProblem('collector-closed')
  expect(await stored()).toHaveLength(2)
})

test('a response that was withdrawn is not stored again by a late retry', async () => {
  const sheet = { ...anAnswerSheet(), answers: { signs_known: 'no' } }
  const { receipt } = await submit(sheet)
  await api.call('POST /withdrawals', { body: { receipt } })
  expect(await submit(sheet)).toEqual({ receipt })
  expect(await stored()).toMatchObject([{ answers: {}, withdrawnOn: expect.anything() }])
})

test('a response of another day is not another response: ids are unique without any time', async () => {
  const sheet = anAnswerSheet(undefined, { id: randomUUID() })
  await submit(sheet)
  await db.updateTable('responses').set({ receivedOn: '2020-01-01' }).execute()
  await submit(sheet)
  expect(await stored()).toHaveLength(1)
})
