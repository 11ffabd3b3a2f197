import { readFile } from 'node:fs/promises'
import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { useSite } from '../support/browser.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { seedResponses } from '../support/seeding.ts'

const site = useSite({ people: 'none' })

const areas = `county, The county, , county, 52000
north, North town, county, town, 30000
south, South town, county, town, 22000`
const phone = { viewport: { width: 360, height: 740 } }

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function setUp(page: Page) {
  await page.goto(site.setupUrl())
  await page.getByLabel('Your name').fill('Corinna Coordinator')
  await page.getByLabel('E-mail address').fill('corinna@example.org')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('a long sentence is good')
  await page.getByRole('textbox', { name: 'Password again' }).fill('a long sentence is good')
  await button(page, 'Create administrator').click()
  await heading(page, 'Name your organisation')
  await page.getByLabel('Name of the organisation').fill('City of Norfolk')
  await button(page, 'Continue').click()
  await heading(page, 'Assessments')
}

async function addAreas(page: Page) {
  await page.getByRole('link', { name: 'Areas', exact: true }).click()
  await button(page, 'Paste areas').click()
  const dialog = page.getByRole('dialog', { name: 'Paste areas' })
  await dialog.getByLabel('Areas, one per line').fill(areas)
  await dialog.getByRole('button', { name: 'Save 3 areas' }).click()
  await page.getByRole('button', { name: 'Help numbers for The county: add' }).click()
  const help = page.getByRole('dialog', { name: 'Help numbers for The county' })
  await help.getByLabel('Who answers').fill('National helpline')
  await help.getByLabel('Telephone').fill('1-888-373-7888')
  await help.getByRole('button', { name: 'Save help numbers' }).click()
  await page.getByRole('button', { name: 'Help numbers for North town: from The county' }).waitFor()
}

