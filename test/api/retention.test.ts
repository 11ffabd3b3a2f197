import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { eraseExpired } from '../../server/retention/retention.job.ts'
import { type Instance, useApp } from '../support/app.ts'
import { aMember, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { tallied } from '../support/recount.ts'
import { anInvitedResponse, type InvitedResponse, lastLetter } from '../support/review.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()
const ada = api.as('ada')

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider', 'resident'] })
})

const assessment = () => ({ organisationId: given.organisationId, assessmentId: given.assessmentId })
const retention = () =>
  ada.call('GET /organisations/:organisationId/assessments/:assessmentId/retention', { params: assessment() })
const keep = (keepsAnswersMonths: number | null, keepsContactsMonths: number | null = null) =>
  ada.call('PUT /organisations/:organisationId/assessments/:assessmentId/retention', {
    params: assessment(),
    body: { keepsAnswersMonths, keepsContactsMonths },
  })
const submit = async (seed: number) => {
  const body = anAnswerSheet(await given.versionOf('resident'), { seed })
  const params = { link: given.linkOf('resident') }
  return (await api.call('POST /collectors/:link/responses', { params, body })).receipt
}
const invite = (name = 'Harbour House') => anInvitedResponse({ app, api }, given, { provider: { name } })
const release = () =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: given.wave })
const close = (closedOn = '2026-01-15') => db.updateTable('waves').set({ state: 'closed', closedOn }).execute()
const runOn = (today: string, at: Instance = installation) =>
  runDailyJobs(at.db, { jobs: [eraseExpired(at.app)], log: at.app.log, today })
const responses = () => db.selectFrom('responses').selectAll().orderBy('id').execute()
const audit = async () =>
  (await db.selectFrom('auditEntries').selectAll().where('action', '=', 'retention.erase').execute()).map(
    ({ actorId, target, details }) => ({ actorId, target, details }),
  )
const withdraw = (receipt: string) => api.call('POST /withdrawals', { body: { receipt } })

describe('the settings', () => {
  test('are kept for ever until somebody says how long, and say what is erased when', async () => {
    await submit(1)
    expect(await retention()).toMatchObject({
      keepsAnswersMonths: null,
      keepsContactsMonths: null,
      waves: [{ number: 1, closedOn: null, responses: 1, answersErasedOn: null, contactsErasedOn: null }],
    })
    await close()
    expect(await keep(12, 3)).toMatchObject({
      keepsAnswersMonths: 12,
      keepsContactsMonths: 3,
      waves: [{ answersErasedOn: '2027-01-15', contactsErasedOn: '2026-04-15', unfinishedErasedOn: '2026-01-29' }],
    })
    const entry = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'assessment.retention').execute()
    expect(entry.map(({ details }) => details)).toEqual([{ keepsAnswersMonths: 12, keepsContactsMonths: 3 }])
  })

  test('are months from 1 to 600, and the coordinators’ to set', async () => {
    for (const months of [0, 601, 1.5]) await keep(months).expectProblem('invalid-request')
    await aMember(db, given.organisationId, 'rex', { role: 'reviewer' })
    await api
      .as('rex')
      .call('PUT /organisations/:organisationId/assessments/:assessmentId/retention', {
        params: assessment(),
        body: { keepsAnswersMonths: 1, keepsContactsMonths: 1 },
      })
      .expectProblem('not-allowed')
  })
})

