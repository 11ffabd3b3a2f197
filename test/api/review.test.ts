import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { aMember, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { recounted, tallied } from '../support/recount.ts'
import { anInvitedResponse } from '../support/review.ts'

const installation = useApp()
const { api, app, db } = installation
const rex = api.as('rex')
const ada = api.as('ada')

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider', 'resident', 'partner'] })
  await aMember(db, given.organisationId, 'rex', { role: 'reviewer' })
})

const invited = (options: Parameters<typeof anInvitedResponse>[2] = {}) =>
  anInvitedResponse({ app, api }, given, options)
const submit = async (seed: number, overrides: Partial<ReturnType<typeof anAnswerSheet>> = {}) => {
  const sheet = anAnswerSheet(await given.versionOf('provider'), { seed, ...overrides })
  const params = { link: given.linkOf('provider') }
  return { ...(await api.call('POST /collectors/:link/responses', { params, body: sheet })), id: sheet.id, sheet }
}
const list = (query: Record<string, string | number> = {}, as = rex) =>
  as.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses', {
    params: given.wave,
    query,
  })
const at = (responseId: string) => ({ organisationId: given.organisationId, responseId })
const read = (id: string, language?: string) =>
  rex.call('GET /organisations/:organisationId/responses/:responseId', {
    params: at(id),
    query: language ? { language } : {},
  })
const exclude = (id: string, text = 'A test of ours.', as = rex) =>
  as.call('PUT /organisations/:organisationId/responses/:responseId/exclusion', { params: at(id), body: { text } })
const include = (id: string) =>
  rex.call('DELETE /organisations/:organisationId/responses/:responseId/exclusion', { params: at(id) })
const comment = (id: string, text: string) =>
  rex.call('POST /organisations/:organisationId/responses/:responseId/comments', { params: at(id), body: { text } })
const erase = (id: string, as = ada) =>
  as.call('POST /organisations/:organisationId/responses/:responseId/erasure', {
    params: at(id),
    body: { text: 'They asked us to.' },
  })
const release = () =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: given.wave })
const auditOf = async () =>
  (await db.selectFrom('auditEntries').selectAll().where('action', 'like', 'response.%').orderBy('id').execute()).map(
    ({ action, target, details }) => ({ action, target, details: JSON.stringify(details) }),
  )

describe('the list', () => {
  test('names the provider of an invitation, and no one where it was an open link or an anonymous invitation', async () => {
    const named = await invited({ provider: { name: 'Harbour House' } })
    await submit(2)
    await invited({ isAnonymous: true, provider: { name: 'Nobody may know' } })
    const { total, responses } = await list()
    expect(total).toBe(3)
    expect(responses.map(({ provider }) => provider?.name ?? null).sort()).toEqual(['Harbour House', null, null])
    const found = responses.find(({ id }) => id === named.id)
    expect(found).toMatchObject({ state: 'waiting', isReleased: false, openQueries: 0, area: { code: 'north' } })
    expect(found?.completeness).toBeGreaterThan(0)
    expect(JSON.stringify(responses)).not.toContain('Nobody may know')
  })

  test('is filtered by area, sector, completeness, state, provider and day, and sorted', async () => {
    const version = await given.versionOf('provider')
    const sectors = version.codebook.variables.find(({ name }) => name === version.sectorVariable)
    const [one, two] = sectors?.choices.map(({ value }) => value) ?? []
    const answers = (sector: string | undefined) => ({ [version.sectorVariable ?? '']: sector ?? '' })
    const full = await invited({ seed: 3, provider: { name: 'Safe Haven' }, sheet: { area: 'south' } })
    const sparse = await submit(0, { answers: answers(one), area: 'north' })
    const other = await submit(0, { answers: answers(two), area: 'north' })
    await db.updateTable('responses').set({ receivedOn: '2026-01-02' }).where('id', '=', other.id).execute()
    const ids = async (query: Parameters<typeof list>[0]) => (await list(query)).responses.map(({ id }) => id)
    expect(await ids({ area: 'south' })).toEqual([full.id])
    expect(await ids({ sector: one ?? '' })).toContain(sparse.id)
    expect(await ids({ sector: one ?? '' })).not.toContain(other.id)
    expect(await ids({ completeTo: 10, sort: 'sector' })).toHaveLength(2)
    expect(await ids({ completeFrom: 50 })).toEqual([full.id])
    expect(await ids({ provider: 'HAVEN' })).toEqual([full.id])
    expect(await ids({ to: '2026-01-31' })).toEqual([other.id])
    expect(await ids({ from: '2026-02-01', sort: 'completeness' })).toEqual([full.id, sparse.id])
    expect(await ids({ sort: 'completeness', direction: 'ascending', from: '2026-02-01' })).toEqual([
      sparse.id,
      full.id,
    ])
    await exclude(sparse.id)
    expect(await ids({ state: 'excluded' })).toEqual([sparse.id])
    expect((await list({ language: 'es' })).sectors.map(({ code }) => code)).toEqual(expect.arrayContaining([one, two]))
  })

  test('comes a page at a time, from the server', async () => {
    for (let seed = 0; seed < 7; seed++) await submit(seed)
    const pages = [await list({ limit: 3 }), await list({ limit: 3, offset: 3 }), await list({ limit: 3, offset: 6 })]
    expect(pages.map(({ total, responses }) => [total, responses.length])).toEqual([
      [7, 3],
      [7, 3],
      [7, 1],
    ])
    expect(new Set(pages.flatMap(({ responses }) => responses.map(({ id }) => id))).size).toBe(7)
  })

  test('leaves withdrawn responses out unless they are asked for', async () => {
    const { receipt, id } = await submit(1)
    await submit(2)
    await api.call('POST /withdrawals', { body: { receipt } })
    expect((await list()).total).toBe(1)
    expect((await list({ state: 'withdrawn' })).responses.map(response => response.id)).toEqual([id])
    expect((await read(id)).sections).toEqual([])
  })

  test('refuses filters that make no sense with a problem', async () => {
    for (const query of [{ completeFrom: 101 }, { from: 'yesterday' }, { sort: 'answers' }, { limit: 1000 }])
      await list(query as Record<string, string | number>).expectProblem('invalid-request')
  })
})

