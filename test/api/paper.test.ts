import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Answers } from '../../surveys/answers/answers.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { api, app, db } = useApp()
const [ada, rex, eve] = [api.as('ada'), api.as('rex'), api.as('eve')]

const answers = { sector: 'faith', comments: 'CANARY of a sheet' }
let wave: TestAssessment
let collectorId = ''
let link = ''
beforeEach(async () => {
  wave = await anAssessment(app)
  await aMember(db, wave.organisationId, 'rex', { role: 'reviewer' })
  await aMember(db, wave.organisationId, 'eve', { role: 'editor' })
  const added = await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
    params: wave.wave,
    body: { kind: 'paper', audience: 'provider', label: 'County fair' },
  })
  link = added.link
  collectorId = added.id
})

const sheets = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets'
const inCollector = () => ({ ...wave.wave, collectorId })
const inSheet = (sheetId: string) => ({ ...inCollector(), sheetId })

const list = (as = ada) => as.call(`GET ${sheets}`, { params: inCollector() })

const first = (changes: object = {}, as = ada) =>
  as.call(`POST ${sheets}`, {
    params: inCollector(),
    body: { id: randomUUID(), sheet: 'N-1', language: 'en', area: 'north', answers, ...changes },
  })

const again = (sheetId: string, changes: object = {}, as = rex) =>
  as.call(`POST ${sheets}/:sheetId/second`, {
    params: inSheet(sheetId),
    body: { language: 'en', area: 'north', answers, ...changes },
  })

const differences = (sheetId: string, as = rex) =>
  as.call(`GET ${sheets}/:sheetId/differences`, { params: inSheet(sheetId) })

const resolve = (sheetId: string, body: object, as = ada) =>
  as.call(`POST ${sheets}/:sheetId/resolution`, { params: inSheet(sheetId), body })

const single = (sheetId: string, reason: string) =>
  ada.call(`POST ${sheets}/:sheetId/single`, { params: inSheet(sheetId), body: { reason } })

const throwAway = (sheetId: string) => ada.call(`DELETE ${sheets}/:sheetId`, { params: inSheet(sheetId) })

const responses = () => db.selectFrom('responses').selectAll().execute()
const entries = () => db.selectFrom('paperEntries').selectAll().execute()

async function aDifference(second: Answers = { sector: 'health', comments: answers.comments }): Promise<string> {
  const { sheet } = await first()
  const typed = await again(sheet.id, { answers: second })
  expect(typed.sheet.state).toBe('differs')
  return sheet.id
}

