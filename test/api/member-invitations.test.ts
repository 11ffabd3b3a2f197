import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { publicUrl, signIn, useApp } from '../support/app.ts'
import { createClient, pointersOf } from '../support/client.ts'
import { aMember, anOrganisation, aProvider } from '../support/factories.ts'
import { password, personas } from '../support/personas.ts'

const { api, app, db, address } = useApp()
const [ada, ivy, rex] = [api.as('ada'), api.as('ivy'), api.as('rex')]

let params = { organisationId: '' }
beforeEach(async () => {
  await db.deleteFrom('users').where('email', 'like', '%@new.example').execute()
  params = { organisationId: (await anOrganisation(app, { name: 'City of Norfolk' })).id }
})

const nina = { name: 'Nina New', password: 'another long sentence' }
const invite = (body: object = {}, by = ada) =>
  by.call('POST /organisations/:organisationId/member-invitations', {
    params,
    body: { email: 'nina@new.example', role: 'reviewer', language: 'en', ...body },
  })
const pending = async () =>
  (await ada.call('GET /organisations/:organisationId/member-invitations', { params })).invitations
const again = (invitationId: string) =>
  ada.call('POST /organisations/:organisationId/member-invitations/:invitationId/send', {
    params: { ...params, invitationId },
  })
const revoke = (invitationId: string) =>
  ada.call('DELETE /organisations/:organisationId/member-invitations/:invitationId', {
    params: { ...params, invitationId },
  })
const lookUp = (token: string) => api.call('POST /join/look-up', { body: { token } })
const join = (token: string, given: object = {}) => api.call('POST /join', { body: { token, ...nina, ...given } })
const accept = (token: string, by = rex) => by.call('POST /join/accept', { body: { token } })

const letters = async () => (await ada.call('GET /organisations/:organisationId/messages', { params })).messages
/** What the newest letter's link holds. */
async function newestToken(): Promise<string> {
  const text = (await letters()).find(({ state }) => state === 'waiting')?.bodyText ?? ''
  return /\/join\?token=(\S+)/.exec(text)?.[1] ?? ''
}

describe('inviting', () => {
  test('writes a letter that says who invites to what, until when, with a link', async () => {
    const invitation = await invite()
    expect(invitation).toMatchObject({
      email: 'nina@new.example',
      role: 'reviewer',
      invitedBy: 'Ada',
      letter: 'waiting',
    })
    expect(invitation).toMatchObject({ provider: null, isExpired: false })
    const [letter] = await letters()
    expect(letter).toMatchObject({ kind: 'member-invitation', toEmail: 'nina@new.example', state: 'waiting' })
    for (const text of ['City of Norfolk', 'Ada invites you', 'reviewer', `${publicUrl}/join?token=`])
      expect(letter?.bodyText).toContain(text)
  })

  test.each([
    ['en', 'Invitation to work with City of Norfolk', 'ltr'],
    ['es', 'Invitación a trabajar con City of Norfolk', 'ltr'],
    ['fr', 'Invitation à travailler avec City of Norfolk', 'ltr'],
    ['ar', 'دعوة للعمل مع City of Norfolk', 'rtl'],
    // No letter in Portuguese yet: English, rather than none.
    ['pt-BR', 'Invitation to work with City of Norfolk', 'ltr'],
  ])('the letter is in the language of the person: %s', async (language, subject, direction) => {
    await invite({ language })
    const [letter] = await letters()
    expect(letter).toMatchObject({ language, subject })
    expect(letter?.bodyHtml).toContain(`dir="${direction}"`)
  })

  test('only the hash of the token is kept beside the invitation', async () => {
    await invite()
    const token = await newestToken()
    const { tokenHash, expiresAt, createdAt } = await db
      .selectFrom('memberInvitations')
      .select(['tokenHash', 'expiresAt', 'createdAt'])
      .executeTakeFirstOrThrow()
    expect(token).toHaveLength(43)
    expect(tokenHash).toEqual(createHash('sha256').update(token).digest())
    expect((new Date(expiresAt).getTime() - new Date(createdAt).getTime()) / 86_400_000).toBeCloseTo(14, 1)
  })

  test('of a provider contact asks for the provider, whose name is in the letter', async () => {
    const problem = await invite({ role: 'provider_contact' }).expectProblem('invalid-request')
    expect(pointersOf(problem)).toEqual(['#/providerId'])
    const providerId = await aProvider(app, params.organisationId)
    const invitation = await invite({ role: 'provider_contact', providerId })
    expect(invitation.provider).toEqual({ id: providerId, name: 'Safe House' })
    expect((await letters())[0]?.bodyText).toContain('Safe House')
    await join(await newestToken())
    const members = await db
      .selectFrom('members')
      .select(['role', 'providerId'])
      .where('role', '<>', 'coordinator')
      .execute()
    expect(members).toEqual([{ role: 'provider_contact', providerId }])
  })

  test('a provider that was merged meanwhile is the one it was merged into', async () => {
    const kept = await aProvider(app, params.organisationId, { name: 'Kept' })
    const double = await aProvider(app, params.organisationId, { name: 'Double' })
    await invite({ role: 'provider_contact', providerId: double })
    await db.updateTable('providers').set({ mergedInto: kept }).where('id', '=', double).execute()
    await join(await newestToken())
    const row = await db.selectFrom('members').select('providerId').where('role', '=', 'provider_contact').execute()
    expect(row).toEqual([{ providerId: kept }])
  })

  test('somebody twice, or a member, is refused', async () => {
    await invite()
    await invite({ email: 'Nina@New.Example', role: 'analyst' }).expectProblem('already-exists')
    await invite({ email: personas.ada.email }).expectProblem('already-exists')
    expect(await pending()).toHaveLength(1)
  })

  test.each(['', 'nobody', 'a@b', 'two@example.org, three@example.org', `${'x'.repeat(250)}@example.org`])(
    'the address “%s” is none',
    async email => {
      expect(pointersOf(await invite({ email }).expectProblem('invalid-request'))).toEqual(['#/email'])
      expect(await letters()).toEqual([])
    },
  )

  test('nobody is invited as an administrator', async () => {
    expect(pointersOf(await invite({ role: 'administrator' }).expectProblem('invalid-request'))).toEqual(['#/role'])
  })
})

