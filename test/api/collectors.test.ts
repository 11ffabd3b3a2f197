import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { publicUrl, useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, anOrganisation, areas, type TestAssessment } from '../support/factories.ts'

const { api, app } = useApp()
const ada = api.as('ada')

const add = ({ wave }: TestAssessment, body: object) =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
    params: wave,
    body,
  })
const set = ({ wave }: TestAssessment, collectorId: string, isOpen: boolean) =>
  ada.call('PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId', {
    params: { ...wave, collectorId },
    body: { isOpen },
  })
const look = (link: string) => api.call('GET /collectors/:link', { params: { link } })
const questions = (link: string, language: string) =>
  api.call('GET /collectors/:link/questionnaire', { params: { link }, query: { language } })

test('an open link can be added for one area, and its address is the public one', async () => {
  const added = await add(await anAssessment(app), { audience: 'resident', areaCode: 'north' })
  expect(added).toMatchObject({
    audience: 'resident',
    area: { code: 'north', name: 'North town' },
    isOpen: true,
    completed: 0,
  })
  expect(added.link).toMatch(/^[2-9a-hjkmnp-z]{12}$/)
  expect(added.url).toBe(`${publicUrl}/r/${added.link}`)
  expect((await look(added.link)).areas.map(({ code }) => code)).toEqual(['north'])
})

test('an audience or area the wave does not have is pointed at', async () => {
  const { id: organisationId } = await anOrganisation(app)
  await areas(app, organisationId)
  const given = await anAssessment(app, { organisationId, audiences: ['resident'], areaCodes: ['north'] })
  expect(pointersOf(await add(given, { audience: 'partner' }).expectProblem('invalid-request'))).toEqual(['#/audience'])
  for (const areaCode of ['south', 'nowhere', 'has space']) {
    const problem = await add(given, { audience: 'resident', areaCode }).expectProblem('invalid-request')
    expect(pointersOf(problem)).toEqual(['#/areaCode'])
  }
})

test.each(['closed', 'archived'] as const)('a wave that is %s takes no new collectors', async state => {
  const given = await anAssessment(app, { state })
  await add(given, { audience: 'resident' }).expectProblem('state-conflict')
})

test('a link that is closed says so, and works again once it is opened', async () => {
  const given = await anAssessment(app)
  const [collector] = given.collectors
  const { id = '', link = '' } = collector ?? {}
  expect(await set(given, id, false)).toMatchObject({ id, isOpen: false })
  await look(link).expectProblem('collector-closed')
  await questions(link, 'en').expectProblem('collector-closed')
  expect(await set(given, id, true)).toMatchObject({ id, isOpen: true })
  expect(await look(link)).toMatchObject({ audience: collector?.audience })
})

test('the completed responses of a collector are counted', async () => {
  const given = await anAssessment(app)
  const link = given.linkOf('resident')
  const submit = () => api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  const { receipt } = await submit()
  await submit()
  await api.call('POST /withdrawals', { body: { receipt } })
  const { collectors } = await ada.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors',
    { params: given.wave },
  )
  expect(collectors.map(({ audience, completed }) => [audience, completed])).toEqual([
    ['provider', 0],
    ['resident', 1],
  ])
})

test('a collector is found only in its own wave', async () => {
  const given = await anAssessment(app)
  await set(given, randomUUID(), false).expectProblem('not-found')
  const other = await anAssessment(app, { organisationId: given.organisationId })
  await set(other, given.collectors[0]?.id ?? '', false).expectProblem('not-found')
  expect(await look(given.collectors[0]?.link ?? '')).toBeDefined()
})

test('before a wave is opened its links say so; after it has been closed they are closed', async () => {
  const planned = await anAssessment(app, { state: 'planned' })
  await look(planned.linkOf('resident')).expectProblem('collector-not-open-yet')
  const closed = await anAssessment(app, { organisationId: planned.organisationId, state: 'closed' })
  await look(closed.linkOf('resident')).expectProblem('collector-closed')
})

test('a link that nobody gave out is not known', async () => {
  await look('abcdefghjkmn').expectProblem('collector-unknown')
  for (const link of ['short', 'UPPERCASE1234', 'x'.repeat(41), '%00aaaaaaaaaa', "a'or'1'='1'--"]) {
    expect((await api.send('GET', `/api/v1/collectors/${encodeURIComponent(link)}`)).status).toBe(404)
  }
  expect((await api.send('GET', '/api/v1/collectors/%E0%A4%A')).status).toBe(400)
})

test('what a respondent sees first names who asks, the languages and the areas, and nothing of the staff', async () => {
  const { linkOf, assessment } = await anAssessment(app)
  const shown = await look(linkOf('resident'))
  expect(shown).toMatchObject({
    organisation: 'Organisation of ada',
    assessment: 'Needs assessment',
    audience: 'resident',
  })
  expect(shown.languages).toEqual(['en', 'es', 'fr', 'ar'])
  expect(shown.areas.map(({ code }) => code)).toEqual(['county', 'north', 'south'])
  expect(JSON.stringify(shown)).not.toContain(assessment.id)
})

test('the questions come in the language asked for, or in the first one', async () => {
  const link = (await anAssessment(app)).linkOf('resident')
  const spanish = await questions(link, 'es')
  const english = await questions(link, 'en')
  expect([spanish.language, english.language, (await questions(link, 'de')).language]).toEqual(['es', 'en', 'en'])
  expect(spanish.survey.title).not.toEqual(english.survey.title)
  expect(JSON.stringify(spanish.survey)).not.toMatch(/"default":/)
  const problem = await api.send('GET', `/api/v1/collectors/${link}/questionnaire`)
  expect(problem.status).toBe(422)
  expect(problem.json).toMatchObject({ errors: [{ pointer: '#/query/language' }] })
})