describe('a sheet typed by two people', () => {
  test('becomes a response when both typed the same, and what was typed is gone', async () => {
    const { sheet, receipt } = await first()
    expect([sheet.state, sheet.firstBy?.name, sheet.secondBy, receipt]).toEqual(['first', 'Ada', null, null])
    expect(await responses()).toEqual([])
    const done = await again(sheet.id)
    expect([done.sheet.state, done.sheet.secondBy?.name]).toEqual(['done', 'Rex'])
    const [stored, ...others] = await responses()
    expect(others).toEqual([])
    expect(stored).toMatchObject({ collectorId, audience: 'provider', answers, stratum: 'faith', language: 'en' })
    expect(await entries()).toMatchObject([{ firstAnswers: null, secondAnswers: null, responseId: stored?.id }])
    await api.call('POST /withdrawals', { body: { receipt: done.receipt } })
    expect((await responses())[0]?.withdrawnOn).not.toBeNull()
  })

  test('is compared question by question, and what differs is decided', async () => {
    const id = await aDifference()
    expect(await responses()).toEqual([])
    expect(await differences(id)).toMatchObject({
      area: null,
      language: null,
      answers: [{ question: 'sector', first: 'faith', second: 'health' }],
    })
    const done = await resolve(id, { answers: { sector: 'health' } })
    expect(done.sheet.state).toBe('done')
    expect((await responses()).map(one => one.answers)).toEqual([{ sector: 'health', comments: answers.comments }])
    expect(await entries()).toMatchObject([{ firstAnswers: null, secondAnswers: null }])
    await differences(id).expectProblem('state-conflict')
  })

  test('may be decided otherwise than either has typed, or left blank', async () => {
    const one = await aDifference()
    await resolve(one, { answers: { sector: 'police' } })
    const { sheet } = await first({ sheet: 'N-2' })
    await again(sheet.id, { answers: { comments: answers.comments } })
    await resolve(sheet.id, { answers: { sector: null } })
    const stored = await db.selectFrom('responses').select('stratum').orderBy('stratum').execute()
    expect(stored.map(({ stratum }) => stratum)).toEqual(['', 'police'])
  })

  test('differs too when it was of another area or language', async () => {
    const { sheet } = await first()
    await again(sheet.id, { area: 'south', language: 'es' })
    expect(await differences(sheet.id)).toMatchObject({
      area: { first: 'north', second: 'south' },
      language: { first: 'en', second: 'es' },
      answers: [],
    })
    await resolve(sheet.id, { area: 'south', language: 'es' })
    const [stored] = await responses()
    expect([stored?.areaId, stored?.language]).toEqual([
      wave.assessment.areas.find(({ code }) => code === 'south')?.id,
      'es',
    ])
  })

  test('is not done before everything that differs is decided, and nothing else can be slipped in', async () => {
    const id = await aDifference()
    expect(pointersOf(await resolve(id, { answers: {} }).expectProblem('invalid-request'))).toEqual([
      '#/answers/sector',
    ])
    const more = await resolve(id, { area: 'south', answers: { sector: 'faith', comments: 'x' } }).expectProblem(
      'invalid-request',
    )
    expect(pointersOf(more)).toEqual(['#/area', '#/answers/comments'])
    expect(await responses()).toEqual([])
  })

  test('whose decision does not fit the questionnaire stays as it was', async () => {
    const id = await aDifference()
    const problem = await resolve(id, { answers: { sector: 'no_such' } }).expectProblem('answers-invalid')
    expect(pointersOf(problem)).toEqual(['#/answers/sector'])
    expect((await differences(id)).answers).toHaveLength(1)
  })

  test('is taken once, even when two people decide at the same moment', async () => {
    const id = await aDifference()
    const both = await Promise.allSettled([
      resolve(id, { answers: { sector: 'faith' } }),
      resolve(id, { answers: { sector: 'health' } }, rex),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await responses()).toHaveLength(1)
  })
})

describe('double entry', () => {
  test('asks for another person; the same one must say so, and that is on record', async () => {
    const { sheet } = await first()
    await again(sheet.id, {}, ada).expectProblem('second-person-needed')
    expect((await entries())[0]?.state).toBe('first')
    const done = await again(sheet.id, { isSamePerson: true }, ada)
    expect([done.sheet.state, done.sheet.isSamePerson]).toEqual(['done', true])
    const [entry] = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'sheet.type-again').execute()
    expect(entry?.details).toMatchObject({ isSamePerson: true })
  })

  test('does not call two people one, whatever the second one says', async () => {
    const { sheet } = await first()
    expect((await again(sheet.id, { isSamePerson: true })).sheet.isSamePerson).toBe(false)
  })

  test('can be left out for a sheet, with a reason that stays in the list', async () => {
    const { sheet } = await first()
    await single(sheet.id, '  ').expectProblem('invalid-request')
    expect(await responses()).toEqual([])
    const done = await single(sheet.id, 'Only one person in the office.')
    expect([done.sheet.state, done.sheet.singleReason]).toEqual(['done', 'Only one person in the office.'])
    expect(await responses()).toHaveLength(1)
    expect(await entries()).toMatchObject([{ firstAnswers: null }])
    await single(sheet.id, 'Once more.').expectProblem('state-conflict')
  })

  test('is blind: no list and no reply tells what was typed', async () => {
    const { sheet } = await first()
    await again(sheet.id, { answers: { sector: 'health' } })
    const { organisationId, assessmentId } = wave
    const path = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/1/collectors/${collectorId}/sheets`
    const { text } = await ada.send('GET', path)
    expect(text).toContain('N-1')
    for (const typed of ['CANARY', 'health', 'faith']) expect(text).not.toContain(typed)
  })
})

describe('bad input', () => {
  test('is refused beside its question, and nothing is kept', async () => {
    const wrong = { sector: 'no_such', nothing: 'x', comments: 5 }
    const problem = await first({ answers: wrong }).expectProblem('answers-invalid')
    expect(pointersOf(problem)).toEqual(['#/answers/sector', '#/answers/nothing', '#/answers/comments'])
    expect(pointersOf(await first({ area: 'nowhere' }).expectProblem('invalid-request'))).toEqual(['#/area'])
    expect(pointersOf(await first({ language: 'xx' }).expectProblem('invalid-request'))).toEqual(['#/language'])
    expect(pointersOf(await first({ sheet: ' ' }).expectProblem('invalid-request'))).toEqual(['#/sheet'])
    expect(await entries()).toEqual([])
  })

  test('of the second typing leaves the first as it was', async () => {
    const { sheet } = await first()
    await again(sheet.id, { answers: { sector: 'no_such' } }).expectProblem('answers-invalid')
    expect((await entries())[0]).toMatchObject({ state: 'first', secondBy: null })
  })

  test('a number that was typed already is said beside the number', async () => {
    await first()
    const problem = await first({}, rex).expectProblem('already-exists')
    expect(pointersOf(problem)).toEqual(['#/sheet'])
  })

  test('a retry after a lost reply is harmless, first and second', async () => {
    const body = { id: randomUUID() }
    const one = await first(body)
    expect((await first(body)).sheet.id).toBe(one.sheet.id)
    const done = await again(body.id)
    expect(await again(body.id)).toEqual(done)
    expect([await entries(), await responses()].map(rows => rows.length)).toEqual([1, 1])
    await again(body.id, {}, ada).expectProblem('state-conflict')
  })

  test('into a wave or collector that is not open is refused', async () => {
    const { sheet } = await first()
    await db.updateTable('collectors').set({ isOpen: false }).where('id', '=', collectorId).execute()
    await first({ sheet: 'N-2' }).expectProblem('state-conflict')
    await again(sheet.id).expectProblem('state-conflict')
    expect((await list()).collector.takesSheets).toBe(false)
    expect(await responses()).toEqual([])
  })

  test('an open link is no paper collector, and another organisation has none of this', async () => {
    const { sheet } = await first()
    const open = wave.collectors[0]?.id ?? ''
    await ada.call(`GET ${sheets}`, { params: { ...inCollector(), collectorId: open } }).expectProblem('not-found')
    await ada
      .call(`POST ${sheets}/:sheetId/second`, {
        params: { ...inSheet(sheet.id), collectorId: open },
        body: { language: 'en', area: 'north', answers },
      })
      .expectProblem('not-found')
    await list(api.as('bob')).expectProblem('not-found')
  })
})

test('a sheet that is no response yet can be thrown away, a finished one not', async () => {
  const { sheet } = await first()
  await throwAway(sheet.id)
  expect(await entries()).toEqual([])
  const next = await first()
  await again(next.sheet.id)
  await throwAway(next.sheet.id).expectProblem('state-conflict')
})

test('respondents cannot answer through a paper collector: only what was typed by staff comes in', async () => {
  await api.call('GET /collectors/:link', { params: { link } }).expectProblem('collector-unknown')
  await api
    .call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
    .expectProblem('collector-unknown')
})

test('reviewers enter sheets, editors do not', async () => {
  await first({}, rex)
  await first({ sheet: 'N-2' }, eve).expectProblem('not-allowed')
})

test('the audit log says who typed, never what nor on which sheet', async () => {
  await aDifference()
  const audit = await db
    .selectFrom('auditEntries')
    .selectAll()
    .where('action', 'like', 'sheet.%')
    .orderBy('id')
    .execute()
  expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['sheet.type', personas.ada.id],
    ['sheet.type-again', personas.rex.id],
  ])
  const text = JSON.stringify(audit)
  for (const secret of ['N-1', 'CANARY', 'faith', 'health']) expect(text).not.toContain(secret)
})