describe('joining without an account', () => {
  test('makes the account and the membership, and signs in', async () => {
    await invite()
    const token = await newestToken()
    expect(await lookUp(token)).toMatchObject({
      organisation: 'City of Norfolk',
      role: 'reviewer',
      email: 'nina@new.example',
      invitedBy: 'Ada',
      hasAccount: false,
    })
    expect(await join(token)).toEqual({ organisationId: params.organisationId, email: 'nina@new.example' })
    const session = await signedIn('nina@new.example', nina.password)
    expect(session.organisations.map(({ name, role }) => [name, role])).toEqual([['City of Norfolk', 'reviewer']])
    expect(await pending()).toEqual([])
  })

  test('needs a name and a password of at least 12 characters', async () => {
    await invite()
    const token = await newestToken()
    expect(pointersOf(await join(token, { password: 'too short' }).expectProblem('invalid-request'))).toEqual([
      '#/password',
    ])
    expect(pointersOf(await join(token, { name: ' ' }).expectProblem('invalid-request'))).toEqual(['#/name'])
    await join(token)
  })

  test('works once, also when tried twice at the same moment', async () => {
    await invite()
    const token = await newestToken()
    const attempts = await Promise.allSettled([join(token), join(token)])
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await join(token).expectProblem('invitation-ended')
    expect((await lookUp(token).expectProblem('invitation-ended')).errors?.[0]?.code).toBe('accepted')
  })

  test('does not prove the address: whoever reads the outbox has the link too', async () => {
    await invite()
    await join(await newestToken())
    const user = await db.selectFrom('users').select('emailVerified').where('email', '=', 'nina@new.example').execute()
    expect(user).toEqual([{ emailVerified: false }])
  })

  test('is refused where there is an account: a password cannot be set by an invitation', async () => {
    await invite({ email: 'Rex@example.org' })
    const token = await newestToken()
    expect(await lookUp(token)).toMatchObject({ email: 'rex@example.org', hasAccount: true })
    await join(token).expectProblem('already-exists')
    await rex.call('GET /organisations/:organisationId/areas', { params }).expectProblem('not-found')
    await signIn(api, personas.rex.email)
  })
})

