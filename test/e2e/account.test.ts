import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { password, personas } from '../support/personas.ts'
import { totp } from '../support/totp.ts'

const site = useSite()
const narrow = { width: 360, height: 740 }

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const keys = (page: Page) => {
  const keyboard = keyboardOf(page)
  return {
    ...keyboard,
    follow: async (link: string) => {
      await keyboard.tabTo(page.getByRole('link', { name: link }))
      await page.keyboard.press('Enter')
    },
  }
}

/** By keyboard, up to where a password leads. */
async function giveCredentials(page: Page, email: string, given = password) {
  const { type, press } = keys(page)
  await page.goto(site.url('/sign-in'))
  await heading(page, 'Sign in')
  await type(field(page, 'E-mail address'), email)
  await type(field(page, 'Password'), given)
  await press('Sign in')
}

async function signOut(page: Page) {
  await page.goto(site.url('/account'))
  await keys(page).press('Sign out')
  await heading(page, 'Sign in')
}

/** The two middle steps; resolves with what the app would keep, when the backup codes are shown. */
async function enrol(page: Page): Promise<string> {
  const { type, press } = keys(page)
  await heading(page, 'Turn on two-factor sign-in')
  await expectAccessible(page, 'turning on: password')
  await type(field(page, 'Your password'), password)
  await press('Continue')
  await page.getByRole('img', { name: 'QR code with the key below' }).waitFor()
  await expectAccessible(page, 'turning on: app')
  const secret = (await page.locator('main bdi').textContent())?.replaceAll(' ', '') ?? ''
  await type(field(page, 'Code that the app shows'), totp(secret))
  await press('Turn on')
  await page.getByRole('list', { name: 'Backup codes' }).waitFor()
  await expectAccessible(page, 'turning on: backup codes')
  return secret
}

site.test(
  'a forgotten password is replaced with the link of the letter, which works once',
  async () => {
    const page = await site.open({ viewport: narrow, script: checker })
    const { type, press, follow } = keys(page)
    const { email } = personas.ann
    await page.goto(site.url('/sign-in'))
    await heading(page, 'Sign in')
    await follow('Forgot your password?')
    await heading(page, 'Forgot your password?')
    await expectAccessible(page, 'asking for a letter')
    await type(field(page, 'E-mail address'), email)
    await press('Send the link')
    await page.getByRole('alert').filter({ hasText: email }).waitFor()
    await expectAccessible(page, 'the letter is on its way')

    const { messages } = await site.api.as('ivy').call('GET /account-messages')
    const link = /\S+\/reset-password#\S+/.exec(messages.find(({ toEmail }) => toEmail === email)?.bodyText ?? '')?.[0]
    expect(link).toContain(site.url('/'))
    await page.goto(link ?? '')
    await heading(page, 'Choose a new password')
    await expectAccessible(page, 'choosing a new password')
    const newPassword = 'quite another sentence'
    await type(field(page, 'New password'), newPassword)
    await type(field(page, 'New password again'), newPassword)
    await press('Save the new password')
    await heading(page, 'Your password was changed')
    await expectAccessible(page, 'the password was changed')

    await giveCredentials(page, email)
    await page.getByRole('alert').filter({ hasText: 'E-mail address or password is not right' }).waitFor()
    await expectAccessible(page, 'wrong password')
    await giveCredentials(page, email, newPassword)
    await page.waitForURL(url => url.pathname !== '/sign-in')

    const stranger = await site.open({ viewport: narrow, script: checker })
    await stranger.goto(link ?? '')
    await heading(stranger, 'This link has been used or has expired')
    await expectAccessible(stranger, 'a link that was used')
    await keys(stranger).follow('Ask for a new link')
    await heading(stranger, 'Forgot your password?')
  },
  120_000,
)

