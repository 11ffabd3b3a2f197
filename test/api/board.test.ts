import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import Papa from 'papaparse'
import { useApp } from '../support/app.ts'
import { pointersOf, problemIn } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, aProvider, type TestAssessment } from '../support/factories.ts'

const { api, app, db } = useApp()
const [ada, rex, ann] = [api.as('ada'), api.as('rex'), api.as('ann')]

let wave: TestAssessment
let personal = ''
beforeEach(async () => {
  wave = await anAssessment(app)
  personal = await aPersonalCollector()
})

async function aPersonalCollector({ audience = 'provider', isAnonymous = false } = {}): Promise<string> {
  const { organisationId, assessmentId } = wave
  const link = randomBytes(8).toString('hex')
  const row = { organisationId, assessmentId, waveNumber: 1, audience, kind: 'personal', isAnonymous, link }
  const { id } = await db.insertInto('collectors').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

interface Invited {
  name?: string
  sector?: string
  area?: string
  collectorId?: string
  /** Of one that exists already: another of its people. */
  providerId?: string
  email?: string
  [column: string]: unknown
}

const areaId = (code: string) => wave.assessment.areas.find(area => area.code === code)?.id ?? null

/** An organisation that has been written to, unless it says otherwise. */
async function invite({
  name = 'Safe House',
  sector = '',
  area,
  providerId,
  email,
  collectorId,
  ...columns
}: Invited = {}) {
  const { organisationId } = wave
  const mail = email ?? `${randomBytes(4).toString('hex')}@example.org`
  const known = area === undefined ? {} : { areaId: areaId(area) }
  const provider = providerId ?? (await aProvider(app, organisationId, { name, sector, email: mail, ...known }))
  if (providerId)
    await db.insertInto('contacts').values({ organisationId, providerId, name: 'Second', email: mail }).execute()
  const contact = await db.selectFrom('contacts').select('id').where('email', '=', mail).executeTakeFirstOrThrow()
  const collector = collectorId ?? personal
  const { isAnonymous } = await db
    .selectFrom('collectors')
    .select('isAnonymous')
    .where('id', '=', collector)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('invitations')
    .values({
      organisationId,
      collectorId: collector,
      isAnonymous,
      providerId: provider,
      contactId: contact.id,
      language: 'es',
      linkHash: randomBytes(32),
      sentOn: '2026-03-01',
      ...columns,
    })
    .execute()
  return provider
}

/** What the link's owner submitted; the invitation points to it. */
async function submitted(changes: Record<string, unknown> = {}) {
  const body = anAnswerSheet()
  await api.call('POST /collectors/:link/responses', { params: { link: wave.linkOf('provider') }, body })
  await db
    .updateTable('responses')
    .set({ completeness: 100, ...changes })
    .where('id', '=', body.id)
    .execute()
  return {
    hasCompleted: true,
    responseId: body.id,
    openedOn: '2026-03-02',
    startedOn: '2026-03-02',
    completedOn: '2026-03-02',
  }
}

const progress = async (as = ada) => {
  const reply = await as.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress', {
    params: wave.wave,
  })
  const of = (audience: string) => reply.audiences.find(one => one.audience === audience)
  return { provider: of('provider'), resident: of('resident'), partner: of('partner') }
}

const answer = (audience: 'provider' | 'resident', area: string, answers: Record<string, string> = {}) =>
  api.call('POST /collectors/:link/responses', {
    params: { link: wave.linkOf(audience) },
    body: anAnswerSheet(undefined, { area, answers }),
  })

const setTargets = (targets: object[], as = ada) =>
  as.call('PUT /organisations/:organisationId/assessments/:assessmentId/waves/:wave/targets', {
    params: wave.wave,
    body: { targets },
  })