describe('accepting with an account', () => {
  test('adds the membership to those one has', async () => {
    const other = await anOrganisation(app, { of: 'bob', name: 'Elsewhere' })
    await aMember(db, other.id, 'rex', { role: 'analyst' })
    await invite({ email: personas.rex.email })
    await accept(await newestToken())
    const { organisations } = await rex.call('GET /session')
    expect(organisations.map(({ name, role }) => [name, role])).toEqual([
      ['City of Norfolk', 'reviewer'],
      ['Elsewhere', 'analyst'],
    ])
  })

  test('is refused to somebody else, and the invitation stays', async () => {
    await invite({ email: personas.rex.email })
    const token = await newestToken()
    await accept(token, api.as('eve')).expectProblem('invitation-for-another')
    await accept(token)
  })

  test('needs a session', async () => {
    await invite({ email: personas.rex.email })
    await api.call('POST /join/accept', { body: { token: await newestToken() } }).expectProblem('not-signed-in')
  })

  test('says so to somebody who has become a member meanwhile, and changes no role', async () => {
    await invite({ email: personas.rex.email, role: 'coordinator' })
    await aMember(db, params.organisationId, 'rex', { role: 'analyst' })
    await accept(await newestToken()).expectProblem('already-exists')
    expect((await rex.call('GET /session')).organisations[0]?.role).toBe('analyst')
  })
})

describe('an invitation ends', () => {
  test('when it is revoked: neither link nor waiting letter works', async () => {
    const { id } = await invite()
    const token = await newestToken()
    await revoke(id)
    expect((await lookUp(token).expectProblem('invitation-ended')).errors?.[0]?.code).toBe('revoked')
    await join(token).expectProblem('invitation-ended')
    expect((await letters()).map(({ state }) => state)).toEqual(['cancelled'])
    await revoke(id).expectProblem('not-found')
    await again(id).expectProblem('not-found')
    await invite()
  })

  test('after 14 days, until it is sent again with a new link', async () => {
    const { id } = await invite()
    const token = await newestToken()
    await sql`update member_invitations set expires_at = now()`.execute(db)
    expect((await lookUp(token).expectProblem('invitation-ended')).errors?.[0]?.code).toBe('expired')
    await join(token).expectProblem('invitation-ended')
    expect((await pending()).map(({ isExpired }) => isExpired)).toEqual([true])
    expect(await again(id)).toMatchObject({ isExpired: false, letter: 'waiting' })
    await join(token).expectProblem('invitation-unknown')
    expect((await letters()).map(({ state }) => state).sort()).toEqual(['cancelled', 'waiting'])
    await join(await newestToken())
  })

  test.each(['', 'x', 'A'.repeat(43), 'é'.repeat(200), '../../etc', '%00'])('an unknown token: “%s”', async token => {
    await lookUp(token).expectProblem(token === '' ? 'invalid-request' : 'invitation-unknown')
    await accept(token).expectProblem(token === '' ? 'invalid-request' : 'invitation-unknown')
  })
})

test('every step stands in the audit log; a token never does', async () => {
  const { id } = await invite()
  await again(id)
  const token = await newestToken()
  await join(token)
  const { id: second } = await invite({ email: 'otto@new.example' })
  await revoke(second)
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  expect(entries.map(({ action, actor }) => [action, actor?.name]).reverse()).toEqual([
    ['member.invite', 'Ada'],
    ['member.invite-again', 'Ada'],
    ['member.join', 'Nina New'],
    ['member.invite', 'Ada'],
    ['member.revoke-invitation', 'Ada'],
  ])
  expect(JSON.stringify(entries)).not.toContain(token)
})

test('an administrator invites into an organisation without being a member of it', async () => {
  await invite({ role: 'coordinator' }, ivy)
  await join(await newestToken())
  expect((await signedIn('nina@new.example', nina.password)).organisations[0]?.role).toBe('coordinator')
})

async function signedIn(email: string, own: string) {
  expect(own).not.toBe(password)
  const body = { email, password: own }
  const reply = await api.send('POST', '/api/v1/session', { body, headers: { Origin: publicUrl } })
  const cookie = reply.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  return createClient(address, async () => ({ Cookie: cookie })).call('GET /session')
}
