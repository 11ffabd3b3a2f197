import { describe, expect } from '@jest/globals'
import type { Page, Route } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { agree, click, waitForHeading, words } from '../support/respondent.ts'
import { completedOf, firstWave, seedAssessment, seedCollector, setWaveState } from '../support/seeding.ts'

const site = useSite()
const neutralAddress = 'https://www.weather.gov/'
const phone = { viewport: { width: 360, height: 740 } }
const { review, submit, thanks } = words.en

let organisations = 0
const seed = () => seedAssessment(site.api.as('ivy'), `City ${++organisations}`)

const choose = (page: Page, answer: string) => page.getByRole('radio', { name: answer, exact: true }).check()
const tick = (page: Page, answer: string) => page.getByRole('checkbox', { name: answer, exact: true }).check()

/** On the first page of the questions, one answered. */
async function startAnswering(page: Page, link: string) {
  await page.goto(site.url(`/r/${link}`))
  await agree(page, { area: 'North town' })
  await waitForHeading(page, 'What people know')
  await choose(page, 'Quite a lot')
}

/** On the review, with two questions answered. */
async function answerToReview(page: Page, link: string) {
  await startAnswering(page, link)
  await click(page, 'Next')
  await waitForHeading(page, 'Seeing and noticing')
  await tick(page, 'A school')
  await click(page, 'Next')
  for (const title of ['Finding help', 'What people need', 'What makes it hard']) {
    await waitForHeading(page, title)
    await click(page, 'Skip this page')
  }
  await waitForHeading(page, 'About you')
  await click(page, review)
  await waitForHeading(page, 'Check your answers')
}

/** The ids of the responses that the page tries to send. */
function watchIds(page: Page): string[] {
  const ids: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/responses')) ids.push(request.postDataJSON().id)
  })
  return ids
}

describe('leaving at once', () => {
  const ways: [string, (page: Page) => Promise<void>][] = [
    ['the button', page => click(page, 'Exit this page')],
    [
      'Shift three times',
      async page => {
        for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
      },
    ],
  ]
  for (const [name, leave] of ways)
    site.test(`${name} opens a neutral page, and the way back shows no answers`, async () => {
      const { links } = await seed()
      const page = await site.open({ ...phone, elsewhere: [neutralAddress] })
      await page.goto(site.url('/withdraw'))
      await startAnswering(page, links.resident)
      await click(page, 'Next')
      await waitForHeading(page, 'Seeing and noticing')
      await leave(page)
      await page.waitForURL(neutralAddress)

      await page.goBack()
      await waitForHeading(page, 'Withdraw your answers')
      await page.goForward()
      await page.waitForURL(neutralAddress)
      await page.goForward()
      await waitForHeading(page, 'Survey for people who live here')
      await agree(page, { area: 'North town' })
      await waitForHeading(page, 'What people know')
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    })

  site.test('works before anything was answered, and Shift in a capital letter does not leave', async () => {
    const { links } = await seed()
    const page = await site.open({ ...phone, elsewhere: [neutralAddress] })
    await page.goto(site.url(`/r/${links.resident}`))
    await waitForHeading(page, 'Survey for people who live here')
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+A')
    await page.keyboard.press('Shift')
    await page.getByText('Shift. Press 2 more times to exit.').waitFor()
    await click(page, 'Exit this page')
    await page.waitForURL(neutralAddress)
  })
})

