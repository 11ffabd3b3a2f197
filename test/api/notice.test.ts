import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const { api, app, db, log } = useApp()

let given: TestAssessment
let link = ''
beforeEach(async () => {
  given = await anAssessment(app, { state: 'planned' })
  link = given.linkOf('resident')
})

const notice = (through = link) => api.call('GET /collectors/:link/notice', { params: { link: through } })
const today = () => new Date().toISOString().slice(0, 10)

test('before it opens a link tells who will ask, from when on if that is known, and where help is', async () => {
  const ada = api.as('ada')
  const areaId = given.assessment.areas[0]?.id ?? ''
  await ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
    params: { organisationId: given.organisationId, areaId },
    body: { helpContacts: [{ name: 'Helpline', phone: '1' }] },
  })
  expect(await notice()).toMatchObject({
    ...{ organisation: 'Organisation of ada', audience: 'resident', kind: 'open_link', opensOn: null, closedOn: null },
    languages: ['en', 'es', 'fr', 'ar'],
  })
  await sql`update waves set starts_on = '2030-05-04'`.execute(db)
  const shown = await notice()
  expect(shown.opensOn).toBe('2030-05-04')
  expect(shown.areas.map(({ helpContacts }) => helpContacts[0]?.name)).toEqual(['Helpline', 'Helpline', 'Helpline'])
  expect(JSON.stringify(shown)).not.toContain(given.assessmentId)
})

test('after it has closed a link tells its last day, of the link or of the wave', async () => {
  await sql`update waves set state = 'open', starts_on = '2020-01-01'`.execute(db)
  expect(await notice()).toMatchObject({ opensOn: null, closedOn: null })
  await sql`update collectors set closes_on = '2021-02-03'`.execute(db)
  expect((await notice()).closedOn).toBe('2021-02-03')
  await sql`update collectors set closes_on = null`.execute(db)
  await sql`update waves set state = 'closed', closed_on = current_date`.execute(db)
  expect((await notice()).closedOn).toBe(today())
})

test('an invitation that can no longer be answered has its notice too', async () => {
  const collectorId = await aPersonalCollector(app, given)
  const invited = await anInvitation(app, given, collectorId, { cancelledOn: '2026-01-01' })
  expect(await notice(invited.link)).toMatchObject({ kind: 'personal', audience: 'provider' })
})

test('a link that nobody gave out has none, and nobody sees who asked', async () => {
  await notice('abcdefghjkmn').expectProblem('collector-unknown')
  await notice()
  expect(log).toEqual([])
})
