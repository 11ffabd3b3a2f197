import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Insertable } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { useApp } from '../support/app.ts'
import { aMember, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')

let params = { organisationId: '' }
let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider'] })
  params = { organisationId: given.organisationId }
})

const add = (body: object) => ada.call('POST /organisations/:organisationId/providers', { params, body })
const get = (providerId: string) =>
  ada.call('GET /organisations/:organisationId/providers/:providerId', { params: { ...params, providerId } })
const merge = (providerId: string, otherId: string, take: string[] = []) =>
  ada.call('POST /organisations/:organisationId/providers/:providerId/merges', {
    params: { ...params, providerId },
    body: { otherId, take },
  })
const duplicates = async () => {
  const { pairs } = await ada.call('GET /organisations/:organisationId/provider-duplicates', { params })
  return pairs.map(({ one, other, reasons }) => [[one.name, other.name].sort().join(' = '), reasons.join()])
}
const contact = (email: string, name = '') => ({ email, name })

async function aPersonalCollector(isAnonymous = false): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('collectors')
    .values({
      organisationId: params.organisationId,
      id,
      assessmentId: given.assessmentId,
      waveNumber: 1,
      audience: 'provider',
      kind: 'personal',
      link: randomBytes(8).toString('hex'),
      isAnonymous,
    })
    .execute()
  return id
}

async function anInvitation(
  { id: providerId, contacts }: { id: string; contacts: { id: string }[] },
  collectorId: string,
  values: Partial<Insertable<DB['invitations']>> = {},
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('invitations')
    .values({
      organisationId: params.organisationId,
      id,
      collectorId,
      isAnonymous: false,
      providerId,
      contactId: contacts[0]?.id ?? '',
      language: 'en',
      linkHash: randomBytes(32),
      ...values,
    })
    .execute()
  return id
}

