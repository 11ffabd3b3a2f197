import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { api as contract } from '../../server/contract/api.ts'
import type { OperationShape } from '../../server/contract/operation.ts'
import { permissionOf } from '../../server/policy/operations.ts'
import { isAllowed } from '../../server/policy/roles.ts'
import { useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { anAnswerSheet, anAssessment, anOrganisation, aProvider } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'
import { personas } from '../support/personas.ts'
import { anInvitedResponse } from '../support/review.ts'

const { api, app, db } = useApp()
const [ada, bob] = [api.as('ada'), api.as('bob')]

const inside = Object.entries<OperationShape>(contract).filter(([, { access }]) => access === 'member')
/** A body that each write would accept, had the caller the right. */
const bodies: Record<string, object> = {
  'POST areas': { areas: [{ code: 'x', name: 'X' }] },
  'PUT help-contacts': { helpContacts: [] },
  'POST assessments': {
    name: 'X',
    waveName: 'X',
    areaCodes: ['north'],
    audiences: [{ audience: 'resident', questionnaireId: randomUUID(), version: 1 }],
  },
  'PATCH :assessmentId': { name: 'X' },
  'POST waves': { name: 'X' },
  'PATCH :wave': { name: 'X' },
  'POST state': { state: 'closed' },
  'POST collectors': { audience: 'resident' },
  'PATCH :collectorId': { isOpen: false },
  'POST providers': { name: 'X' },
  'PUT :providerId': { name: 'X' },
  'POST merges': { otherId: randomUUID() },
  'POST distinct': { oneId: randomUUID(), otherId: randomUUID() },
  'PATCH :organisationId': { name: 'X' },
  'PATCH :userId': { role: 'analyst' },
  'POST member-invitations': { email: 'x@example.org', role: 'analyst', language: 'en' },
  'POST api-keys': { name: 'X', permissions: ['reports.read'], days: 1 },
  'POST comments': { text: 'X' },
  'POST queries': { text: 'X' },
  'PUT exclusion': { text: 'X' },
  'POST erasure': { text: 'X' },
  'POST reply': { text: 'X' },
  'PUT retention': { keepsAnswersMonths: 12, keepsContactsMonths: null },
  'POST invitations/preview': {},
  'POST invitation-plan/preview': { kind: 'invitation', language: 'en' },
  'POST invitations': { isSentNow: true },
  'POST letters': { kind: 'invitation' },
  'PATCH :invitationId': { isCancelled: true },
  'PUT invitation-plan': { invitesOn: '2026-01-01', reminderDays: [1], texts: {} },
  'POST exports': { wave: 1, audience: 'resident' },
  'POST decision': { decision: 'approve' },
  'POST sheets': { id: randomUUID(), sheet: '1', language: 'en', area: 'north', answers: {} },
  'POST second': { language: 'en', area: 'north', answers: {} },
  'POST resolution': {},
  'POST single': { reason: 'X' },
  'POST views': { name: 'X', query: {} },
  'PATCH :viewId': { name: 'Y' },
  'PUT :textKey/themes': { themeIds: [] },
  'POST :question/themes': { label: { default: 'X' } },
  'PATCH :themeId': { label: { default: 'Y' }, place: 1 },
  'PUT targets': { targets: [{ audience: 'resident', responses: 10 }] },
}

let ids: Record<string, string> = {}
beforeEach(async () => {
  const given = await anAssessment(app)
  const link = given.linkOf('resident')
  const written = anAnswerSheet(undefined, { answers: { comments: 'More beds.' } })
  await api.call('POST /collectors/:link/responses', { params: { link }, body: written })
  await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: given.wave,
  })
  const params = { organisationId: given.organisationId }
  const invitation = await ada.call('POST /organisations/:organisationId/member-invitations', {
    params,
    body: { email: 'new@example.org', role: 'analyst', language: 'en' },
  })
  const apiKey = await ada.call('POST /organisations/:organisationId/api-keys', {
    params,
    body: { name: 'Figures', permissions: ['reports.read'], days: 30 },
  })
  const view = await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/views', {
    params: given.wave,
    body: { name: 'By area', query: { rows: 'frame.area' } },
  })
  const theme = await ada.call(
    'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts/:audience/:question/themes',
    { params: { ...given.wave, audience: 'resident', question: 'comments' }, body: { label: { default: 'Beds' } } },
  )
  const textKeys = app.secrets.textKeysOf(
    [given.organisationId, given.assessmentId, 1, 'resident', 'comments'].join('\0'),
  )
  const [area] = given.assessment.areas
  await db
    .insertInto('indicators')
    .values({ ...params, areaId: area?.id ?? '', name: 'Poverty', year: 2021, value: 9, source: 'Ministry' })
    .execute()
  const personal = await aPersonalCollector(app, given)
  const personalInvitation = await anInvitation(app, given, personal)
  ids = {
    organisationId: given.organisationId,
    assessmentId: given.assessmentId,
    wave: '1',
    areaId: given.assessment.areas[0]?.id ?? '',
    questionnaireId: given.assessment.waves[0]?.audiences[0]?.questionnaireId ?? '',
    version: '1',
    collectorId: given.collectors[0]?.id ?? '',
    figureId: 'coverage.resident',
    personalCollectorId: personal,
    personalInvitationId: personalInvitation.id,
    exportId: randomUUID(),
    responseId: (await anInvitedResponse({ app, api }, given)).id,
    queryId: randomUUID(),
    sheetId: randomUUID(),
    providerId: await aProvider(app, given.organisationId),
    file: 'codebook.csv',
    userId: personas.ada.id,
    invitationId: invitation.id,
    apiKeyId: apiKey.id,
    viewId: view.id,
    audience: 'resident',
    question: 'comments',
    textKey: textKeys.seal(written.id),
    themeId: theme.id,
  }
})

