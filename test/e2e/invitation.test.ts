import { beforeAll, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { waitForHeading, walk } from '../support/respondent.ts'
import { type Seeded, seedAssessment } from '../support/seeding.ts'

const site = useSite()
const narrow = { width: 360, height: 740 }
let seeded: Seeded
const collect = () => `/o/${seeded.organisationId}/assessments/${seeded.assessmentId}/1/collect`

beforeAll(async () => {
  const staff = site.api.as('ivy')
  seeded = await seedAssessment(staff, 'City of Norfolk')
  const params = { organisationId: seeded.organisationId }
  for (const [name, language] of [
    ['Casa Segura', 'es'],
    ['Safe House', 'en'],
    ['Maison Sûre', 'fr'],
  ] as const)
    await staff.call('POST /organisations/:organisationId/providers', {
      params,
      body: {
        name,
        sector: 'victim_services',
        areaCode: 'north',
        contacts: [{ name: `Person of ${name}`, email: `${language}@example.org`, language }],
      },
    })
}, 60_000)

const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** Through the dialogs of a coordinator, to the letters in the outbox. */
async function inviteAll(page: Page, answers: 'By name' | 'Anonymous') {
  await page.goto(site.url(`${collect()}/invitations`))
  await click(page, 'Add invitations')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Providers' }).check()
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await dialog.getByText('Choose one of the two').waitFor()
  await dialog.getByRole('radio', { name: answers }).check()
  await expectAccessible(page, 'add invitations')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await click(page, 'Invite people')
  await dialog.getByText('3 providers get a letter').waitFor()
  await expectAccessible(page, 'whom to invite')
  await dialog.getByRole('button', { name: 'Send 3 letters' }).click()
  await page.getByText('3 letters are in the outbox.').waitFor()
  await page.getByRole('row', { name: /Casa Segura/ }).waitFor()
}

/** The address in a letter, as it is read in the outbox. */
async function addressIn(page: Page, letter: RegExp, part: '/r/' | '/opt-out/'): Promise<string> {
  await page.goto(site.url(`/o/${seeded.organisationId}/settings/outbox`))
  await page.getByRole('button', { name: letter }).first().click()
  await page.getByRole('dialog').getByText('Plain text').click()
  const link = page.getByRole('dialog').locator(`a[href*="${part}"]`)
  return (await link.getAttribute('href')) ?? ''
}

site.test(
  'a coordinator invites from the register; a person opens the link of the letter in Spanish and answers once',
  async () => {
    const staff = await site.open({ as: 'ivy', script: checker, viewport: { width: 1280, height: 900 } })
    await inviteAll(staff, 'By name')
    const list = staff.url()
    const address = await addressIn(staff, /invita a Casa Segura/, '/r/')

    const person = await site.open({ viewport: narrow, script: checker })
    await person.goto(address)
    await person.getByText('verá que estas respuestas son de Casa Segura').waitFor()
    expect(await person.locator('html').getAttribute('lang')).toBe('es')
    await expectAccessible(person, 'consent of an invited person')
    await walk(person, { language: 'es', area: 'North town' })
    await person.getByText('Después su enlace vuelve a funcionar').waitFor()

    const again = await site.open({ viewport: narrow, script: checker })
    await again.goto(address)
    await waitForHeading(again, 'Esta invitación ya fue respondida')
    await expectAccessible(again, 'an invitation that was answered')

    await staff.goto(list)
    await staff.getByRole('row', { name: /Casa Segura.*Completed/ }).waitFor()
    await staff.getByText('2 people have not answered yet.').waitFor()
    await expectAccessible(staff, 'list of invitations')
  },
  240_000,
)

site.test(
  'of an anonymous invitation the person is told before and after, and the link stays used',
  async () => {
    const staff = await site.open({ as: 'ivy', script: checker, viewport: narrow })
    await inviteAll(staff, 'Anonymous')
    await expectAccessible(staff, 'list of invitations on a phone')
    const address = await addressIn(staff, /asks Safe House/, '/r/')
    const person = await site.open({ viewport: narrow })
    await person.goto(address)
    await person.getByText('will see that Safe House has answered, never what').waitFor()
    await walk(person, { language: 'en', area: 'North town' })
    await person.getByText('Nobody can see which answers came through your link.').waitFor()
    await person.goto(address)
    await waitForHeading(person, 'This invitation has been answered')
    await person.getByText('That is why it stays used').waitFor()
  },
  240_000,
)

site.test(
  'the last line of a letter leads to a page on which one asks for no more letters, and takes that back',
  async () => {
    const staff = await site.open({ as: 'ivy' })
    const address = await addressIn(staff, /invite Maison Sûre/, '/opt-out/')
    const person = await site.open({ viewport: narrow, script: checker })
    await person.goto(address)
    await waitForHeading(person, 'Vous ne voulez plus recevoir de lettres de City of Norfolk ?')
    await expectAccessible(person, 'opting out')
    await click(person, 'Oui, ne m’écrivez plus')
    await waitForHeading(person, 'Vous ne recevrez plus de lettres')
    await expectAccessible(person, 'opted out')
    await person.goto(address.replace('/opt-out/', '/r/'))
    await waitForHeading(person, 'Vous avez demandé à ne plus recevoir de courrier')
    await person.getByRole('link', { name: 'Je veux participer de nouveau' }).click()
    await click(person, 'M’écrire de nouveau')
    await waitForHeading(person, 'Vous recevrez de nouveau des lettres')
    await person.getByRole('link', { name: 'Aller au questionnaire' }).click()
    await person.getByRole('button', { name: 'Oui, je veux participer' }).waitFor()
  },
  120_000,
)

site.test(
  'texts of letters are changed with what they will look like beside them, and saved with the plan',
  async () => {
    const staff = await site.open({ as: 'ivy', script: checker, viewport: narrow })
    await staff.goto(site.url(`${collect()}/invitations`))
    await staff.getByRole('link', { name: 'Providers' }).first().click()
    await staff.getByRole('link', { name: 'Letters' }).click()
    await staff.getByLabel('Reminders, days after the invitation').fill('7, x')
    await staff.getByText('Write at most six numbers').waitFor()
    await staff.getByLabel('Reminders, days after the invitation').fill('7, 14')
    await staff.getByLabel('Subject').fill('Dear {{provider}}')
    const preview = staff.getByRole('region', { name: 'What they will read' })
    await preview.getByText(/^Dear (Casa Segura|Maison Sûre|Safe House)$/).waitFor()
    await expectAccessible(staff, 'letters')
    await staff.getByLabel('Subject').fill('Dear {{nobody}}')
    await click(staff, 'Save')
    await staff.getByText('A placeholder in double braces is not known').first().waitFor()
    await staff.getByLabel('Subject').fill('Dear {{provider}}')
    await click(staff, 'Save')
    await staff.getByText('Plan and texts are saved.').waitFor()
    await staff.reload()
    await staff.getByRole('button', { name: 'Save' }).waitFor()
    expect(await staff.getByLabel('Subject').inputValue()).toBe('Dear {{provider}}')
    expect(await staff.getByLabel('Reminders, days after the invitation').inputValue()).toBe('7, 14')
  },
  120_000,
)

site.test(
  'the personal link is shown for a telephone call; an invitation is cancelled and made valid again',
  async () => {
    const staff = await site.open({ as: 'ivy', script: checker, viewport: { width: 1280, height: 900 } })
    await staff.goto(site.url(`${collect()}/invitations`))
    await staff
      .getByRole('row', { name: /By name/ })
      .getByRole('link')
      .click()
    const menu = async (item: string) => {
      await staff.getByRole('button', { name: 'Actions for Person of Safe House' }).click()
      await staff.getByRole('menuitem', { name: item }).click()
    }
    await menu('Show the personal link')
    await click(staff, 'Show the link')
    const address = (await staff.locator('output').textContent()) ?? ''
    await expectAccessible(staff, 'personal link')
    await staff.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click()
    await menu('Cancel the invitation')
    await staff.getByRole('dialog').getByRole('button', { name: 'Cancel the invitation' }).click()
    await staff.getByRole('row', { name: /Safe House.*Cancelled/ }).waitFor()
    const person = await site.open({ viewport: narrow, script: checker })
    await person.goto(address)
    await waitForHeading(person, 'This invitation was taken back')
    await expectAccessible(person, 'a cancelled invitation')
    await menu('Make it valid again')
    await staff.getByRole('dialog').getByRole('button', { name: 'Make it valid again' }).click()
    await staff.getByText('The invitation is valid again.').waitFor()
    await person.reload()
    await person.getByRole('button', { name: 'Yes, I want to take part' }).waitFor()
  },
  120_000,
)