site.test(
  'two-factor sign-in by keyboard: turned on, used with the app and with a backup code, required by an organisation, turned off',
  async () => {
    const page = await site.open({ script: checker })
    const { type, press, tick, follow, tabTo } = keys(page)
    const { email } = personas.ivy
    const { id } = await site.api.as('ivy').call('POST /organisations', { body: { name: 'City of Norfolk' } })

    await giveCredentials(page, email)
    await page.waitForURL(/\/o\//)
    await page.goto(site.url('/account'))
    await heading(page, 'Your account')
    await page.getByText('This one').waitFor()
    await expectAccessible(page, 'account')
    await follow('Turn on')
    const secret = await enrol(page)
    const codes = await page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem').allTextContents()
    expect(codes).toHaveLength(10)
    await tick('I have put the codes in a safe place')
    await press('Done')
    await page.getByText('You have 10 backup codes left.').waitFor()
    await expectAccessible(page, 'account with two-factor sign-in')
    await signOut(page)

    await giveCredentials(page, email)
    await heading(page, 'Enter your code')
    await expectAccessible(page, 'the code is asked for')
    await type(field(page, 'Code of your authenticator app'), '000 000')
    await press('Sign in')
    await page.getByRole('alert').filter({ hasText: 'This code is not right' }).waitFor()
    await expectAccessible(page, 'wrong code')
    await type(field(page, 'Code of your authenticator app'), totp(secret))
    await press('Sign in')
    await page.waitForURL(/\/o\//)
    const required = await page.evaluate(async organisation => {
      const body = JSON.stringify({ requiresTwoFactor: true })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api/v1/organisations/${organisation}`, { method: 'PATCH', headers, body })).status
    }, id)
    expect(required).toBe(200)
    await signOut(page)

    await giveCredentials(page, email)
    await heading(page, 'Enter your code')
    await press('Phone not at hand? Use a backup code')
    await type(field(page, 'Backup code'), codes[0] ?? '')
    await press('Sign in')
    await page.getByText('You have 9 backup codes left.').waitFor()

    await page.goto(site.url('/account/backup-codes'))
    await heading(page, 'New backup codes')
    await type(field(page, 'Your password'), password)
    await press('Make new codes')
    await page.getByRole('list', { name: 'Backup codes' }).waitFor()
    await expectAccessible(page, 'new backup codes')
    await tick('I have put the codes in a safe place')
    await press('Done')
    await heading(page, 'Your account')

    await press('Turn off')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Your password' }).waitFor()
    await expectAccessible(page, 'turning off')
    await type(dialog.getByRole('textbox', { name: 'Your password' }), password)
    await tabTo(dialog.getByRole('button', { name: 'Turn off' }))
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Turn on' }).waitFor()

    await page.goto(site.url(`/o/${id}/areas`))
    await heading(page, 'City of Norfolk asks for two-factor sign-in')
    await expectAccessible(page, 'an organisation that asks for two-factor sign-in')
    await follow('Turn on two-factor sign-in')
    await enrol(page)
    await tick('I have put the codes in a safe place')
    await press('Done')
    await page.waitForURL(site.url(`/o/${id}/areas`))
    await heading(page, 'Areas')
  },
  180_000,
)

site.test(
  'the account page: name, password, other sessions and language',
  async () => {
    const page = await site.open({ viewport: narrow, script: checker })
    const { type, press } = keys(page)
    const { email } = personas.eve
    await site.api.as('eve').call('GET /account')
    await giveCredentials(page, email)
    await page.waitForURL(url => url.pathname !== '/sign-in')
    await page.goto(site.url('/account'))
    await page.getByText('This one').waitFor()

    await field(page, 'Your name').fill('Eve Editor')
    await press('Save')
    await page.getByText('Your name was saved.').waitFor()

    expect(await page.getByRole('button', { name: /^End the session since/ }).count()).toBe(1)
    await press('End all others')
    await page.getByText('All your other sessions were ended.').waitFor()
    await site.api.as('eve').call('GET /account').expectProblem('not-signed-in')

    await press('Change password')
    await expectAccessible(page, 'changing the password')
    await type(field(page, 'Present password'), 'not the one')
    await type(field(page, 'New password'), 'quite another sentence')
    await type(field(page, 'New password again'), 'quite another sentence')
    await press('Change password')
    await page.getByText('This is not your password').waitFor()
    await field(page, 'Present password').fill(password)
    await press('Change password')
    await page.getByText('Your password was changed.').waitFor()

    await page.getByRole('radio', { name: 'Español' }).check()
    await heading(page, 'Su cuenta')
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    await expectAccessible(page, 'account in Spanish')
  },
  120_000,
)