describe('one response', () => {
  test('is read in the language it was answered in, or another, and says why there is no answer', async () => {
    const version = await given.versionOf('provider')
    const { variables } = version.codebook
    const closed = variables.find(
      ({ kind, visibleIf, choices }) => kind === 'single' && !visibleIf && choices.length > 1,
    )
    const text = variables.find(({ kind, visibleIf }) => kind === 'text' && !visibleIf)
    const hidden = variables.find(({ visibleIf }) => visibleIf)
    const choice = closed?.choices[0]
    const { id } = await submit(1, {
      language: 'es',
      answers: { [closed?.name ?? '']: choice?.value ?? '', [text?.name ?? '']: 'More beds, please.' },
    })
    const { sections, shownIn, language } = await read(id)
    expect([shownIn, language]).toEqual(['es', 'es'])
    const questions = sections.flatMap(section => section.questions)
    const question = (name = '') => questions.find(one => one.name === name)
    expect(questions).toHaveLength(variables.length)
    expect(question(closed?.name)).toMatchObject({
      label: closed?.label.es,
      state: 'answered',
      answers: [choice?.label.es],
    })
    expect(question(text?.name)).toMatchObject({ kind: 'text', answers: ['More beds, please.'] })
    expect(question(hidden?.name)).toMatchObject({ state: 'not_asked', answers: [] })
    expect(questions.some(({ state }) => state === 'skipped')).toBe(true)
    const english = await read(id, 'en')
    expect(english.shownIn).toBe('en')
    expect(JSON.stringify(english.sections)).toContain(JSON.stringify(choice?.label.default))
    expect((await read(id, 'sw')).shownIn).toBe('es')
  })

  test('shows the version that was answered, also after a newer one was published', async () => {
    const { id } = await submit(1)
    const before = await read(id)
    await sql`
      insert into questionnaire_versions select (jsonb_populate_record(v, jsonb_build_object('version', 99))).*
      from questionnaire_versions v`.execute(db)
    await db.updateTable('waveAudiences').set({ version: 99 }).execute()
    expect((await read(id)).questionnaire).toEqual(before.questionnaire)
  })

  test('keeps what was done with it, by whom, in order', async () => {
    const { id } = await submit(1)
    await comment(id, 'Looks doubled.')
    await exclude(id, 'It is the same as another one.')
    await include(id)
    const { history } = await read(id)
    expect(history.map(({ kind, text, name, by }) => [kind, text, name, by])).toEqual([
      ['include', '', 'Rex', 'staff'],
      ['exclude', 'It is the same as another one.', 'Rex', 'staff'],
      ['comment', 'Looks doubled.', 'Rex', 'staff'],
    ])
    expect(history.every(event => /^\d{4}-\d\d-\d\dT/.test(event.at))).toBe(true)
  })

  test('asks for a text', async () => {
    const { id } = await submit(1)
    for (const text of ['', '   ', 'x'.repeat(4001), 'nul \u0000'])
      await exclude(id, text).expectProblem('invalid-request')
    expect((await read(id)).history).toEqual([])
  })
})