describe('answers on their way', () => {
  site.test('a refused answer is shown beside its question, and nothing is lost', async () => {
    const seeded = await seed()
    const page = await site.open(phone)
    const ids = watchIds(page)
    await answerToReview(page, seeded.links.resident)
    await page.route('**/responses', route =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/problems/answers-invalid',
          title: 'Answers do not fit the questionnaire',
          status: 422,
          detail: 'One answer does not fit.',
          requestId: 'of-this-test',
          errors: [{ pointer: '#/answers/outreach_seen/0', code: 'unknown_choice', detail: 'Unknown choice.' }],
        }),
      }),
    )
    await click(page, submit)
    await waitForHeading(page, 'Seeing and noticing')
    const message = 'This choice is not in the list any more. Choose again.'
    await page.getByRole('alert').getByRole('button', { name: message }).waitFor()
    const question = page.getByRole('group', { name: /^In the last year, where did you see or hear/ })
    expect(await question.getByRole('checkbox', { name: 'A school' }).isChecked()).toBe(true)
    await page.getByText(message, { exact: true }).waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await page.unroute('**/responses')

    await tick(page, 'A poster or a leaflet')
    await page.getByText(message, { exact: true }).waitFor({ state: 'detached' })
    await click(page, 'Back to your answers')
    await waitForHeading(page, 'Check your answers')
    await page.getByText('Quite a lot').waitFor()
    await click(page, submit)
    await waitForHeading(page, thanks)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect((await completedOf(site.api.as('ivy'), seeded)).get('resident')).toBe(1)
  })

  site.test('without a connection they stay, and are sent until acknowledged: one response is stored', async () => {
    const seeded = await seed()
    const page = await site.open(phone)
    const ids = watchIds(page)
    await answerToReview(page, seeded.links.resident)
    await page.context().setOffline(true)
    await click(page, submit)
    await waitForHeading(page, 'Your answers are still here')
    await page.getByText('They could not be sent because the connection was lost.').waitFor()
    await click(page, 'Back to your answers')
    await page.getByText('Quite a lot').waitFor()
    await click(page, submit)
    await waitForHeading(page, 'Your answers are still here')

    // Now they arrive and are stored, but the acknowledgement is lost.
    const isLost = new Promise<void>((resolve, reject) => {
      const loseOnce = async (route: Route) => {
        await route.fetch()
        await route.abort('connectionreset')
        resolve()
      }
      page.route('**/responses', loseOnce, { times: 1 }).catch(reject)
    })
    await page.context().setOffline(false)
    await isLost
    // The page tries again by itself, perhaps sooner than somebody could press the button.
    const again = page.getByRole('button', { name: 'Try again now' })
    await again
      .or(page.getByRole('heading', { name: thanks }))
      .first()
      .click()
    await waitForHeading(page, thanks)
    expect(ids.length).toBeGreaterThanOrEqual(3)
    expect(new Set(ids).size).toBe(1)
    expect((await completedOf(site.api.as('ivy'), seeded)).get('resident')).toBe(1)
  })

  site.test('changing the language or the area keeps them', async () => {
    const seeded = await seed()
    const page = await site.open(phone)
    await answerToReview(page, seeded.links.resident)
    await page.getByRole('button', { name: 'Language: English' }).click()
    await click(page, 'Français')
    await waitForHeading(page, 'Vérifiez vos réponses')
    await page.getByText('Pas mal de choses').waitFor()
    await page.getByRole('button', { name: 'Modifier : Zone' }).click()
    await page.getByRole('radio', { name: 'South town' }).check()
    await click(page, 'Continuer')
    await waitForHeading(page, 'Vérifiez vos réponses')
    await page.getByText('Pas mal de choses').waitFor()
    await page.getByText('South town').waitFor()
  })

  site.test('a questionnaire that closes meanwhile says that they were not stored', async () => {
    const seeded = await seed()
    const page = await site.open(phone)
    await answerToReview(page, seeded.links.resident)
    await setWaveState(site.api.as('ivy'), firstWave(seeded), 'closed')
    await click(page, submit)
    await waitForHeading(page, 'This questionnaire is closed')
    await page.getByText('It closed before your answers arrived, so they were not stored.').waitFor()
  })
})