const invitations = async () => {
  const rows = await db
    .selectFrom('invitations as i')
    .innerJoin('contacts as c', 'c.id', 'i.contactId')
    .select(['i.id', 'i.providerId', 'c.providerId as contactOf', 'i.hasCompleted', 'i.cancelledOn'])
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

describe('suggestions', () => {
  test('the same name, address or website, whatever capitals, accents and signs', async () => {
    await add({ name: 'Safe House', website: 'https://www.safe.example/' })
    await add({ name: 'SAFE-HOUSE', website: 'http://safe.example' })
    await add({ name: 'Córdoba Aid', contacts: [contact('a@aid.example')] })
    await add({ name: 'Cordoba aid', contacts: [contact('A@aid.example'), contact('b@aid.example')] })
    await add({ name: 'بيت الأمان' })
    await add({ name: 'بيت الأمان' })
    await add({ name: 'Alone', contacts: [contact('c@aid.example')] })
    expect(await duplicates()).toEqual([
      ['Cordoba aid = Córdoba Aid', 'email,name'],
      ['SAFE-HOUSE = Safe House', 'name,website'],
      ['بيت الأمان = بيت الأمان', 'name'],
    ])
  })

  test('those that were found to be two are not suggested again', async () => {
    const [one, other] = [await add({ name: 'Police' }), await add({ name: 'Police' })]
    const body = { oneId: other.id, otherId: one.id }
    await ada.call('POST /organisations/:organisationId/provider-duplicates/distinct', { params, body })
    await ada.call('POST /organisations/:organisationId/provider-duplicates/distinct', { params, body })
    expect(await duplicates()).toEqual([])
    await ada
      .call('POST /organisations/:organisationId/provider-duplicates/distinct', {
        params,
        body: { oneId: one.id, otherId: one.id },
      })
      .expectProblem('not-found')
  })

  test('two thousand entries of one name do not make two million pairs', async () => {
    await db
      .insertInto('providers')
      .values(Array.from({ length: 2_000 }, () => ({ organisationId: params.organisationId, name: 'Police' })))
      .execute()
    expect(await duplicates()).toHaveLength(100)
  })
})

describe('a merge', () => {
  test('keeps what was chosen, moves contacts and members, and leaves the other one out of the list', async () => {
    const stays = await add({ name: 'Safe House', code: 'A', sector: 'health', contacts: [contact('a@safe.example')] })
    const goes = await add({
      name: 'The Safe House',
      code: 'B',
      areaCode: 'north',
      website: 'https://safe.example',
      contacts: [contact('b@safe.example')],
    })
    await aMember(db, params.organisationId, 'pia', { role: 'provider_contact', providerId: goes.id })
    const { provider, moved } = await merge(stays.id, goes.id, ['name', 'area', 'code'])
    expect(moved).toEqual({ contacts: 1, invitations: 0, members: 1 })
    expect(provider).toMatchObject({
      name: 'The Safe House',
      code: 'B',
      sector: 'health',
      website: '',
      area: { code: 'north' },
    })
    expect(provider.contacts.map(({ email }) => email)).toEqual(['a@safe.example', 'b@safe.example'])
    expect(await get(goes.id)).toMatchObject({ mergedInto: stays.id, code: 'A', contacts: [] })
    const { providers } = await ada.call('GET /organisations/:organisationId/providers', { params })
    expect(providers.map(({ id }) => id)).toEqual([stays.id])
    const member = await db.selectFrom('members').selectAll().where('role', '=', 'provider_contact').executeTakeFirst()
    expect(member?.providerId).toBe(stays.id)
    const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
    expect(entries[0]).toMatchObject({ action: 'provider.merge', target: stays.id, details: { merged: goes.id } })
  })

  test('makes one contact of two with the same address; whoever opted out of one has opted out', async () => {
    const stays = await add({ name: 'One', contacts: [contact('pia@safe.example')] })
    const goes = await add({ name: 'Two', contacts: [{ ...contact('PIA@safe.example', 'Pia'), phone: '+1' }] })
    await db.updateTable('contacts').set({ optedOutOn: '2026-03-01' }).where('providerId', '=', goes.id).execute()
    const { provider } = await merge(stays.id, goes.id)
    expect(provider.contacts).toMatchObject([
      { id: stays.contacts[0]?.id, email: 'pia@safe.example', name: 'Pia', phone: '+1', optedOutOn: '2026-03-01' },
    ])
    expect(await db.selectFrom('contacts').select('id').execute()).toHaveLength(1)
  })

  test('moves invitations of other addresses and of other collectors', async () => {
    const [stays, goes] = [
      await add({ name: 'One', contacts: [contact('a@safe.example')] }),
      await add({ name: 'Two', contacts: [contact('a@safe.example'), contact('b@safe.example')] }),
    ]
    const [first, second] = [await aPersonalCollector(), await aPersonalCollector()]
    const kept = await anInvitation(stays, first)
    const moved = await anInvitation(goes, second)
    const other = await anInvitation({ ...goes, contacts: goes.contacts.slice(1) }, first, { hasCompleted: true })
    expect((await merge(stays.id, goes.id)).moved.invitations).toBe(2)
    const all = await invitations()
    for (const id of [kept, moved, other])
      expect(all.get(id)).toMatchObject({ providerId: stays.id, contactOf: stays.id, cancelledOn: null })
  })

  test.each([
    ['the one that goes was answered', {}, { hasCompleted: true }, 'goes'],
    ['the one that stays was answered', { hasCompleted: true }, { startedOn: '2026-03-01' }, 'stays'],
    [
      'the one that goes was begun',
      { openedOn: '2026-03-01' },
      { openedOn: '2026-03-01', startedOn: '2026-03-02' },
      'goes',
    ],
    ['neither was opened', { sentOn: '2026-03-01' }, { sentOn: '2026-03-01' }, 'stays'],
    ['the one that stays was cancelled', { cancelledOn: '2026-03-01', sentOn: '2026-03-01' }, {}, 'goes'],
  ])('of two invitations of one collector keeps the one that came further: %s', async (_, ofStays, ofGoes, further) => {
    const [stays, goes] = [
      await add({ name: 'One', contacts: [contact('a@safe.example')] }),
      await add({ name: 'Two', contacts: [contact('A@safe.example')] }),
    ]
    const collector = await aPersonalCollector()
    const ids = {
      stays: await anInvitation(stays, collector, ofStays),
      goes: await anInvitation(goes, collector, ofGoes),
    }
    await merge(stays.id, goes.id)
    const all = await invitations()
    const [kept, left] = further === 'goes' ? [ids.goes, ids.stays] : [ids.stays, ids.goes]
    expect(all.get(kept)).toMatchObject({ providerId: stays.id, contactOf: stays.id, cancelledOn: null })
    expect(all.get(left)).toMatchObject({ contactOf: goes.id, cancelledOn: expect.any(String) })
    expect(await db.selectFrom('contacts').select('id').where('email', 'like', '%merging%').execute()).toEqual([])
  })

  test('loses none of two that were answered, also when they are anonymous', async () => {
    for (const isAnonymous of [false, true]) {
      const [stays, goes] = [
        await add({ name: 'One', contacts: [contact('a@safe.example')] }),
        await add({ name: 'Two', contacts: [contact('a@safe.example')] }),
      ]
      const collector = await aPersonalCollector(isAnonymous)
      const ids = [
        await anInvitation(stays, collector, { isAnonymous, hasCompleted: true }),
        await anInvitation(goes, collector, { isAnonymous, hasCompleted: true }),
      ]
      await merge(stays.id, goes.id)
      const all = await invitations()
      for (const id of ids)
        expect(all.get(id)).toMatchObject({ providerId: stays.id, hasCompleted: true, cancelledOn: null })
    }
  })

  test('a draft goes with its invitation', async () => {
    const [stays, goes] = [
      await add({ name: 'One', contacts: [contact('a@safe.example')] }),
      await add({ name: 'Two', contacts: [contact('a@safe.example')] }),
    ]
    const collectorId = await aPersonalCollector()
    await anInvitation(stays, collectorId)
    const begun = await anInvitation(goes, collectorId, { startedOn: '2026-03-01' })
    await db
      .insertInto('drafts')
      .values({
        organisationId: params.organisationId,
        collectorId,
        invitationId: begun,
        responseId: randomUUID(),
        language: 'en',
        expiresOn: '2030-01-01',
      })
      .execute()
    await merge(stays.id, goes.id)
    expect((await invitations()).get(begun)?.contactOf).toBe(stays.id)
    expect(await db.selectFrom('drafts').select('invitationId').execute()).toEqual([{ invitationId: begun }])
  })

  test('into itself, into another organisation’s, or twice, is refused', async () => {
    const [one, two, three] = [await add({ name: 'One' }), await add({ name: 'Two' }), await add({ name: 'Three' })]
    await merge(one.id, one.id).expectProblem('invalid-request')
    await merge(one.id, randomUUID()).expectProblem('not-found')
    await merge(one.id, two.id)
    await merge(three.id, two.id).expectProblem('state-conflict')
    await merge(two.id, three.id).expectProblem('state-conflict')
    await ada
      .call('PUT /organisations/:organisationId/providers/:providerId', {
        params: { ...params, providerId: two.id },
        body: { name: 'Two again' },
      })
      .expectProblem('state-conflict')
    await merge(three.id, one.id)
    expect((await get(two.id)).mergedInto).toBe(three.id)
  })

  test('of two at once in opposite directions one is done', async () => {
    const [one, two] = [await add({ name: 'One' }), await add({ name: 'Two' })]
    const outcomes = await Promise.allSettled([merge(one.id, two.id), merge(two.id, one.id)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