describe('when the time for answers is over', () => {
  test('answers and facts are gone, of unreleased ones too; tallies, releases and dates stay', async () => {
    await submit(1)
    await invite()
    await release()
    await submit(2)
    const version = await given.versionOf('resident')
    const before = await tallied(db, version)
    await keep(12)
    await close()
    await runOn('2027-01-14')
    expect((await responses()).every(({ erasedOn }) => erasedOn === null)).toBe(true)
    await runOn('2027-01-15')
    for (const { answers, facts, erasedOn, receivedOn } of await responses())
      expect([answers, facts.length, erasedOn, receivedOn !== null]).toEqual([{}, 0, '2027-01-15', true])
    expect(await tallied(db, version)).toEqual(before)
    expect(await db.selectFrom('releases').selectAll().execute()).toHaveLength(1)
    expect(await release()).toMatchObject({ responses: 2, added: 0, withdrawn: 0 })
    expect(await tallied(db, version)).toEqual(before)
  })

  test('it is done once, by one process, and recorded as numbers without an actor', async () => {
    for (let seed = 0; seed < 3; seed++) await submit(seed)
    await keep(1)
    await close()
    await Promise.all([runOn('2027-01-15'), runOn('2027-01-15', other), runOn('2027-01-15')])
    await runOn('2027-01-16')
    expect(await audit()).toEqual([{ actorId: null, target: given.assessmentId, details: { wave: 1, responses: 3 } }])
    const runs = await db
      .selectFrom('jobRuns')
      .selectAll()
      .where('job', '=', 'retention.erase')
      .orderBy('day')
      .execute()
    expect(runs.map(({ outcome }) => outcome)).toEqual([
      { responses: 3, drafts: 0, messages: 0, paperEntries: 0 },
      expect.anything(),
    ])
    expect(await retention()).toMatchObject({
      waves: [{ responses: 0, erasedResponses: 3, answersErasedOn: '2027-01-15' }],
    })
  })

  test('who withdrew or was excluded since the last release leaves the numbers first', async () => {
    const receipt = await submit(1)
    const { id } = await invite()
    await submit(2)
    await release()
    await withdraw(receipt)
    await ada.call('PUT /organisations/:organisationId/responses/:responseId/exclusion', {
      params: { organisationId: given.organisationId, responseId: id },
      body: { text: 'A test.' },
    })
    await submit(3)
    await keep(1)
    await close()
    await runOn('2026-03-01')
    const releases = await db.selectFrom('releases').selectAll().orderBy('number').execute()
    expect(
      releases.map(({ responses: count, added, withdrawn, releasedBy }) => [
        count,
        added,
        withdrawn,
        releasedBy === null,
      ]),
    ).toEqual([
      [3, 3, 0, false],
      [1, 0, 2, true],
    ])
    expect((await audit())[0]?.details).toEqual({ wave: 1, responses: 3, takenOut: 2 })
    const { '*/*': all } = await tallied(db, await given.versionOf('resident'))
    expect(all?.['']).toEqual({ responses: 1 })
  })

  test('waves that are open, or whose assessment keeps answers, are left alone; one re-opened in time as well', async () => {
    await submit(1)
    await keep(1)
    await runOn('2030-01-01')
    await close()
    await keep(null)
    await runOn('2030-01-02')
    await keep(1)
    await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state', {
      params: given.wave,
      body: { state: 'open' },
    })
    await runOn('2030-01-03')
    expect((await responses()).map(({ erasedOn }) => erasedOn)).toEqual([null])
    expect(await audit()).toEqual([])
  })

  test('withdrawing says honestly that nothing is left to withdraw', async () => {
    const receipt = await submit(1)
    await release()
    await keep(1)
    await close()
    await runOn('2027-01-01')
    expect(await withdraw(receipt)).toEqual({ withdrawn: false })
    expect(await release()).toMatchObject({ responses: 1, withdrawn: 0 })
  })

  test('what was exchanged about them is gone as well, and its link shows nothing', async () => {
    const { id } = await invite()
    const params = { organisationId: given.organisationId, responseId: id }
    await ada.call('POST /organisations/:organisationId/responses/:responseId/queries', {
      params,
      body: { text: 'unmistakable words' },
    })
    const { link } = await lastLetter(app, 'response-query')
    await keep(1)
    await close()
    await runOn('2027-01-01')
    const { history, sections, state, asking } = await ada.call(
      'GET /organisations/:organisationId/responses/:responseId',
      { params },
    )
    expect([history.map(({ kind, text }) => [kind, text]), sections, state, asking]).toEqual([
      [['query', '']],
      [],
      'erased',
      'nothing-left',
    ])
    expect(await lastLetter(app, 'response-query')).toMatchObject({ bodyText: '', bodyHtml: '', state: 'cancelled' })
    expect(await api.call('GET /replies/:link', { params: { link } })).toMatchObject({ state: 'closed', question: '' })
    for (const key of [
      'PUT /organisations/:organisationId/responses/:responseId/exclusion',
      'POST /organisations/:organisationId/responses/:responseId/erasure',
    ] as const)
      await ada.call(key, { params, body: { text: 'Why?' } }).expectProblem('state-conflict')
  })

  test('exports have no row of them, and say so', async () => {
    for (let seed = 0; seed < 8; seed++) await submit(seed)
    await release()
    await keep(1)
    await close()
    await runOn('2027-01-01')
    const files = async () => {
      const { id } = await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/exports', {
        params: assessment(),
        body: { wave: 1, audience: 'resident' },
      })
      const file = (name: string) =>
        ada.send('GET', `/api/v1/organisations/${given.organisationId}/exports/${id}/${name}`)
      return {
        rows: await file('responses_codes.csv'),
        readme: await file('README.txt'),
        codebook: await file('codebook.csv'),
      }
    }
    const { rows, readme, codebook } = await files()
    expect([rows.status, rows.text.trim().split('\r\n').length]).toEqual([200, 1])
    expect(readme.text).toContain('Responses:      0')
    expect(readme.text).toContain('ERASED: 8 of the released responses were erased by 2027-01-01')
    expect(codebook.status).toBe(200)
    await db.updateTable('waves').set({ state: 'open', closedOn: null }).execute()
    for (let seed = 20; seed < 26; seed++) await submit(seed)
    await release()
    const more = await files()
    expect(more.rows.text.trim().split('\r\n')).toHaveLength(7)
    expect(more.readme.text).toContain('Responses:      6')
    expect(more.readme.text).toContain('ERASED: 8 ')
  })
})

