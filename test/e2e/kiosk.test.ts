import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { type OpenOptions, useSite } from '../support/browser.ts'
import { click, waitForHeading, walk, words } from '../support/respondent.ts'
import { completedOf, firstWave, type Seeded, seedAssessment, seedCollector } from '../support/seeding.ts'

const site = useSite()
const ivy = site.api.as('ivy')
const tablet = { viewport: { width: 1024, height: 768 }, script: checker }
const startTitle = 'Survey for people who live here'

let organisations = 0
async function openKiosk(options: OpenOptions = {}): Promise<{ page: Page; seeded: Seeded; id: string }> {
  const seeded = await seedAssessment(ivy, `Kiosk ${++organisations}`)
  const { link, id } = await seedCollector(ivy, seeded, { kind: 'kiosk' })
  const page = await site.open({ ...tablet, ...options })
  await page.clock.install()
  await page.goto(site.url(`/r/${link}`))
  await waitForHeading(page, startTitle)
  return { page, seeded, id }
}

const begin = (page: Page, language: string) => page.getByRole('button', { name: language }).click()
/** The start screen of a new visit: the page was loaded anew. */
async function isCleared(page: Page) {
  await page.getByRole('button', { name: 'العربية' }).waitFor()
  await waitForHeading(page, startTitle)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
}
async function holdsNothing(page: Page) {
  expect(
    await page.evaluate(async () => ({
      history: history.length,
      stored: [localStorage.length, sessionStorage.length, document.cookie, (await caches.keys()).length],
      databases: (await indexedDB.databases()).length,
    })),
  ).toEqual({ history: 2, stored: [0, 0, '', 0], databases: 0 })
}
const dialog = (page: Page) => page.getByRole('alertdialog')
const toQuestions = async (page: Page) => {
  await begin(page, 'English')
  await click(page, words.en.agree)
  await page.getByRole('radio', { name: 'North town', exact: true }).check()
  await click(page, words.en.continue)
  await waitForHeading(page, 'What people know')
}

site.test(
  'somebody answers in Arabic; half a minute after the receipt nothing of it is left',
  async () => {
    const { page, seeded } = await openKiosk()
    await expectAccessible(page, 'start screen')
    await begin(page, 'العربية')
    await page.getByRole('button', { name: 'مسح ومغادرة' }).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await walk(page, { language: 'ar', area: 'North town' })
    await expectAccessible(page, 'receipt at a kiosk')
    const receipt = (await page.getByTestId('receipt').textContent()) ?? ''
    expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await page.getByText('ستُمسح الشاشة خلال 30 ثانية.').waitFor()
    // Nothing leads away from here, and nothing can be copied or printed.
    expect(await page.locator('main a').count()).toBe(0)
    expect(await page.getByRole('button', { name: /نسخ|طباعة/ }).count()).toBe(0)
    await page.clock.runFor(31_000)
    await isCleared(page)
    await holdsNothing(page)
    expect(await page.content()).not.toContain(receipt)
    expect((await completedOf(ivy, seeded)).get('resident')).toBe(1)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    await page.goForward()
    await isCleared(page)
  },
  120_000,
)

site.test('“Finish now” need not wait, and “more time” waits longer', async () => {
  const { page } = await openKiosk()
  await begin(page, 'English')
  await click(page, words.en.decline)
  await waitForHeading(page, 'That is fine')
  await page.clock.runFor(20_000)
  await click(page, 'I need more time')
  await page.getByText('This screen clears itself in 60 seconds.').waitFor()
  await page.clock.runFor(40_000)
  await click(page, 'Finish now')
  await isCleared(page)
})

site.test('whoever walks away is asked for, and then forgotten', async () => {
  const { page } = await openKiosk()
  await toQuestions(page)
  await page.getByRole('radio', { name: 'Quite a lot', exact: true }).check()
  await page.clock.runFor(80_000)
  await page.keyboard.press('Tab')
  await page.clock.runFor(80_000)
  expect(await dialog(page).count()).toBe(0)
  await page.clock.runFor(11_000)
  await dialog(page).getByText('This screen clears itself in').waitFor()
  await expectAccessible(page, 'asking at a kiosk')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Yes, I am still here')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(1)
  await page.clock.runFor(91_000)
  await dialog(page).waitFor()
  await page.clock.runFor(31_000)
  await isCleared(page)
  await holdsNothing(page)
})

site.test('“Clear and leave” and the keys for it show the start screen, not another page', async () => {
  const { page } = await openKiosk()
  await toQuestions(page)
  await click(page, 'Clear and leave')
  await isCleared(page)
  await toQuestions(page)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
  await isCleared(page)
  await holdsNothing(page)
})

site.test('Back within the page goes one screen back, and nothing typed is offered to the next person', async () => {
  const { page } = await openKiosk()
  await toQuestions(page)
  await click(page, 'Next')
  await waitForHeading(page, 'Seeing and noticing')
  await click(page, 'Back')
  await waitForHeading(page, 'What people know')
  for (const title of ['Seeing and noticing', 'Finding help', 'What people need', 'What makes it hard', 'About you']) {
    await click(page, 'Skip this page')
    await waitForHeading(page, title)
  }
  const fields = page.locator('main :is(input:not([type=radio], [type=checkbox]), textarea)')
  expect(await fields.count()).toBeGreaterThan(0)
  for (const field of await fields.all()) expect(await field.getAttribute('autocomplete')).toBe('off')
})

site.test(
  'without a connection the tablet goes on: answers wait to be sent, and cannot be read meanwhile',
  async () => {
    const { page, seeded } = await openKiosk()
    await toQuestions(page)
    for (;;) {
      const forward = page.getByRole('button', { name: /^(Next|Check your answers)$/ })
      const name = await forward.textContent()
      await forward.click()
      if (name === 'Check your answers') break
    }
    await waitForHeading(page, 'Check your answers')
    await page.route('**/responses', route => route.abort())
    await click(page, words.en.submit)
    await waitForHeading(page, 'Your answers are still here')
    expect(await page.getByRole('button', { name: 'Back to your answers' }).count()).toBe(0)
    await page.clock.runFor(150_000)
    expect(await dialog(page).count()).toBe(0)
    await page.unroute('**/responses')
    await page.getByRole('button', { name: 'Try again now' }).click()
    await waitForHeading(page, words.en.thanks)
    expect((await completedOf(ivy, seeded)).get('resident')).toBe(1)
    await page.route('**/r/*', route => route.abort())
    await click(page, 'Finish now')
    await isCleared(page)
    await toQuestions(page)
  },
)

site.test('a kiosk that is closed says so with the help numbers, and wakes up by itself', async () => {
  const { page, seeded, id } = await openKiosk()
  const collector = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId'
  const set = (isOpen: boolean) =>
    ivy.call(`PATCH ${collector}`, { params: { ...firstWave(seeded), collectorId: id }, body: { isOpen } })
  await set(false)
  await page.reload()
  await waitForHeading(page, 'This questionnaire is closed')
  await page.getByText('National helpline', { exact: true }).waitFor()
  expect(await page.locator('main a').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Exit this page' }).count()).toBe(0)
  await expectAccessible(page, 'a closed kiosk')
  await set(true)
  await page.clock.runFor(61_000)
  await isCleared(page)
})