describe('links that do not lead to questions', () => {
  site.test('a closed one and an unknown one say so in plain words, with the way out', async () => {
    const seeded = await seed()
    await setWaveState(site.api.as('ivy'), firstWave(seeded), 'closed')
    const page = await site.open({ ...phone, elsewhere: [neutralAddress] })
    await page.goto(site.url(`/r/${seeded.links.resident}`))
    await waitForHeading(page, 'This questionnaire is closed')
    await page.getByText('Answers that were sent before are safe.').waitFor()
    await page.goto(site.url('/r/abcdefghjk'))
    await waitForHeading(page, 'This link does not work')
    await click(page, 'Exit this page')
    await page.waitForURL(neutralAddress)
  })

  site.test(
    'an old one offers the questions of the next wave, in the language of the reader',
    async () => {
      const ivy = site.api.as('ivy')
      const seeded = await seed()
      const kiosk = await seedCollector(ivy, seeded, { kind: 'kiosk', asksProof: false })
      await setWaveState(ivy, firstWave(seeded), 'closed')
      const path = '/organisations/:organisationId/assessments/:assessmentId/waves'
      await ivy.call(`POST ${path}`, { params: firstWave(seeded), body: { name: 'Follow-up' } })
      const second = { ...firstWave(seeded), wave: 2 }
      const { collectors } = await ivy.call(`GET ${path}/:wave/collectors`, { params: second })
      const next = (kind: string) =>
        collectors.find(one => one.audience === 'resident' && one.kind === kind)?.link ?? ''

      const page = await site.open({ ...phone, script: checker, elsewhere: [neutralAddress] })
      const old = site.url(`/r/${seeded.links.resident}?language=es`)
      const forward = page.getByRole('button', { name: 'Ir a las nuevas preguntas' })
      await page.goto(old)
      await waitForHeading(page, 'Este cuestionario está cerrado')
      await page.getByText('National helpline', { exact: true }).waitFor()
      expect(await forward.count()).toBe(0)

      await setWaveState(ivy, second, 'open')
      await page.goto('about:blank')
      await page.goto(old)
      await page.getByText('Hay una nueva ronda de preguntas abierta.').waitFor()
      await expectAccessible(page, 'a closed link that leads on')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      const before = await page.evaluate(() => history.length)
      await forward.click()
      await page.waitForURL(site.url(`/r/${next('open_link')}?language=es`))
      await page.getByRole('button', { name: words.es.agree }).waitFor()
      // The closed page has been replaced: "Exit this page" leaves nothing of it behind.
      expect(await page.evaluate(() => history.length)).toBe(before)
      await click(page, 'Salir de esta página')
      await page.waitForURL(neutralAddress)

      await page.goto(site.url(`/r/${seeded.links.resident}?language=ar`))
      await page.getByRole('button', { name: 'الانتقال إلى الأسئلة الجديدة' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
      await expectAccessible(page, 'a closed link that leads on, in Arabic')

      await page.goto(site.url(`/r/${kiosk.link}`))
      await click(page, 'Go to the new questions')
      await page.waitForURL(site.url(`/r/${next('kiosk')}`))
      await page.getByRole('button', { name: /^English/ }).waitFor()
    },
    120_000,
  )
})

describe('taking answers back', () => {
  site.test('the receipt code withdraws them, however it is typed; a wrong one is explained', async () => {
    const seeded = await seed()
    const page = await site.open(phone)
    await answerToReview(page, seeded.links.resident)
    await click(page, submit)
    await waitForHeading(page, thanks)
    const receipt = (await page.getByTestId('receipt').textContent()) ?? ''
    await page.getByRole('link', { name: 'Withdraw answers' }).click()
    await waitForHeading(page, 'Withdraw your answers')

    const code = page.getByRole('textbox', { name: 'Receipt code' })
    await code.fill('7K2M')
    await click(page, 'Continue')
    await page.getByRole('alert').getByText('The code has 12 letters and digits. Check it for missing ones.').waitFor()
    await code.fill('7K2M-9QXD-4T1A')
    await click(page, 'Continue')
    await click(page, 'Yes, erase them')
    await page.getByRole('alert').getByText('No answers were found for this code.').waitFor()
    await code.fill(receipt.replaceAll('-', ' ').toLowerCase())
    await click(page, 'Continue')
    await waitForHeading(page, 'Erase these answers for good?')
    await click(page, 'Yes, erase them')
    await waitForHeading(page, 'Your answers are withdrawn')

    const staff = site.api.as('ivy')
    const params = firstWave(seeded)
    await setWaveState(staff, params, 'closed')
    const release = await staff.call(
      'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases',
      { params },
    )
    expect(release.responses).toBe(0)
  })
})
