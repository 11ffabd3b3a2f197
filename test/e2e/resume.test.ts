import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { agree, click, waitForHeading, words } from '../support/respondent.ts'
import { seedAssessment, seedCollector } from '../support/seeding.ts'

const site = useSite()
const phone = { viewport: { width: 360, height: 740 }, script: checker }
const desk = { viewport: { width: 1280, height: 800 }, script: checker }

let organisations = 0
const seed = () => seedAssessment(site.api.as('ivy'), `City ${++organisations}`)
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function expectNothingKept(page: Page) {
  expect(await page.context().cookies()).toEqual([])
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ])
  expect(kept).toEqual([0, 0, 0, 0])
}

const codeOn = async (page: Page) => (await page.getByTestId('receipt').textContent()) ?? ''

describe('a resident', () => {
  site.test(
    'stops in Spanish on a phone, and goes on with the code elsewhere, by keyboard',
    async () => {
      const { links } = await seed()
      const first = await site.open(phone)
      await first.goto(site.url(`/r/${links.resident}?language=es`))
      await agree(first, { language: 'es', area: 'North town' })
      await waitForHeading(first, 'Lo que sabe la gente')
      await radio(first, 'Algunas cosas').check()
      await click(first, 'Siguiente')
      await waitForHeading(first, 'Ver y darse cuenta')
      await first.getByRole('checkbox', { name: 'En una escuela', exact: true }).check()
      const keys = keyboardOf(first)
      await keys.press('Parar ahora y seguir después')
      await waitForHeading(first, 'Parar ahora y seguir después')
      await expectAccessible(first, 'stopping')
      await keys.press('Obtener mi código')
      await waitForHeading(first, 'Anote este código')
      await expectAccessible(first, 'the code')
      const code = await codeOn(first)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      await expectNothingKept(first)
      // Whoever takes the phone next finds no answers by going back.
      await first.goBack()
      await waitForHeading(first, 'Anote este código')
      await first.reload()
      await waitForHeading(first, 'Encuesta para las personas que viven aquí')

      const second = await site.open(desk)
      await second.goto(site.url(`/r/${links.resident}`))
      await waitForHeading(second, 'Survey for people who live here')
      const other = keyboardOf(second)
      await other.press('I have a code')
      await waitForHeading(second, 'Go on with your code')
      await other.press('Continue')
      await second.getByRole('alert').getByText('Enter your code').waitFor()
      await expectAccessible(second, 'entering a code')
      const wrong = (code.startsWith('7') ? '8' : '7') + code.slice(1)
      await other.type(second.getByLabel('Your code'), wrong)
      await other.press('Continue')
      await second.getByRole('alert').getByText('This code opens nothing here.').waitFor()
      await second.getByLabel('Your code').fill('')
      await other.type(second.getByLabel('Your code'), code.toLowerCase().replaceAll('-', ' '))
      await other.press('Continue')
      await waitForHeading(second, 'Ver y darse cuenta')
      expect(await second.getByRole('checkbox', { name: 'En una escuela', exact: true }).isChecked()).toBe(true)
      for (const title of ['Encontrar ayuda', 'Lo que se necesita', 'Lo que lo hace difícil', 'Sobre usted']) {
        await other.press('Siguiente')
        await waitForHeading(second, title)
      }
      await other.press(words.es.review)
      await waitForHeading(second, 'Revise sus respuestas')
      await second.getByText('Algunas cosas').waitFor()
      await second.getByText('North town').waitFor()
      await other.press(words.es.submit)
      await waitForHeading(second, words.es.thanks)
      await expectNothingKept(second)

      await first.goto(site.url(`/r/${links.resident}?language=en`))
      await click(first, 'I have a code')
      await first.getByLabel('Your code').fill(code)
      await click(first, 'Continue')
      await first.getByRole('alert').getByText('This code opens nothing here.').waitFor()
    },
    120_000,
  )

  site.test('stops again and keeps the code; in Arabic everything stands the other way round', async () => {
    const { links } = await seed()
    const page = await site.open({ ...phone, locale: 'ar' })
    await page.goto(site.url(`/r/${links.resident}`))
    await agree(page, { language: 'ar', area: 'South town' })
    await radio(page, 'بعض الأشياء').check()
    await click(page, 'التوقف الآن والمتابعة لاحقًا')
    await expectAccessible(page, 'stopping in Arabic')
    await click(page, 'الحصول على الرمز')
    await waitForHeading(page, 'اكتب هذا الرمز عندك')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await expectAccessible(page, 'the code in Arabic')
    const code = await codeOn(page)
    await page.reload()
    await click(page, 'لدي رمز')
    await expectAccessible(page, 'entering a code in Arabic')
    await page.getByLabel('رمزك').fill(code)
    await click(page, 'متابعة')
    await waitForHeading(page, 'ما يعرفه الناس')
    expect(await radio(page, 'بعض الأشياء').isChecked()).toBe(true)
    await click(page, 'التوقف الآن والمتابعة لاحقًا')
    await click(page, 'الحصول على الرمز')
    await waitForHeading(page, 'اكتب هذا الرمز عندك')
    expect(await codeOn(page)).toBe(code)
  })

  site.test('who cannot stop now, because there is no connection, still has the answers', async () => {
    const { links } = await seed()
    const page = await site.open(phone)
    await page.goto(site.url(`/r/${links.resident}`))
    await agree(page, { area: 'North town' })
    await radio(page, 'Some things').check()
    await click(page, 'Stop now and go on later')
    await waitForHeading(page, 'Stop now and go on later')
    await page.context().setOffline(true)
    await click(page, 'Get my code')
    await page.getByText('There is no code yet').waitFor()
    await page.context().setOffline(false)
    await click(page, 'Back to the questions')
    await waitForHeading(page, 'What people know')
    expect(await radio(page, 'Some things').isChecked()).toBe(true)
  })

  site.test('at a kiosk is offered no code', async () => {
    const seeded = await seed()
    const { link } = await seedCollector(site.api.as('ivy'), seeded, { kind: 'kiosk' })
    const page = await site.open(desk)
    await page.goto(site.url(`/r/${link}`))
    await page.getByRole('button', { name: words.en.agree }).waitFor()
    expect(await button(page, 'I have a code').count()).toBe(0)
    await agree(page, { area: 'North town' })
    await waitForHeading(page, 'What people know')
    expect(await button(page, 'Stop now and go on later').count()).toBe(0)
  })

  site.test('Exit this page works on each of these screens', async () => {
    const neutralAddress = 'https://www.weather.gov/'
    const { links } = await seed()
    const page = await site.open({ ...phone, elsewhere: [neutralAddress] })
    await page.goto(site.url(`/r/${links.resident}`))
    await agree(page, { area: 'North town' })
    await radio(page, 'Some things').check()
    await click(page, 'Stop now and go on later')
    await click(page, 'Get my code')
    await waitForHeading(page, 'Write down this code')
    await click(page, 'Exit this page')
    await page.waitForURL(neutralAddress)
  })
})
