import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { GroupId } from '../../reports/benchmark/benchmark.ts'
import { useApp } from '../support/app.ts'
import { aMember, anAssessment, aProvider, type TestAssessment } from '../support/factories.ts'
import { anInvitedResponse, type InvitedResponse } from '../support/review.ts'

const { api, app, db } = useApp()
const pia = api.as('pia')

let given: TestAssessment
let own: InvitedResponse
beforeEach(async () => {
  given = await anAssessment(app)
  own = await answered('own', { local_known: 'yes', sector: 'health' })
  await aMember(db, given.organisationId, 'pia', { role: 'provider_contact', providerId: own.providerId })
})

const answered = (name: string, answers: Record<string, string>, { area = 'north', collectorId = '' } = {}) =>
  anInvitedResponse({ app, api }, given, {
    provider: { name, email: `${name}@example.org` },
    sheet: { answers, area },
    ...(collectorId ? { collectorId } : {}),
  })

async function others(count: number, answers: Record<string, string>, area = 'north') {
  for (let i = 0; i < count; i++)
    await answered(`p${randomUUID().slice(0, 8)}`, answers, { area, collectorId: own.collectorId })
}

const at = (responseId = own.id) => ({ organisationId: given.organisationId, responseId })
const beside = (query: { group?: GroupId; language?: string } = {}, responseId = own.id) =>
  pia.call('GET /organisations/:organisationId/own-responses/:responseId/benchmark', { params: at(responseId), query })
const release = () =>
  api.as('ada').call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: given.wave,
  })
const questionOf = ({ sections }: Awaited<ReturnType<typeof beside>>, name = 'local_known') =>
  sections.flatMap(({ questions }) => questions).find(question => question.name === name)
const counts = (benchmark: Awaited<ReturnType<typeof beside>>) => {
  const group = questionOf(benchmark)?.group
  return group?.shown ? group.cells.map(cell => (cell.shown ? cell.count : null)) : group?.reason
}

