import { describe, expect } from '@jest/globals'
import type { Page, Request } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { seedInvitation } from '../support/inviting.ts'
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
    await page.getByRole('button', { name: /^English/ }).click()
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

const invite = async () => {
  const seeded = await seed()
  const contact = { provider: 'Safe House', name: 'Pia', email: 'pia@example.org' }
  return seedInvitation(site.api.as('ivy'), seeded, contact)
}
const untilSaved = (page: Page) => page.locator('.save-status', { hasText: /^Saved/ }).waitFor()

/** From the page where one is to the page of this title. */
async function goOnTo(page: Page, title: string) {
  const forward = page.getByRole('button', { name: /^(Next|Check your answers)$/ })
  for (let pages = 0; pages < 40; pages++) {
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    if (heading === title) return
    await forward.click()
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: heading }).waitFor()
  }
  throw new Error(`there is no page "${title}"`)
}

/** What Pia does first, in the office. */
async function begin(page: Page, url: string) {
  await page.goto(url)
  await page.getByText('Your answers are saved while you answer.').waitFor()
  await expectAccessible(page, 'consent of a personal link')
  await agree(page, { area: 'North town' })
  await waitForHeading(page, 'Your organisation')
  await page.getByRole('combobox', { name: /^Which sector/ }).fill('Services for')
  await page.getByRole('option', { name: 'Services for victims', exact: true }).click()
  await untilSaved(page)
  await expectAccessible(page, 'a page that saves itself')
  await goOnTo(page, 'The people you have served')
  const isSaved = page.waitForResponse(reply => savesAnswer(reply.request(), 'yes') && reply.ok())
  await page
    .getByRole('group', { name: /^In the last five years/ })
    .or(page.getByRole('radiogroup', { name: /^In the last five years/ }))
    .getByRole('radio', { name: 'Yes', exact: true })
    .check()
  await isSaved
}

/** "Saved" may still stand there from the answer before. */
function savesAnswer(request: Request, answer: string): boolean {
  return request.method() === 'PATCH' && (request.postData() ?? '').includes(`"${answer}"`)
}

/** The link for a colleague. */
async function askColleague(page: Page): Promise<string> {
  await click(page, 'Ask a colleague')
  await waitForHeading(page, 'Ask a colleague')
  const sections = page.getByRole('group', { name: 'Which sections?' })
  expect(await sections.getByRole('checkbox', { checked: true }).count()).toBe(1)
  await sections.getByRole('checkbox', { name: 'Exploitation and origin' }).check()
  await page.getByLabel('E-mail address (not needed)').fill('sam@')
  await click(page, 'Get a link')
  await page.getByRole('alert').getByText('Enter the name of your colleague').waitFor()
  await page.getByRole('alert').getByText('Enter a complete e-mail address').waitFor()
  await expectAccessible(page, 'asking a colleague')
  await page.getByLabel('Name of your colleague').fill('Sam')
  await page.getByLabel('E-mail address (not needed)').fill('sam@example.org')
  await click(page, 'Get a link')
  await page.getByRole('heading', { name: 'The link for Sam' }).waitFor()
  await page.getByText('The letter to sam@example.org has not left yet: please pass on the link yourself.').waitFor()
  await page.getByText(/^Asked on .*, no answers yet$/).waitFor()
  await expectAccessible(page, 'the link for a colleague')
  return (await page.getByTestId('share-link').textContent()) ?? ''
}

/** Sam answers two sections and sees no other. */
async function answerSections(page: Page, url: string) {
  await page.goto(url)
  await waitForHeading(page, 'Pia asks for your help')
  await page.getByText('Exploitation and origin').waitFor()
  expect(await page.getByText('Your organisation', { exact: true }).count()).toBe(0)
  await expectAccessible(page, 'being asked for sections')
  await click(page, 'Begin')
  await waitForHeading(page, 'The people you have served')
  expect(await radio(page, 'Yes').first().isChecked()).toBe(true)
  await radio(page, '6 to 20').check()
  await click(page, 'Next')
  await waitForHeading(page, 'Exploitation and origin')
  await page.getByRole('checkbox', { name: 'Domestic servitude' }).check()
  await expectAccessible(page, 'a section')
  await click(page, 'Check your answers')
  await waitForHeading(page, 'Check your answers')
  await page.getByText('6 to 20').waitFor()
  await expectAccessible(page, 'the review of sections')
  await click(page, 'I am done')
  await waitForHeading(page, 'Done – thank you')
  await page.getByText('Pia has your answers').waitFor()
  await expectAccessible(page, 'sections done')
}

