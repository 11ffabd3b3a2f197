import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type OpenOptions, useSite } from '../support/browser.ts'
import { click, waitForHeading, words } from '../support/respondent.ts'
import { completedOf, type Seeded, seedAssessment, seedCollector } from '../support/seeding.ts'

const site = useSite()
const { review, submit, thanks } = words.en
const ivy = site.api.as('ivy')

let organisations = 0
async function openLink(options: OpenOptions = {}): Promise<{ page: Page; seeded: Seeded }> {
  const seeded = await seedAssessment(ivy, `Proof ${++organisations}`)
  const { link } = await seedCollector(ivy, seeded, { areaCode: 'north' })
  const page = await site.open(options)
  await page.goto(site.url(`/r/${link}`))
  return { page, seeded }
}

/** From the consent to the review, with one answer. */
async function toReview(page: Page) {
  await page.getByRole('button', { name: words.en.agree }).click()
  await page.getByRole('radio', { name: 'Quite a lot', exact: true }).check()
  for (;;) {
    const next = page.getByRole('button', { name: /^(Next|Check your answers)$/ })
    const name = await next.textContent()
    await page.getByRole('heading', { level: 1 }).evaluate(heading => heading.setAttribute('data-seen', ''))
    await next.click()
    await page.locator('h1:not([data-seen])').waitFor()
    if (name === review) return
  }
}
const sends = (page: Page) => {
  const bodies: { id: string; proof?: object; answers: object }[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/responses')) bodies.push(request.postDataJSON())
  })
  return bodies
}
const residents = async (seeded: Seeded) => (await completedOf(ivy, seeded)).get('resident')

site.test('an answer through an open link carries a proof of work that nobody has seen being made', async () => {
  const { page, seeded } = await openLink()
  const sent = sends(page)
  await toReview(page)
  await click(page, submit)
  await waitForHeading(page, thanks)
  expect(sent.map(({ proof, answers }) => [proof !== undefined, answers])).toEqual([[true, { heard_of_issue: '4' }]])
  expect(await residents(seeded)).toBe(1)
})

site.test('without workers and without the browser’s own cryptography it is made on the page', async () => {
  const script = "delete window.Worker; Object.defineProperty(crypto, 'subtle', { value: undefined })"
  const { page, seeded } = await openLink({ script })
  await toReview(page)
  await click(page, submit)
  await waitForHeading(page, thanks)
  expect(await residents(seeded)).toBe(1)
})

site.test('a proof that is not taken is made again by itself, and nothing is lost', async () => {
  const { page, seeded } = await openLink()
  const sent = sends(page)
  await toReview(page)
  let isFirst = true
  await page.route('**/responses', async route => {
    const { proof, ...body } = route.request().postDataJSON()
    const postData = JSON.stringify(isFirst ? body : { ...body, proof })
    isFirst = false
    await route.continue({ postData })
  })
  await click(page, submit)
  await waitForHeading(page, thanks)
  expect(sent).toHaveLength(2)
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  expect(sent[1]?.answers).toEqual(sent[0]?.answers)
  expect(await residents(seeded)).toBe(1)
})

site.test('who is quicker than the proof is told to wait a moment', async () => {
  const { page } = await openLink()
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/challenge?*', async route => {
    await held
    await route.continue()
  })
  await toReview(page)
  await click(page, submit)
  await waitForHeading(page, 'Checking, a moment …')
  release()
  await waitForHeading(page, thanks)
})

site.test('a server with too much to do is asked again after the time that it names', async () => {
  const { page } = await openLink()
  const problem = { type: '/problems/too-many-requests', title: 'x', status: 429, detail: 'x', requestId: 'x' }
  await toReview(page)
  let isFirst = true
  await page.route('**/responses', async route => {
    if (!isFirst) return route.continue()
    isFirst = false
    await route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      headers: { 'Retry-After': '9' },
      body: JSON.stringify(problem),
    })
  })
  await click(page, submit)
  await waitForHeading(page, 'Your answers are still here')
  await page.getByText('because many people are sending answers right now').waitFor()
  await page.getByText(/Trying again in [789] seconds/).waitFor()
  await waitForHeading(page, thanks)
})