describe('own answers beside the others', () => {
  test('say so where nothing is released, or where this response is not in the release', async () => {
    expect(await beside()).toMatchObject({ state: 'unreleased', releasedOn: null, groups: [], sections: [] })
    await others(6, { local_known: 'yes' })
    await release()
    const late = await answered('own2', { local_known: 'no' })
    await db
      .updateTable('invitations')
      .set({ providerId: own.providerId })
      .where('id', '=', late.invitationId)
      .execute()
    expect(await beside({}, late.id)).toMatchObject({ state: 'absent', sections: [] })
    expect(await beside()).toMatchObject({
      state: 'compared',
      groups: [{ id: 'all', state: 'shown', responses: 6 }, {}, {}],
    })
    await db.updateTable('responses').set({ erasedOn: '2026-01-01' }).where('id', '=', own.id).execute()
    expect(await beside()).toMatchObject({ state: 'erased', sections: [] })
  })

  test('are marked in what at least five others have answered', async () => {
    await others(7, { local_known: 'yes' })
    await others(5, { local_known: 'no' })
    await release()
    const found = await beside({ language: 'es' })
    expect(found).toMatchObject({ state: 'compared', language: 'es', provider: 'own', group: 'all' })
    expect(counts(found)).toEqual([7, 5, 0])
    expect(questionOf(found)?.own).toMatchObject({ state: 'answered', answers: ['Sí'] })
    expect(questionOf(found)?.choices.map(({ isOwn }) => isOwn)).toEqual([true, false, false])
    expect((await beside()).language).toBe('en')
  })

  test('are not shown beside four others', async () => {
    await others(4, { local_known: 'yes' })
    await release()
    expect(await beside()).toMatchObject({
      state: 'compared',
      groups: [{ state: 'few', responses: null }, {}, {}],
      sections: [],
    })
  })

  test('are not shown where one organisation has given too much of the group', async () => {
    await others(4, { local_known: 'yes' })
    const big = await answered('big', { local_known: 'no' })
    for (const name of ['big2', 'big3']) {
      const more = await answered(name, { local_known: 'no' })
      await db
        .updateTable('invitations')
        .set({ providerId: big.providerId })
        .where('id', '=', more.invitationId)
        .execute()
    }
    await release()
    expect((await beside()).groups[0]?.state).toBe('dominated')
  })

  test('leave out all that the own organisation has given, also what was corrected since the release', async () => {
    const second = await answered('again', { local_known: 'no' })
    await db
      .updateTable('invitations')
      .set({ providerId: own.providerId })
      .where('id', '=', second.invitationId)
      .execute()
    await others(6, { local_known: 'yes' })
    await release()
    expect((await beside()).groups[0]).toMatchObject({ state: 'shown', responses: 6 })
    const corrected = await answered('corrected', { local_known: 'no' })
    await db.updateTable('invitations').set({ responseId: null }).where('id', '=', corrected.invitationId).execute()
    await db
      .updateTable('invitations')
      .set({ responseId: corrected.id })
      .where('id', '=', second.invitationId)
      .execute()
    await db
      .insertInto('responseEvents')
      .values({
        ...at(corrected.id),
        kind: 'correct',
        actorId: null,
        text: '',
        details: JSON.stringify({ replaces: second.id }),
      })
      .execute()
    expect((await beside()).groups[0]).toMatchObject({ state: 'shown', responses: 6 })
  })

  test('of the same area or sector only where the others outside are nobody or five', async () => {
    await others(6, { local_known: 'yes', sector: 'health' })
    await others(4, { local_known: 'yes', sector: 'schools' }, 'south')
    await release()
    expect((await beside({ group: 'area' })).groups.map(({ state }) => state)).toEqual(['shown', 'close', 'close'])
    expect((await beside({ group: 'area' })).sections).toEqual([])
    await others(3, { local_known: 'no', sector: 'schools' }, 'south')
    await release()
    const found = await beside({ group: 'area' })
    expect(found.groups).toMatchObject([
      { id: 'all', state: 'shown', responses: 13 },
      { id: 'sector', state: 'shown', responses: 6 },
      { id: 'area', state: 'shown', responses: 6, label: 'North town' },
    ])
    expect(counts(await beside())).toEqual([null, null, 0])
    expect(counts(found)).toEqual([null, null, 0])
  })

  test('come as CSV', async () => {
    await others(6, { local_known: 'yes' })
    await release()
    const path = `/api/v1/organisations/${given.organisationId}/own-responses/${own.id}/benchmark.csv`
    const { status, headers, text } = await pia.send('GET', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toContain('beside-the-others-all.csv')
    expect(text.replace('\uFEFF', '').split('\r\n')[0]).toMatch(/^Section,Question,Answer,Your answer,/)
  })

  test('are seen by the contact of that provider only', async () => {
    await others(6, { local_known: 'yes' })
    await release()
    const [foreign] = await db
      .selectFrom('responses')
      .select('id')
      .where('id', '<>', own.id)
      .where('audience', '=', 'provider')
      .execute()
    await beside({}, foreign?.id).expectProblem('not-found')
    await beside({}, randomUUID()).expectProblem('not-found')
    const path = `/api/v1/organisations/${given.organisationId}/own-responses/${own.id}/benchmark`
    for (const [persona, role] of [
      ['rex', 'reviewer'],
      ['ann', 'analyst'],
    ] as const) {
      await aMember(db, given.organisationId, persona, { role })
      expect((await api.as(persona).send('GET', path)).status).toBe(403)
    }
    expect((await api.send('GET', path)).status).toBe(401)
    const providerId = await aProvider(app, given.organisationId)
    await db.updateTable('members').set({ providerId }).where('role', '=', 'provider_contact').execute()
    for (const file of [path, `${path}.csv`]) expect((await pia.send('GET', file)).status).toBe(404)
    expect((await pia.send('GET', `${path}?group=street`)).status).toBe(422)
  })
})