function pathOf(key: string, given: Record<string, string>): [string, string, object | undefined] {
  const [method = '', path = ''] = key.split(' ')
  const values = path.includes('/invitation')
    ? { ...given, collectorId: given.personalCollectorId ?? '', invitationId: given.personalInvitationId ?? '' }
    : given
  const body =
    bodies[`${method} ${path.split('/').slice(-2).join('/')}`] ?? bodies[`${method} ${path.split('/').at(-1)}`]
  return [method, `/api/v1${path.replaceAll(/:(\w+)/g, (_, name) => values[name] ?? name)}`, body]
}

/** Everything that a stranger could have changed. */
const state = async () => ({
  organisations: await db.selectFrom('organisations').selectAll().orderBy('id').execute(),
  members: await db.selectFrom('members').selectAll().orderBy('organisationId').execute(),
  invitations: await db.selectFrom('memberInvitations').selectAll().orderBy('id').execute(),
  apiKeys: await db.selectFrom('apiKeys').selectAll().orderBy('id').execute(),
  messages: await db.selectFrom('messages').selectAll().orderBy('id').execute(),
  areas: await db.selectFrom('areas').selectAll().orderBy('id').execute(),
  indicators: await db.selectFrom('indicators').selectAll().execute(),
  assessments: await db.selectFrom('assessments').selectAll().execute(),
  waves: await db.selectFrom('waves').selectAll().execute(),
  providers: await db.selectFrom('providers').selectAll().orderBy('id').execute(),
  contacts: await db.selectFrom('contacts').selectAll().orderBy('id').execute(),
  collectors: await db.selectFrom('collectors').selectAll().orderBy('id').execute(),
  releases: await db.selectFrom('releases').selectAll().execute(),
  personalInvitations: await db.selectFrom('invitations').selectAll().orderBy('id').execute(),
  exports: await db.selectFrom('exports').selectAll().execute(),
  responses: await db.selectFrom('responses').selectAll().orderBy('id').execute(),
  responseEvents: await db.selectFrom('responseEvents').selectAll().execute(),
  sheets: await db.selectFrom('paperEntries').selectAll().execute(),
  views: await db.selectFrom('views').selectAll().execute(),
  themes: await db.selectFrom('themes').selectAll().execute(),
  codedTexts: await db.selectFrom('codedTexts').selectAll().execute(),
  targets: await db.selectFrom('targets').selectAll().execute(),
  audit: await db
    .selectFrom('auditEntries')
    .selectAll()
    .where('action', '<>', 'access.refused')
    .orderBy('id')
    .execute(),
})

test.each(inside.map(([key]) => key))(
  '%s is not found by a member of another organisation, and needs a session',
  async key => {
    await anOrganisation(app, { of: 'bob' })
    const before = await state()
    const [method, path, body] = pathOf(key, ids)
    problemIn(await bob.send(method, path, { body }), 'not-found')
    problemIn(await api.send(method, path, { body }), 'not-signed-in')
    expect(await state()).toEqual(before)
  },
)

/** Operations of a provider contact are tried in review-audiences.test.ts: Bob, a coordinator, may call none of them. */
const ofCoordinators = inside
  .map(([key]) => key)
  .filter(key => isAllowed('coordinator', permissionOf(key) ?? 'responses.own'))

test.each(ofCoordinators.filter(key => key.split(':').length > 2))(
  '%s finds nothing of one organisation through the address of another',
  async key => {
    const own = await anOrganisation(app, { of: 'bob' })
    const before = await state()
    const [method, path, body] = pathOf(key, { ...ids, organisationId: own.id })
    const { status } = await bob.send(method, path, { body })
    expect([404, 409, 422]).toContain(status)
    const after = await state()
    expect(after).toEqual(before)
  },
)

test('an organisation that is not one’s own looks like one that does not exist', async () => {
  const [there, nowhere] = [ids.organisationId ?? '', randomUUID()]
  const replies = []
  for (const organisationId of [there, nowhere]) {
    const problem = await bob
      .call('GET /organisations/:organisationId/areas', { params: { organisationId } })
      .expectProblem('not-found')
    replies.push({ ...problem, requestId: '' })
  }
  expect(replies[0]).toEqual(replies[1])
})

test('whoever is no longer a member has lost every right at once', async () => {
  const params = { organisationId: ids.organisationId ?? '' }
  await ada.call('GET /organisations/:organisationId/areas', { params })
  await db.deleteFrom('members').execute()
  await ada.call('GET /organisations/:organisationId/areas', { params }).expectProblem('not-found')
})