describe('the contact of a provider', () => {
  site.test(
    'on two devices, and one colleague, finish one questionnaire',
    async () => {
      const url = await invite()
      const office = await site.open(desk)
      await begin(office, url)
      const shared = await askColleague(office)
      const colleague = await site.open(phone)
      await answerSections(colleague, shared)
      await expectNothingKept(colleague)

      // The office still has the page open: it hears of what Sam did with its own next save.
      await click(office, 'Back to the questionnaire')
      await waitForHeading(office, 'The people you have served')
      await click(office, 'Next')
      await waitForHeading(office, 'Exploitation and origin')
      await office.getByRole('checkbox', { name: 'Women', exact: true }).check()
      await office.getByText('Somebody else or another device has changed 2 answers:').waitFor()
      await expectAccessible(office, 'told of changes')
      expect(await office.getByRole('checkbox', { name: 'Domestic servitude' }).isChecked()).toBe(true)
      await click(office, 'Close this note')
      await untilSaved(office)

      // At home, on the telephone.
      const home = await site.open(phone)
      await home.goto(url)
      await waitForHeading(home, 'Continue where you left off')
      await home.getByText(/^Saved on \w+ \d+, \d{4}\. Nothing has been sent yet\.$/).waitFor()
      await home.getByText(/^Sam: Done on /).waitFor()
      await expectAccessible(home, 'continuing')
      await click(home, 'Continue')
      await waitForHeading(home, 'Exploitation and origin')
      await home.getByText('Sam has answered this section.').waitFor()
      await goOnTo(home, 'Check your answers')
      for (const answer of ['Services for victims', '6 to 20', 'Domestic servitude', 'Women']) {
        await home.getByText(answer, { exact: true }).waitFor()
      }

      // Somebody changes an answer just before it is sent: it is not sent unseen.
      await click(office, 'Back')
      await waitForHeading(office, 'The people you have served')
      const isSaved = office.waitForResponse(reply => reply.request().method() === 'PATCH' && reply.ok())
      await radio(office, '21 to 50').check()
      await isSaved
      await click(home, words.en.submit)
      await home.getByText('Answers were changed just before you sent them').waitFor()
      await home.getByText('21 to 50', { exact: true }).waitFor()
      await click(home, words.en.submit)
      await waitForHeading(home, words.en.thanks)
      await expectNothingKept(home)

      await radio(office, '1 to 5').check()
      await waitForHeading(office, 'This invitation has been answered')
      await colleague.reload()
      await waitForHeading(colleague, 'This section is not open any more')
      await expectAccessible(colleague, 'a section that is closed')
    },
    240_000,
  )

  site.test('starts again after a question, and other devices are told', async () => {
    const url = await invite()
    const office = await site.open(desk)
    await begin(office, url)
    await untilSaved(office)
    const home = await site.open(phone)
    await home.goto(url)
    await click(home, 'Start again')
    await waitForHeading(home, 'Erase what was answered?')
    await expectAccessible(home, 'starting again')
    await click(home, 'No, keep it')
    await click(home, 'Start again')
    await click(home, 'Yes, erase it')
    await home.getByRole('button', { name: words.en.agree }).waitFor()
    await agree(home, { area: 'North town' })
    await waitForHeading(home, 'Your organisation')
    expect(await home.getByRole('radio', { checked: true }).count()).toBe(0)

    await radio(office, 'No').first().check()
    await waitForHeading(office, 'These answers are not here any more')
  })

  site.test('without a connection goes on answering, and it is saved when there is one', async () => {
    const url = await invite()
    const page = await site.open(phone)
    await begin(page, url)
    await untilSaved(page)
    await page.context().setOffline(true)
    await radio(page, 'No').first().check()
    await page.getByText('Not saved – will be tried again. Keep this page open.').first().waitFor()
    await expectAccessible(page, 'not saved')
    await click(page, 'Next')
    await waitForHeading(page, 'Languages')
    await page.context().setOffline(false)
    await untilSaved(page)
    const other = await site.open(desk)
    await other.goto(url)
    await click(other, 'Continue')
    await waitForHeading(other, 'Languages')
    await click(other, 'Back')
  })

  site.test(
    'takes sections back, and the link is closed',
    async () => {
      const url = await invite()
      const page = await site.open(phone)
      await begin(page, url)
      const shared = await askColleague(page)
      await click(page, 'Take back the sections of Sam')
      await page.getByText('The link for Sam does not work any more.').waitFor()
      const colleague = await site.open(phone)
      await colleague.goto(shared)
      await waitForHeading(colleague, 'This section is not open any more')
    },
    180_000,
  )
})