async function createAssessment(page: Page) {
  await page.getByRole('link', { name: 'Assessments', exact: true }).click()
  await page.getByRole('link', { name: 'New assessment' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Needs assessment of Norfolk')
  await button(page, 'Choose The county and all areas below it').click()
  await page.getByText('3 areas chosen').waitFor()
  await page.getByLabel('Name of the wave').fill('Baseline')
  await button(page, 'Create assessment').click()
  await heading(page, 'Needs assessment of Norfolk')
}

/** Confirms what the button of this name asks. */
async function doNext(page: Page, name: string) {
  await button(page, name).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function copyResidentLink(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Collect', exact: true }).click()
  await button(page, 'Copy link for Residents, All areas (respondents choose)').click()
  await page.getByText('Copied').first().waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

async function answerInSpanish(page: Page, link: string) {
  const keys = keyboardOf(page)
  await page.goto(link)
  await heading(page, 'Survey for people who live here')
  await keys.press(/^Language: English$/)
  await keys.press('Español')
  await heading(page, 'Encuesta para las personas que viven aquí')
  expect(await page.locator('html').getAttribute('lang')).toBe('es')
  await keys.press('Sí, quiero participar')
  await heading(page, '¿Dónde vive?')
  await keys.press('Continuar')
  await page.getByRole('alert').getByText('Elija una zona').waitFor()
  await keys.choose('North town')
  await keys.press('Continuar')

  await heading(page, 'Lo que sabe la gente')
  await keys.choose('Algunas cosas')
  await keys.choose('Sí, una o dos')
  await keys.press('Siguiente')
  await heading(page, 'Ver y darse cuenta')
  await keys.tick('En un cartel o un folleto')
  await keys.tick('En una escuela')
  await keys.press('Saltar el resto')
  await heading(page, 'Encontrar ayuda')
  await keys.press('Saltar esta página')
  await heading(page, 'Lo que se necesita')
  await keys.press('Saltar esta página')
  await heading(page, 'Lo que lo hace difícil')
  await keys.press('Saltar esta página')
  await heading(page, 'Sobre usted')
  await keys.type(page.getByRole('combobox', { name: '¿Qué idioma le gustaría usar al pedir ayuda?' }), 'arab', {
    pick: true,
  })
  await keys.choose('De 30 a 44')
  await keys.type(page.getByRole('textbox', { name: '¿Qué más ayudaría a la gente de aquí?' }), 'Más camas.')
  await keys.press('Revisar sus respuestas')

  await heading(page, 'Revise sus respuestas')
  await page.getByText('Algunas cosas').waitFor()
  await page.getByText('Más camas.').waitFor()
  await keys.press('Cambiar: Encontrar ayuda')
  await heading(page, 'Encontrar ayuda')
  await keys.choose('Tengo una idea, pero con dudas')
  await keys.press('Volver a sus respuestas')
  await heading(page, 'Revise sus respuestas')
  await page.getByText('Tengo una idea, pero con dudas').waitFor()
  await keys.press('Enviar mis respuestas')
  await heading(page, 'Gracias. Sus respuestas han llegado')
}

async function answerInArabic(page: Page, link: string) {
  const keys = keyboardOf(page)
  await page.goto(link)
  await heading(page, 'استبيان للسكان')
  expect(await page.locator('html').getAttribute('lang')).toBe('ar')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await keys.press('نعم، أريد المشاركة')
  await heading(page, 'أين تسكن؟')
  await keys.choose('South town')
  await keys.press('متابعة')
  await heading(page, 'ما يعرفه الناس')
  await keys.choose('بعض الأشياء')
  await keys.press('التالي')
  await heading(page, 'الرؤية والملاحظة')
  await keys.tick('في مدرسة')
  for (const title of ['العثور على المساعدة', 'ما يحتاج إليه الناس', 'ما يجعل الأمر صعبًا', 'عنك']) {
    await keys.press(/^تخطي (هذه الصفحة|الباقي)$/)
    await heading(page, title)
  }
  await keys.choose('من 18 إلى 29')
  await keys.press('مراجعة إجاباتك')
  await heading(page, 'راجع إجاباتك')
  await keys.press('تغيير: المنطقة')
  await heading(page, 'أين تسكن؟')
  await keys.choose('North town')
  await keys.press('متابعة')
  await heading(page, 'راجع إجاباتك')
  await page.getByText('North town').waitFor()
  await page.getByText('من 18 إلى 29').waitFor()
  await keys.press('إرسال إجاباتي')
  await heading(page, 'شكرًا لك. وصلت إجاباتك')
}

async function expectNothingKept(page: Page) {
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
}

async function closeAndRelease(page: Page) {
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await page.reload()
  await page.getByText('12 completed').waitFor()
  await doNext(page, 'Close the wave')
  await doNext(page, 'Release')
  await page.getByText('Released: 12 added, 0 withdrawn. The report shows 12 in all.').waitFor()
}

/** The figure of a question, with its table open; the figure of its pillar, further down, names the question too. */
async function openFigure(page: Page, question: string) {
  const figure = page.getByRole('article').filter({ hasText: question }).first()
  await figure.getByText('Table', { exact: true }).click()
  return figure
}

async function readReport(page: Page) {
  await button(page, 'Read the report').click()
  await page.getByText('Release 1 of').filter({ visible: true }).first().waitFor()
  await page.getByText('12 responses').filter({ visible: true }).first().waitFor()
  const figure = await openFigure(page, 'Before today, how much did you know about human trafficking?')
  const row = figure.getByRole('row', { name: /^Some things/ })
  expect(await row.getByRole('cell').allTextContents()).toEqual(['12', '12', '100% (76%–100%)'])
  const file = await download(page, () => figure.getByRole('link', { name: /^CSV of/ }).click())
  expect(file).toMatch(/Some things/)
}

async function exportAnswers(page: Page) {
  await page.getByRole('link', { name: 'Export', exact: true }).click()
  await page.getByRole('radio', { name: 'Residents' }).check()
  await button(page, 'Prepare export').click()
  const ready = page.getByRole('region', { name: 'Ready to download' })
  const answers = await download(page, () => ready.getByRole('link', { name: /responses_codes\.csv/ }).click())
  const [head = '', ...rows] = answers.trimEnd().split('\r\n')
  expect(rows).toHaveLength(12)
  expect(head).toContain('heard_of_issue')
  expect(answers).not.toContain('Más camas.')
}

async function download(page: Page, start: () => Promise<void>): Promise<string> {
  const [arrived] = await Promise.all([page.waitForEvent('download'), start()])
  return readFile(await arrived.path(), 'utf8')
}

async function planNextWave(page: Page) {
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await button(page, 'Start the next wave').click()
  const dialog = page.getByRole('dialog', { name: 'Start the next wave' })
  await dialog.getByText('posters may stay up').waitFor()
  await dialog.getByLabel('Name of the wave').fill('Follow-up 1')
  await dialog.getByRole('button', { name: 'Plan the wave' }).click()
  await button(page, 'Wave: Follow-up 1').waitFor()
  await button(page, 'Open the wave').waitFor()
}

async function receiptOf(page: Page): Promise<string> {
  return (await page.getByTestId('receipt').textContent()) ?? ''
}

/** The other respondents are a program, which a proof of work is there to slow down. */
async function askForNoProof(staff: Page) {
  const [, organisation, assessment, wave] = /\/o\/([^/]+)\/assessments\/([^/]+)\/(\d+)/.exec(staff.url()) ?? []
  const path = site.url(`/api/v1/organisations/${organisation}/assessments/${assessment}/waves/${wave}/collectors`)
  const { collectors } = z
    .object({ collectors: z.array(z.object({ id: z.string() })) })
    .parse(await (await staff.request.get(path)).json())
  for (const { id } of collectors) {
    const reply = await staff.request.patch(`${path}/${id}`, { data: { asksProof: false } })
    expect(reply.status()).toBe(200)
  }
  // A server keeps what it knows of a collector for five seconds.
  await staff.waitForTimeout(5_500)
}

describe('a needs assessment of residents', () => {
  site.test(
    'goes from the set-up link to the report and the next wave, answered by keyboard in Spanish and Arabic',
    async () => {
      const staff = await site.open({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true })
      await setUp(staff)
      await addAreas(staff)
      await createAssessment(staff)
      await doNext(staff, 'Open the wave')
      const link = await copyResidentLink(staff)
      expect(link).toMatch(new RegExp(`^${site.url('/r/')}[a-z0-9]{10,40}$`))

      const phoneOfAna = await site.open(phone)
      await answerInSpanish(phoneOfAna, link)
      const phoneOfSamir = await site.open({ ...phone, locale: 'ar' })
      await answerInArabic(phoneOfSamir, link)
      for (const page of [phoneOfAna, phoneOfSamir]) {
        expect(await receiptOf(page)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-?[0-9A-HJKMNP-TV-Z]{4}){2}$/)
        await expectNothingKept(page)
      }
      await askForNoProof(staff)
      await seedResponses(site.api, {
        link: new URL(link).pathname.slice('/r/'.length),
        audience: 'resident',
        count: 10,
        fixed: { heard_of_issue: '3', outreach_seen: ['school_talks'] },
      })

      await closeAndRelease(staff)
      await readReport(staff)
      await exportAnswers(staff)
      await planNextWave(staff)
    },
    120_000,
  )
})