describe('progress', () => {
  test('counts what was completed by area and by sector, and flags what is thin in words', async () => {
    for (let i = 0; i < 6; i++) await answer('provider', 'north', { sector: 'faith' })
    await answer('provider', 'south', { sector: 'health' })
    await setTargets([
      { audience: 'provider', responses: 40 },
      { audience: 'provider', areaCode: 'north', responses: 20 },
      { audience: 'provider', sector: 'faith', responses: 8 },
    ])
    const { provider } = await progress()
    expect([provider?.completed, provider?.target]).toEqual([7, 40])
    expect(provider?.areas.map(({ code, completed, target, thin }) => [code, completed, target, thin])).toEqual([
      ['county', 0, null, 'few'],
      ['north', 6, 20, 'under_half'],
      ['south', 1, null, 'few'],
    ])
    const sectors = new Map(provider?.sectors.map(one => [one.sector, one]))
    expect(sectors.get('faith')).toMatchObject({
      completed: 6,
      target: 8,
      thin: null,
      label: { es: expect.any(String) },
    })
    expect(sectors.get('health')).toMatchObject({ completed: 1, target: null, thin: 'few' })
    expect(sectors.get('police')).toMatchObject({ completed: 0, thin: 'few' })
  })

  test('has no rate and no sectors for residents: an open link is given to nobody by name', async () => {
    await answer('resident', 'north')
    const { resident } = await progress()
    expect(resident).toMatchObject({ completed: 1, invited: null, sectors: [] })
  })

  test('leaves out what was withdrawn or excluded', async () => {
    await answer('resident', 'north')
    const { receipt } = await answer('resident', 'north')
    await answer('resident', 'north')
    await api.call('POST /withdrawals', { body: { receipt } })
    await db
      .updateTable('responses')
      .set({ excludedOn: '2026-03-03' })
      .where('id', 'in', eb => eb.selectFrom('responses').select('id').where('withdrawnOn', 'is', null).limit(1))
      .execute()
    expect((await progress()).resident?.completed).toBe(1)
  })

  test('follows an organisation from the letter to the answer, and gives AAPOR rates with what they are made of', async () => {
    await invite(await submitted({ completeness: 95 }))
    await invite(await submitted({ completeness: 60 }))
    await invite(await submitted({ completeness: 20 }))
    await invite({ openedOn: '2026-03-02' })
    await invite({ openedOn: '2026-03-02', startedOn: '2026-03-02' })
    await invite({ optedOutOn: '2026-03-02' })
    await invite({ bouncedOn: '2026-03-01' })
    await invite({ cancelledOn: '2026-03-01' })
    await invite({ sentOn: null })
    await invite()
    const invited = (await progress()).provider?.invited
    expect(invited).toMatchObject({ organisations: 10, anonymous: 0, opened: 5, started: 4, completed: 3 })
    expect(invited?.outcomes).toEqual({ I: 1, P: 1, O: 0, R: 4, NC: 1, UO: 1, UH: 1, NE: 1 })
    expect(invited?.rates).toEqual({ rr1: 1 / 9, rr2: 2 / 9, base: 9 })
  })

  test('counts an organisation once, whichever of its people answered, and also after two were found to be the same', async () => {
    const first = await invite({ name: 'Safe House' })
    await invite({ providerId: first, ...(await submitted()) })
    const copy = await invite({ name: 'Safe Haus' })
    await db.updateTable('providers').set({ mergedInto: first }).where('id', '=', copy).execute()
    const invited = (await progress()).provider?.invited
    expect([invited?.organisations, invited?.outcomes.I, invited?.rates?.rr1]).toEqual([1, 1, 1])
  })

  test('takes out of the base what a reviewer excluded as not eligible, and keeps in it what was excluded otherwise', async () => {
    for (const isNotEligible of [true, false]) {
      const given = await submitted()
      await invite(given)
      await ada.call('PUT /organisations/:organisationId/responses/:responseId/exclusion', {
        params: { organisationId: wave.organisationId, responseId: given.responseId },
        body: { text: 'Not one of ours.', isNotEligible },
      })
    }
    const invited = (await progress()).provider?.invited
    expect(invited?.outcomes).toMatchObject({ NE: 1, O: 1, I: 0 })
    expect(invited?.rates).toEqual({ rr1: 0, rr2: 0, base: 1 })
  })

  test('knows of an anonymous collector only who completed, and counts that as complete', async () => {
    personal = await aPersonalCollector({ isAnonymous: true })
    await invite({ hasCompleted: true })
    await invite()
    const invited = (await progress()).provider?.invited
    expect(invited).toMatchObject({ organisations: 2, anonymous: 2, opened: 0, started: 0, completed: 1 })
    expect(invited?.outcomes).toMatchObject({ I: 1, NC: 1 })
  })

  test('puts an invited organisation in the area of the assessment that it lies in', async () => {
    await db.deleteFrom('assessmentAreas').where('areaId', '=', areaId('north')).execute()
    await invite({ area: 'north', sector: 'faith' })
    const { provider } = await progress()
    expect(provider?.areas.map(({ code, invited }) => [code, invited])).toEqual([
      ['county', 1],
      ['south', 0],
    ])
    expect(provider?.sectors.find(({ sector }) => sector === 'faith')?.invited).toBe(1)
  })

  test('is for reviewers too, and not for analysts', async () => {
    await aMember(db, wave.organisationId, 'rex', { role: 'reviewer' })
    await aMember(db, wave.organisationId, 'ann', { role: 'analyst' })
    expect((await progress(rex)).provider?.completed).toBe(0)
    await ann
      .call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress', { params: wave.wave })
      .expectProblem('not-allowed')
  })
})