describe('when the time for names and addresses is over', () => {
  let invited: InvitedResponse
  beforeEach(async () => {
    invited = await invite()
    await ada.call('POST /organisations/:organisationId/responses/:responseId/queries', {
      params: { organisationId: given.organisationId, responseId: invited.id },
      body: { text: 'Why?' },
    })
    await db
      .insertInto('messages')
      .values({
        organisationId: given.organisationId,
        kind: 'provider-invitation',
        about: invited.invitationId,
        toEmail: 'pia@example.org',
        toName: 'Pia',
        language: 'en',
        subject: 'Please take part',
        bodyText: 'Hello Pia',
        bodyHtml: 'Hello Pia',
        state: 'sent',
      })
      .execute()
    await db
      .insertInto('paperEntries')
      .values({
        organisationId: given.organisationId,
        collectorId: given.collectors[0]?.id ?? '',
        sheet: '17',
        language: 'en',
        state: 'done',
        responseId: randomUUID(),
      })
      .execute()
  })

  test('invitations lose whom they went to, letters and sheets are gone, and the register keeps its contacts', async () => {
    await keep(null, 6)
    await close()
    await runOn('2026-07-14')
    expect(await db.selectFrom('messages').selectAll().execute()).toHaveLength(2)
    await runOn('2026-07-15')
    expect(await db.selectFrom('messages').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('paperEntries').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('contacts').select('email').execute()).toEqual([{ email: 'pia@example.org' }])
    const invitation = await db.selectFrom('invitations').selectAll().executeTakeFirstOrThrow()
    expect(invitation).toMatchObject({
      contactId: null,
      providerId: invited.providerId,
      hasCompleted: true,
      responseId: invited.id,
    })
    expect(await db.selectFrom('responseQueries').select('contactId').execute()).toEqual([{ contactId: null }])
    expect((await audit()).map(({ details }) => details)).toEqual([
      { wave: 1, invitations: 1, messages: 2, paperEntries: 1 },
    ])
    const read = await ada.call('GET /organisations/:organisationId/responses/:responseId', {
      params: { organisationId: given.organisationId, responseId: invited.id },
    })
    expect(read).toMatchObject({ asking: 'no-contact', contact: null, provider: { name: 'Harbour House' } })
    expect((await responses()).every(({ erasedOn }) => erasedOn === null)).toBe(true)
  })

  test('what belongs to other waves and assessments stays', async () => {
    const first = given
    given = await anAssessment(app, { organisationId: first.organisationId, audiences: ['provider'] })
    await invite('Another house')
    given = first
    await keep(1, 1)
    await close()
    await db
      .updateTable('waves')
      .set({ state: 'open', closedOn: null })
      .where('assessmentId', '<>', first.assessmentId)
      .execute()
    await runOn('2027-01-01')
    const kept = await db.selectFrom('invitations').selectAll().where('contactId', 'is not', null).execute()
    expect(kept).toHaveLength(1)
    const { rows } = await sql<{ count: number }>`select count(*)::int from responses where erased_on is null`.execute(
      db,
    )
    expect(rows).toEqual([{ count: 1 }])
  })
})

describe('what nobody finished', () => {
  const begin = async () => {
    const collectorId = given.collectors.find(({ audience }) => audience === 'resident')?.id ?? ''
    const { organisationId } = given
    const draft = { organisationId, collectorId, responseId: randomUUID(), language: 'en', expiresOn: '2030-01-01' }
    await db
      .insertInto('drafts')
      .values({ ...draft, codeHash: Buffer.from('code'), sealed: Buffer.from('sealed') })
      .execute()
    await db
      .insertInto('paperEntries')
      .values({ organisationId, collectorId, sheet: '18', language: 'en', firstAnswers: JSON.stringify({ a: 'b' }) })
      .execute()
  }

  test('is erased two weeks after the wave has closed, whatever else is kept', async () => {
    await begin()
    await close()
    expect((await retention()).waves[0]).toMatchObject({ unfinished: 2, unfinishedErasedOn: '2026-01-29' })
    await runOn('2026-01-28')
    expect(await db.selectFrom('drafts').select('id').execute()).toHaveLength(1)
    await runOn('2026-01-29')
    expect(await db.selectFrom('drafts').select('id').execute()).toEqual([])
    expect(await db.selectFrom('paperEntries').select('id').execute()).toEqual([])
    expect((await audit()).map(({ details }) => details)).toEqual([{ wave: 1, drafts: 1, paperEntries: 1 }])
  })

  test('stays while the wave is open', async () => {
    await begin()
    await runOn('2030-01-01')
    expect(await db.selectFrom('drafts').select('id').execute()).toHaveLength(1)
  })
})
