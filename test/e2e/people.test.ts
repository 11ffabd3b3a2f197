import { beforeAll, describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { MemberRole } from '../../server/contract/roles.ts'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { type Persona, personas } from '../support/personas.ts'
import { newestLink, seedMember } from '../support/seeding.ts'

const site = useSite()
const narrow = { width: 360, height: 740 }
const password = 'another long sentence'
let id = ''
const home = () => `/o/${id}`

beforeAll(async () => {
  id = (await site.api.as('ivy').call('POST /organisations', { body: { name: 'City of Norfolk' } })).id
  await join('ada', 'coordinator', id)
  await site.api.as('ada').call('POST /organisations/:organisationId/providers', {
    params: { organisationId: id },
    body: { name: 'Safe House' },
  })
})

const join = (persona: Persona, role: MemberRole, organisationId: string) =>
  seedMember(site.api.as('ivy'), site.api.as(persona), { organisationId, email: personas[persona].email, role })
const invite = (email: string, role: string) =>
  site.api.as('ada').call('POST /organisations/:organisationId/member-invitations', {
    params: { organisationId: id },
    body: { email, role, language: 'en' },
  })

async function isShown(page: Page, title: string) {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'))
}

describe('somebody new', () => {
  site.test(
    'is invited, finds the link in the letter, joins with a password, and is removed again',
    async () => {
      const email = 'nina@new.example'
      const ada = await site.open({ as: 'ada', script: checker })
      await ada.goto(site.url(`${home()}/people`))
      await isShown(ada, 'People')
      await ada.getByRole('button', { name: 'Invite somebody' }).click()
      const dialog = ada.getByRole('dialog', { name: 'Invite somebody' })
      await dialog.getByLabel('E-mail address').fill(email)
      await dialog.getByRole('radio', { name: /Provider contact/ }).check()
      await dialog.getByRole('button', { name: 'Send invitation' }).click()
      const provider = dialog.getByRole('combobox', { name: 'Provider' })
      expect(await provider.evaluate(input => input.matches(':focus:invalid'))).toBe(true)
      await expectAccessible(ada, 'inviting without a provider')
      await provider.fill('safe')
      await ada.getByRole('option', { name: 'Safe House' }).click()
      await dialog.getByRole('radio', { name: /Reviewer/ }).check()
      await dialog.getByRole('button', { name: 'Send invitation' }).click()
      await ada.getByRole('cell', { name: /Letter waits to be sent/ }).waitFor()
      await expectAccessible(ada, 'an invitation that waits')

      await ada.goto(site.url(`${home()}/settings/outbox`))
      await isShown(ada, 'Outbox')
      await ada.getByText('No mail leaves this server').waitFor()
      await ada
        .getByRole('row', { name: new RegExp(email) })
        .getByRole('button')
        .click()
      const letter = ada.frameLocator('iframe')
      await letter.getByText('Ada invites you to work with City of Norfolk').waitFor()
      await ada.getByText('As plain text').click()
      const link = await ada.getByRole('link', { name: /\/join\?token=/ }).getAttribute('href')
      await expectAccessible(ada, 'a letter as text')

      const nina = await site.open({ viewport: narrow, script: checker })
      await nina.goto(link ?? '')
      await isShown(nina, 'Work with City of Norfolk')
      await nina.getByText('Ada invites you').waitFor()
      await expectAccessible(nina, 'joining')
      await nina.getByLabel('Your name').fill('Nina New')
      await nina.getByLabel('Password', { exact: true }).fill(password)
      await nina.getByLabel('Password again').fill(password)
      await nina.getByRole('button', { name: 'Join' }).click()
      await nina.waitForURL(`**${home()}/assessments`)
      await isShown(nina, 'Assessments')

      await ada.goto(site.url(`${home()}/people`))
      await ada.getByRole('button', { name: 'Actions for Nina New' }).click()
      await ada.getByRole('menuitem', { name: 'Remove' }).click()
      await ada.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
      await ada.getByText('Nina New is no longer a member.').waitFor()
      await nina.goto(site.url('/'))
      await isShown(nina, 'You are not a member of any organisation')
      await expectAccessible(nina, 'a member of nothing')
    },
    120_000,
  )

  site.test('whose link does not work reads why', async () => {
    const page = await site.open({ viewport: narrow, script: checker })
    const used = await invite('used@new.example', 'analyst')
    const link = await newestLink(site.api.as('ada'), id, 'used@new.example')
    await site.api.as('ada').call('DELETE /organisations/:organisationId/member-invitations/:invitationId', {
      params: { organisationId: id, invitationId: used.id },
    })
    for (const [path, title] of [
      [link.href, 'This invitation was taken back'],
      [site.url('/join?token=nothing'), 'This invitation is not known'],
      [site.url('/join'), 'The link is incomplete'],
    ] as const) {
      await page.goto(path)
      await isShown(page, title)
      await expectAccessible(page, title)
    }
  })
})

describe('somebody with an account', () => {
  site.test('signs in, accepts, and finds both organisations in the switcher', async () => {
    const other = await site.api.as('ivy').call('POST /organisations', { body: { name: 'County of Elsewhere' } })
    await join('rex', 'analyst', other.id)
    await invite(personas.rex.email, 'reviewer')
    const link = await newestLink(site.api.as('ada'), id, personas.rex.email)
    const page = await site.open({ script: checker })
    await page.goto(link.href)
    await isShown(page, 'Work with City of Norfolk')
    await page.getByRole('link', { name: 'Sign in to accept' }).click()
    await page.getByLabel('E-mail address').fill(personas.rex.email)
    await page.getByLabel('Password', { exact: true }).fill('a long sentence is good')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await page.waitForURL(`**${home()}/assessments`)
    await page.getByRole('button', { name: /Switch organisation/ }).click()
    await page.getByRole('menuitem', { name: 'County of Elsewhere' }).click()
    await page.waitForURL(`**/o/${other.id}/assessments`)
  })

  site.test('signed in as somebody else is told so, signs out, and can go on', async () => {
    await invite('third@new.example', 'analyst')
    const link = await newestLink(site.api.as('ada'), id, 'third@new.example')
    const { session } = await ownSession('ann')
    const page = await site.open({ script: checker })
    await page.context().addCookies(session)
    await page.goto(link.href)
    await page.getByText('This invitation is for somebody else').waitFor()
    await expectAccessible(page, 'an invitation for somebody else')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Your name').waitFor()
  })
})

site.test(
  'an API key is shown once, works, and is revoked; the audit log tells of it in words and by filter',
  async () => {
    const page = await site.open({ as: 'ada', script: checker })
    await page.goto(site.url(`${home()}/settings/api-keys`))
    await isShown(page, 'API keys')
    await page.getByRole('button', { name: 'New key' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What it is for').fill('Monthly figures')
    await dialog.getByRole('checkbox', { name: 'Read areas' }).check()
    await expectAccessible(page, 'a new key')
    await dialog.getByRole('button', { name: 'Make key' }).click()
    await dialog.getByText('This is the only time you see this key').waitFor()
    await expectAccessible(page, 'a key, shown once')
    const key = (await dialog.locator('code').first().textContent()) ?? ''
    const read = () =>
      fetch(site.url(`/api/v1/organisations/${id}/areas`), { headers: { Authorization: `Bearer ${key}` } })
    expect((await read()).status).toBe(200)
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await page.getByRole('button', { name: 'Revoke the key “Monthly figures”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }).click()
    await page.getByText('The key “Monthly figures” is revoked.').waitFor()
    expect((await read()).status).toBe(401)

    await page.goto(site.url(`${home()}/settings/audit`))
    await isShown(page, 'Audit log')
    await page.getByText('revoked the API key “Monthly figures”').waitFor()
    await page.getByText('joined as Coordinator').waitFor()
    await page.getByRole('combobox', { name: 'What' }).click()
    await page.getByRole('option', { name: 'API keys' }).click()
    await page.getByText('2 entries shown').waitFor()
    await page.getByText('made the API key “Monthly figures”').click()
    await page.getByText('api-key.create').waitFor()
    await expectAccessible(page, 'audit log')
    const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')
    expect(href).toContain('action=api-key.')
  },
  120_000,
)

site.test(
  'settings, the outbox and the pages of the installation: no accessibility fault on a phone, in the dark',
  async () => {
    const page = await site.open({ as: 'ivy', viewport: narrow, colorScheme: 'dark', locale: 'es-ES', script: checker })
    for (const [path, title] of [
      ['people', 'Personas'],
      ['settings/organisation', 'Organización'],
      ['settings/api-keys', 'Claves de API'],
      ['settings/audit', 'Registro de auditoría'],
      ['settings/outbox', 'Bandeja de salida'],
      ['settings/organisations', 'Todas las organizaciones'],
      ['settings/administrators', 'Administración'],
      ['settings/account-messages', 'Mensajes de cuentas'],
    ] as const) {
      await page.goto(site.url(`${home()}/${path}`))
      await isShown(page, title)
      await expectAccessible(page, path)
    }
  },
  120_000,
)

site.test(
  'the name of the organisation is changed; a second factor cannot be asked for without having one',
  async () => {
    const page = await site.open({ as: 'ada' })
    await page.goto(site.url(`${home()}/settings/organisation`))
    await isShown(page, 'Organisation')
    expect(await page.getByRole('switch').isDisabled()).toBe(true)
    await page.getByLabel('Name of the organisation').fill('City of Norfolk, Virginia')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Settings saved.').waitFor()
    await page.getByRole('button', { name: 'Switch organisation: City of Norfolk, Virginia' }).waitFor()
  },
)

site.test('administrators are added by the address of an account; the last one stays', async () => {
  const page = await site.open({ as: 'ivy' })
  await page.goto(site.url(`${home()}/settings/administrators`))
  await isShown(page, 'Administrators')
  const adding = page.getByRole('region', { name: 'Add an administrator' })
  await adding.getByLabel('E-mail address').fill('nobody@new.example')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByText('Nobody with this address has an account here.').waitFor()
  await adding.getByLabel('E-mail address').fill(personas.bob.email)
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByText('Bob is now an administrator.').waitFor()
  await page.getByRole('button', { name: 'Remove Bob as administrator' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('Bob is no longer an administrator.').waitFor()
  await page.getByRole('button', { name: 'Remove Ivy as administrator' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByText('The last administrator stays').waitFor()
})

/** A session of its own, which may be signed out without ending the one that other tests share. */
async function ownSession(persona: keyof typeof personas) {
  const body = { email: personas[persona].email, password: 'a long sentence is good' }
  const reply = await site.api.send('POST', '/api/v1/session', { body, headers: { Origin: site.url() } })
  const session = reply.headers.getSetCookie().map(cookie => {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: site.url() }
  })
  return { session }
}
