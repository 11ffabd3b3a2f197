import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { type Site, useSite } from '../support/browser.ts'
import type { Persona } from '../support/personas.ts'
import { personas } from '../support/personas.ts'
import { completedOf, firstWave, type Seeded, seedAssessment, seedMember } from '../support/seeding.ts'

const site = useSite()
let count = 0

/** A county with a coordinator (ada) and a reviewer (rex), and sheets for its partners. */
async function aCounty(): Promise<{ seeded: Seeded; path: string }> {
  const ivy = site.api.as('ivy')
  count += 1
  const seeded = await seedAssessment(ivy, `County ${count}`)
  const { organisationId } = seeded
  for (const [persona, role] of [
    ['ada', 'coordinator'],
    ['rex', 'reviewer'],
  ] as const) {
    await seedMember(ivy, site.api.as(persona), { organisationId, email: personas[persona].email, role })
  }
  return { seeded, path: `/o/${organisationId}/assessments/${seeded.assessmentId}/1` }
}

const open = (of: Site, persona: Persona) => of.open({ as: persona, script: checker })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor()

interface TypedSheet {
  number?: string
  sector: string
  /** With what the area is left once its first letters are typed. */
  leave?: 'Enter' | 'Tab'
}

/** By keyboard alone, from the number of the sheet on: the area by its first letters, the sector by the number of its box. */
async function typeSheet(page: Page, { number, sector, leave = 'Enter' }: TypedSheet): Promise<void> {
  if (number !== undefined) await page.getByLabel('Sheet number').fill(number)
  await page.getByRole('combobox', { name: 'Area' }).focus()
  await page.keyboard.type('North')
  await page.keyboard.press(leave)
  await page
    .getByRole('group', { name: /sector/ })
    .getByRole('radio')
    .first()
    .focus()
  await page.keyboard.press(sector)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save the sheet' }).click()
}

site.test(
  'two people type one sheet, a difference is decided, and it counts',
  async () => {
    const { seeded, path } = await aCounty()
    const ada = await open(site, 'ada')
    await ada.goto(site.url(`${path}/collect/paper`))
    await ada.getByRole('button', { name: 'Collect on paper' }).click()
    await ada.getByLabel('Name (optional)').fill('County fair')
    await ada.getByRole('dialog').getByRole('radio', { name: 'Partners' }).check()
    await ada.getByRole('button', { name: 'Add', exact: true }).click()
    await heading(ada, 'County fair')
    await expectAccessible(ada, 'sheets, none yet')

    await ada.getByRole('link', { name: 'Type in a sheet' }).click()
    await typeSheet(ada, { number: 'N-1', sector: '1' })
    await ada.getByText('Sheet N-1 is saved. Somebody else types it again.').waitFor()
    expect(await ada.getByLabel('Sheet number').inputValue()).toBe('')

    const rex = await open(site, 'rex')
    await rex.goto(site.url(`${path}/collect/paper`))
    await rex.getByRole('link', { name: 'County fair' }).first().click()
    await rex.getByRole('link', { name: 'Type sheet N-1 again' }).click()
    await heading(rex, 'Type sheet N-1 again')
    expect(await rex.getByRole('radio', { checked: true }).count()).toBe(0)
    await expectAccessible(rex, 'typing again')
    await typeSheet(rex, { sector: '2', leave: 'Tab' })
    await heading(rex, 'Sheet N-1: the two typings differ')
    expect((await completedOf(site.api.as('ada'), seeded)).get('partner')).toBe(0)

    await rex.getByRole('link', { name: 'Decide the differences' }).click()
    await heading(rex, 'Sheet N-1: 1 difference')
    await expectAccessible(rex, 'differences')
    await rex.getByRole('button', { name: 'Take it as a response' }).click()
    await rex.getByText('Some differences are not decided yet.').waitFor()
    await rex.getByRole('radio').nth(1).check()
    await rex.getByRole('button', { name: 'Take it as a response' }).click()
    await heading(rex, 'Sheet N-1 is done')
    expect(await rex.locator('code').textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect((await completedOf(site.api.as('ada'), seeded)).get('partner')).toBe(1)

    await rex.getByRole('link', { name: 'All sheets' }).first().click()
    await rex.getByText('Done: it counts').waitFor()
    await expectAccessible(rex, 'sheets, one done')
  },
  180_000,
)

site.test(
  'what was typed stays when the connection is lost, and is saved when it is back',
  async () => {
    const { path, seeded } = await aCounty()
    const { id } = await site.api
      .as('ada')
      .call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
        params: firstWave(seeded),
        body: { kind: 'paper', audience: 'partner', label: 'Library' },
      })
    const page = await open(site, 'ada')
    await page.goto(site.url(`${path}/collect/paper/${id}/type`))
    await page.getByLabel('Sheet number').waitFor()
    await page.context().setOffline(true)
    await typeSheet(page, { number: 'L-7', sector: '3' })
    await page.getByText('The server cannot be reached').waitFor()
    expect(
      await page
        .getByRole('group', { name: /sector/ })
        .getByRole('radio')
        .nth(2)
        .isChecked(),
    ).toBe(true)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Save the sheet' }).click()
    await page.getByText('Sheet L-7 is saved.', { exact: false }).waitFor()

    await page.getByRole('link', { name: 'All sheets' }).click()
    await page.getByRole('link', { name: 'Type sheet L-7 again' }).click()
    await page.getByText('You typed this sheet the first time').waitFor()
    expect(await page.getByRole('button', { name: 'Save the sheet' }).isDisabled()).toBe(true)
    await page.getByLabel('I typed it first as well, and type it again myself.').check()
    await typeSheet(page, { sector: '3' })
    await heading(page, 'Sheet L-7 is done')
  },
  180_000,
)

site.test(
  'the questionnaire is printed in each language with its numbers, and without the page around it',
  async () => {
    const { path, seeded } = await aCounty()
    const { id } = await site.api
      .as('ada')
      .call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
        params: firstWave(seeded),
        body: { kind: 'paper', audience: 'resident' },
      })
    const page = await open(site, 'ada')
    await page.goto(site.url(`${path}/collect/paper/${id}/print`))
    await page.getByText('Sheet number:').waitFor()
    await expectAccessible(page, 'questionnaire to print')
    await page.getByText('National helpline', { exact: false }).first().waitFor()
    await page.getByRole('combobox', { name: 'Language' }).click()
    await page.getByRole('option', { name: 'Arabic' }).click()
    const sheet = page.locator('table[lang="ar"]')
    await sheet.waitFor()
    expect([await sheet.getAttribute('dir'), await page.getByText('رقم الورقة').count()]).toEqual(['rtl', 1])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false)
    expect(await sheet.isVisible()).toBe(true)
  },
  120_000,
)