describe('who has not answered', () => {
  const silent = async (audience: 'provider' | 'partner' = 'provider') => {
    const { contacts } = await ada.call(
      'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress/silent',
      { params: wave.wave, query: { audience } },
    )
    return contacts
  }

  test('names each organisation nobody of which has completed, with the last letter', async () => {
    await invite({ name: 'Answered', ...(await submitted()) })
    await invite({ name: 'Opened', openedOn: '2026-03-02', area: 'north', email: 'o@example.org' })
    await invite({ name: 'Reminded', remindedOn: '2026-03-09', reminders: 2 })
    await invite({ name: 'Bounced', bouncedOn: '2026-03-01' })
    await invite({ name: 'Cancelled', cancelledOn: '2026-03-01' })
    await invite({ name: 'Waiting', sentOn: null })
    const contacts = await silent()
    expect(contacts.map(one => [one.provider, one.state, one.lastLetterOn, one.reminders])).toEqual([
      ['Bounced', 'bounced', '2026-03-01', 0],
      ['Opened', 'opened', '2026-03-01', 0],
      ['Reminded', 'sent', '2026-03-09', 2],
      ['Waiting', 'to_be_sent', null, 0],
    ])
    expect(contacts[1]).toMatchObject({ area: 'North town', contact: 'Pia', email: 'o@example.org', language: 'es' })
  })

  test('leaves out an organisation when another of its people has completed', async () => {
    const provider = await invite({ name: 'Two people' })
    await invite({ providerId: provider, ...(await submitted()) })
    expect(await silent()).toEqual([])
  })

  test('is known of anonymous collectors, without how far they came', async () => {
    personal = await aPersonalCollector({ isAnonymous: true })
    await invite({ name: 'Done', hasCompleted: true })
    await invite({ name: 'Not done' })
    expect((await silent()).map(one => [one.provider, one.state, one.isAnonymous])).toEqual([
      ['Not done', 'sent', true],
    ])
  })

  test('keeps providers and partners apart, and is never about residents', async () => {
    await invite({ name: 'A provider' })
    expect(await silent('partner')).toEqual([])
    const { wave: number, assessmentId, organisationId } = wave.wave
    const path = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/${number}/progress/silent`
    for (const file of ['', '.csv'])
      problemIn(await ada.send('GET', `${path}${file}?audience=resident`), 'invalid-request')
  })

  test('is a CSV too, safe to open in a spreadsheet, and the download is recorded', async () => {
    await invite({ name: '=HYPERLINK("x")', sector: 'faith' })
    const { organisationId, assessmentId } = wave
    const path = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/1/progress/silent.csv`
    const { status, text, headers } = await ada.send('GET', `${path}?audience=provider`)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    expect(data).toMatchObject([
      { organisation: '\'=HYPERLINK("x")', sector: 'faith', last_letter: '2026-03-01', state: 'sent' },
    ])
    const [entry] = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'silent.download').execute()
    expect(entry?.details).toEqual({ wave: 1, audience: 'provider', contacts: 1 })
  })
})

describe('targets', () => {
  test('are those of the next wave too, and then its own', async () => {
    const targets = [
      { audience: 'provider', responses: 40 },
      { audience: 'resident', areaCode: 'north', responses: 20 },
    ]
    await setTargets(targets)
    await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves', {
      params: wave.wave,
      body: { name: 'Follow-up' },
    })
    await setTargets([])
    const kept = await db
      .selectFrom('targets')
      .select(['waveNumber', 'audience', 'responses'])
      .orderBy('audience')
      .execute()
    expect(kept).toEqual([
      { waveNumber: 2, audience: 'provider', responses: 40 },
      { waveNumber: 2, audience: 'resident', responses: 20 },
    ])
  })

  test('are replaced as a whole, and recorded', async () => {
    await setTargets([
      { audience: 'resident', areaCode: 'north', responses: 100 },
      { audience: 'resident', areaCode: 'south', responses: 50 },
    ])
    await setTargets([{ audience: 'resident', areaCode: 'south', responses: 60 }])
    const { resident } = await progress()
    expect(resident?.areas.map(({ code, target }) => [code, target])).toEqual([
      ['county', null],
      ['north', null],
      ['south', 60],
    ])
    const entries = await db.selectFrom('auditEntries').selectAll().where('action', '=', 'targets.set').execute()
    expect(entries.map(({ details }) => details)).toEqual([
      { wave: 1, targets: 2 },
      { wave: 1, targets: 1 },
    ])
  })

  test('of what the wave does not ask are refused, each beside its row, and nothing is changed', async () => {
    await setTargets([{ audience: 'resident', responses: 10 }])
    const problem = await setTargets([
      { audience: 'partner', responses: 1 },
      { audience: 'resident', areaCode: 'nowhere', responses: 1 },
      { audience: 'resident', sector: 'faith', responses: 1 },
      { audience: 'provider', sector: 'no_such', responses: 1 },
      { audience: 'provider', areaCode: 'north', sector: 'faith', responses: 1 },
      { audience: 'provider', areaCode: 'north', responses: 1 },
      { audience: 'provider', areaCode: 'north', responses: 2 },
    ]).expectProblem('invalid-request')
    expect(pointersOf(problem)).toEqual([
      '#/targets/0/audience',
      '#/targets/1/areaCode',
      '#/targets/2/sector',
      '#/targets/3/sector',
      '#/targets/4/sector',
      '#/targets/6',
    ])
    expect((await progress()).resident?.target).toBe(10)
  })

  test('are whole positive numbers', async () => {
    for (const responses of [0, -1, 1.5, '7', null, 1e9]) {
      await setTargets([{ audience: 'resident', responses }]).expectProblem('invalid-request')
    }
  })

  test('are set by coordinators, not by reviewers', async () => {
    await aMember(db, wave.organisationId, 'rex', { role: 'reviewer' })
    await setTargets([], rex).expectProblem('not-allowed')
  })
})
