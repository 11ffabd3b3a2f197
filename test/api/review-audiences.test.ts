import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { api as contract } from '../../server/contract/api.ts'
import type { OperationShape } from '../../server/contract/operation.ts'
import { useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, anOrganisation, type TestAssessment } from '../support/factories.ts'
import { anInvitedResponse } from '../support/review.ts'

const { api, app, db } = useApp()
const [ada, bob] = [api.as('ada'), api.as('bob')]

/** Every operation that reads or changes one response. A new one is tried without being named here. */
const ofOneResponse = Object.entries<OperationShape>(contract)
  .map(([key]) => key)
  .filter(key => key.includes(':responseId'))

const words = 'UNMISTAKABLE-answer-of-a-person'
let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider', 'resident', 'partner'] })
  await aMember(db, given.organisationId, 'rex', { role: 'reviewer' })
})

async function answerAs(audience: 'resident' | 'partner'): Promise<string> {
  const version = await given.versionOf(audience)
  const text = version.codebook.variables.find(({ kind, visibleIf }) => kind === 'text' && !visibleIf)?.name ?? ''
  const body = anAnswerSheet(version, { answers: { [text]: words } })
  await api.call('POST /collectors/:link/responses', { params: { link: given.linkOf(audience) }, body })
  return body.id
}

function pathOf(key: string, ids: Record<string, string>): [string, string, object | undefined] {
  const [method = '', path = ''] = key.split(' ')
  const body = method === 'GET' || method === 'DELETE' ? undefined : { text: 'Why?' }
  return [method, `/api/v1${path.replaceAll(/:(\w+)/g, (_, name) => ids[name] ?? randomUUID())}`, body]
}

test('there are such operations', () => {
  expect(ofOneResponse.length).toBeGreaterThan(7)
})

test.each(ofOneResponse)('%s finds no response of a resident or a partner, whoever asks', async key => {
  const mine = await anInvitedResponse({ app, api }, given)
  await aMember(db, given.organisationId, 'pia', { role: 'provider_contact', providerId: mine.providerId })
  for (const audience of ['resident', 'partner'] as const) {
    const responseId = await answerAs(audience)
    const [method, path, body] = pathOf(key, { organisationId: given.organisationId, responseId })
    for (const persona of ['ada', 'rex', 'ivy', 'pia'] as const) {
      const reply = await api.as(persona).send(method, path, { body })
      expect([audience, persona, [403, 404].includes(reply.status)]).toEqual([audience, persona, true])
      expect(reply.text).not.toContain(words)
    }
  }
  expect(await db.selectFrom('responseEvents').selectAll().execute()).toEqual([])
})

test('the list is of providers only, and says so for any other audience', async () => {
  await answerAs('resident')
  await answerAs('partner')
  const key = 'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses' as const
  expect(await ada.call(key, { params: given.wave })).toMatchObject({ total: 0, responses: [], sectors: [] })
  for (const audience of ['resident', 'partner'] as const)
    await ada.call(key, { params: given.wave, query: { audience } }).expectProblem('aggregate-only')
})

test.each(ofOneResponse)('%s finds no response of another organisation', async key => {
  const { id: responseId, providerId } = await anInvitedResponse({ app, api }, given)
  const other = await anOrganisation(app, { of: 'bob' })
  await aMember(db, given.organisationId, 'pia', { role: 'provider_contact', providerId })
  const [method, path, body] = pathOf(key, { organisationId: other.id, responseId })
  expect([403, 404]).toContain((await bob.send(method, path, { body })).status)
  problemIn(await api.as('pia').send(method, path, { body }), 'not-found')
})