describe('excluding', () => {
  test('takes a released response out with the next release, and including it brings it back', async () => {
    const version = await given.versionOf('provider')
    const { id } = await submit(1)
    await submit(2)
    expect(await release()).toMatchObject({ responses: 2 })
    expect(await exclude(id)).toMatchObject({ state: 'excluded', isReleased: true })
    const wave = async () =>
      (await ada.call('GET /organisations/:organisationId/assessments/:assessmentId', { params: given.wave })).waves[0]
    expect((await wave())?.unreleased).toBe(1)
    expect((await wave())?.audiences.find(({ audience }) => audience === 'provider')?.completed).toBe(1)
    expect(await release()).toMatchObject({ responses: 1, added: 0, withdrawn: 1 })
    expect(await tallied(db, version)).toEqual(await recounted(db, version))
    expect((await list({ state: 'excluded' })).responses[0]).toMatchObject({ id, isReleased: false })
    expect(await include(id)).toMatchObject({ state: 'waiting' })
    expect(await release()).toMatchObject({ responses: 2, added: 1, withdrawn: 0 })
    expect(await tallied(db, version)).toEqual(await recounted(db, version))
  })

  test('before its release keeps it out of it', async () => {
    const { id } = await submit(1)
    await exclude(id)
    expect(await release()).toMatchObject({ responses: 0, added: 0, withdrawn: 0 })
  })

  test('twice, or including what is not excluded, is a conflict; so is anything about a withdrawn one', async () => {
    const { id, receipt } = await submit(1)
    await include(id).expectProblem('state-conflict')
    await exclude(id)
    await exclude(id).expectProblem('state-conflict')
    await api.call('POST /withdrawals', { body: { receipt } })
    await include(id).expectProblem('state-conflict')
    await exclude(id).expectProblem('state-conflict')
    await erase(id).expectProblem('state-conflict')
  })

  test('is on record without the reason, which may tell of answers', async () => {
    const { id } = await submit(1)
    await exclude(id, 'They wrote “unmistakable”.')
    await include(id)
    const entries = await auditOf()
    expect(entries.map(({ action, target }) => [action, target])).toEqual([
      ['response.exclude', id],
      ['response.include', id],
    ])
    expect(JSON.stringify(entries)).not.toContain('unmistakable')
  })

  test('an export leaves it out at once', async () => {
    const ids: string[] = []
    for (let seed = 0; seed < 7; seed++) ids.push((await submit(seed)).id)
    await release()
    const { organisationId, assessmentId } = given
    const prepared = await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/exports', {
      params: { organisationId, assessmentId },
      body: { wave: 1, audience: 'provider' },
    })
    await exclude(ids[0] ?? '')
    const path = `/api/v1/organisations/${organisationId}/exports/${prepared.id}`
    expect((await ada.send('GET', `${path}/responses_codes.csv`)).text.trim().split('\r\n')).toHaveLength(7)
    expect((await ada.send('GET', `${path}/README.txt`)).text).toContain('Responses:      6')
  })
})

describe('erasing by hand', () => {
  test('is for coordinators, leaves no word behind but why, and takes the response out of the numbers', async () => {
    const { id, invitationId } = await invited()
    await comment(id, 'unmistakable words')
    await release()
    await erase(id, rex).expectProblem('not-allowed')
    const { state, history } = await erase(id)
    expect(state).toBe('withdrawn')
    expect(history.map(({ kind, text }) => [kind, text])).toEqual([
      ['erase', 'They asked us to.'],
      ['comment', ''],
    ])
    const { answers } = await db.selectFrom('responses').select('answers').executeTakeFirstOrThrow()
    expect(answers).toEqual({})
    expect(await release()).toMatchObject({ responses: 0, withdrawn: 1 })
    const invitation = await db.selectFrom('invitations').selectAll().where('id', '=', invitationId).executeTakeFirst()
    expect(invitation).toMatchObject({ responseId: null, hasCompleted: false })
    expect((await auditOf()).at(-1)).toMatchObject({ action: 'response.erase', target: id })
  })
})
