import { beforeAll, describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { type OpenOptions, useSite } from '../support/browser.ts'
import { password, personas } from '../support/personas.ts'
import { agree, languages, words } from '../support/respondent.ts'
import { firstWave, type Seeded, seedAssessment, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite({ people: 'none' })

const wide = { width: 1280, height: 900 }
const narrow = { width: 360, height: 740 }

/** Every pair of appearance, width and language. */
const looks: [string, OpenOptions][] = [
  ['light, 1280 px, English', { colorScheme: 'light', viewport: wide, locale: 'en-US' }],
  ['dark, 360 px, English', { colorScheme: 'dark', viewport: narrow, locale: 'en-US' }],
  ['dark, 1280 px, Spanish', { colorScheme: 'dark', viewport: wide, locale: 'es-ES' }],
  ['light, 360 px, Spanish', { colorScheme: 'light', viewport: narrow, locale: 'es-ES' }],
]

let empty: string
let full: Seeded

async function visit(page: Page, path: string) {
  await page.goto(site.url(path))
  await isShown(page)
  await expectAccessible(page, path)
}

/** The page itself, not the shape of it that is shown while it loads. */
async function isShown(page: Page) {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'))
}

/** Charts are drawn when they come into sight; a table of each section stands for the others, which are made alike. */
async function openFigures(page: Page) {
  await page.getByRole('article').first().waitFor()
  await page.evaluate(async () => {
    const drawn = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (const figure of document.querySelectorAll('main article')) {
      figure.scrollIntoView()
      await drawn()
    }
    for (const table of document.querySelectorAll<HTMLDetailsElement>('article:first-of-type details'))
      table.open = true
    await drawn()
  })
  await page.locator('article canvas').first().waitFor()
}

describe('before the set-up', () => {
  site.test('the checker sees a fault where there is one', async () => {
    const page = await site.open({ script: checker })
    await visit(page, '/sign-in')
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    await expect(expectAccessible(page, 'a picture without a text')).rejects.toThrow('image-alt at img')
  })

  for (const [name, look] of looks)
    site.test(`no page has an accessibility fault: ${name}`, async () => {
      const page = await site.open({ ...look, script: checker })
      await visit(page, new URL(site.setupUrl()).pathname + new URL(site.setupUrl()).search)
      await visit(page, '/setup')
      await visit(page, '/sign-in')
    })
})

describe('for staff', () => {
  beforeAll(async () => {
    const token = new URL(site.setupUrl()).searchParams.get('token') ?? ''
    const { name, email } = personas.ada
    await site.api.call('POST /setup', { body: { token, name, email, password } })
    const staff = site.api.as('ada')
    empty = (await staff.call('POST /organisations', { body: { name: 'An organisation that just began' } })).id
    full = await seedAssessment(staff, 'City of Norfolk')
    for (const audience of ['provider', 'resident', 'partner'] as const)
      await seedResponses(site.api, { link: full.links[audience], audience, count: 25 })
    await setWaveState(staff, firstWave(full), 'closed')
    const params = { organisationId: full.organisationId, assessmentId: full.assessmentId }
    await staff.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: firstWave(full),
    })
    await staff.call('POST /organisations/:organisationId/assessments/:assessmentId/waves', {
      params,
      body: { name: 'Follow-up 1' },
    })
    await setWaveState(staff, { ...params, wave: 2 }, 'open')
  }, 60_000)

  for (const [name, look] of looks) {
    site.test(
      `no page has an accessibility fault: ${name}`,
      async () => {
        const stranger = await site.open({ ...look, script: checker })
        await visit(stranger, '/sign-in')
        const page = await site.open({ ...look, as: 'ada', script: checker })
        await visit(page, '/organisations/new')
        for (const part of ['assessments', 'assessments/new', 'areas']) await visit(page, `/o/${empty}/${part}`)
        const home = `/o/${full.organisationId}`
        for (const part of ['assessments', 'assessments/new', 'areas', 'questionnaires', 'nowhere'])
          await visit(page, `${home}/${part}`)
        const assessment = `${home}/assessments/${full.assessmentId}`
        for (const tab of ['overview', 'collect', 'export']) await visit(page, `${assessment}/1/${tab}`)
        for (const tab of ['overview', 'collect', 'report', 'export']) await visit(page, `${assessment}/2/${tab}`)
        await page.goto(site.url(`${assessment}/1/report`))
        await isShown(page)
        await openFigures(page)
        await expectAccessible(page, 'report with its charts drawn and tables open')
      },
      180_000,
    )

    site.test(`no dialog, menu or questionnaire has an accessibility fault: ${name}`, async () => {
      const isSpanish = look.locale === 'es-ES'
      const page = await site.open({ ...look, as: 'ada', script: checker })
      const home = `/o/${full.organisationId}`
      await page.goto(site.url(`${home}/areas`))
      await page.getByRole('button', { name: isSpanish ? 'Más' : 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: isSpanish ? 'Pegar zonas' : 'Paste areas' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('east, East town, county\n?, Wrong')
      await page.getByRole('dialog').getByRole('table').waitFor()
      await expectAccessible(page, 'pasting areas')

      await page.goto(site.url(`${home}/areas`))
      await page.getByRole('button', { name: /The county: 1 / }).click()
      await page.getByRole('dialog').getByRole('textbox').first().waitFor()
      await expectAccessible(page, 'help numbers')

      await page.goto(site.url(`${home}/assessments/new`))
      await page.getByRole('button', { name: isSpanish ? 'Crear evaluación' : 'Create assessment' }).click()
      await page.getByRole('alert').first().waitFor()
      await expectAccessible(page, 'new assessment without a name')

      const { questionnaires } = await site.api
        .as('ada')
        .call('GET /organisations/:organisationId/questionnaires', { params: { organisationId: full.organisationId } })
      const resident = questionnaires.find(one => one.audience === 'resident')
      await visit(page, `${home}/questionnaires/${resident?.id}/1`)
      const preview = page.getByRole('button', { name: isSpanish ? 'Vista previa' : 'Preview' })
      if ((await preview.getAttribute('aria-pressed')) === 'false') await preview.click()
      await page.getByRole('region').getByRole('radio').first().waitFor()
      await expectAccessible(page, 'preview')
    })
  }
})

describe('for respondents', () => {
  site.test('no screen outside the questionnaires has an accessibility fault in any language', async () => {
    const staff = site.api.as('ada')
    const seeded = await seedAssessment(
      staff,
      'County of Many Towns',
      Array.from({ length: 9 }, (_, at) => ({ code: `town-${at + 1}`, name: `Town ${at + 1}` })),
    )
    const closed = await seedAssessment(staff, 'County of Closed Doors')
    await setWaveState(staff, firstWave(closed), 'closed')
    const page = await site.open({ viewport: narrow, script: checker })
    for (const language of languages) {
      const at = (path: string) => site.url(`${path}?language=${language}`)
      const check = async (state: string) => expectAccessible(page, `${language}: ${state}`)
      const heading = page.locator('h1:not([data-seen])')
      const click = async (button: string) => {
        await page.locator('h1').evaluate(seen => seen.setAttribute('data-seen', ''))
        await page.getByRole('button', { name: button, exact: true }).click()
        await heading.waitFor()
      }
      for (const [state, path] of [
        ['closed', `/r/${closed.links.resident}`],
        ['unknown', '/r/abcdefghjk'],
        ['withdrawing', '/withdraw'],
      ] as const) {
        await page.goto(at(path))
        await heading.waitFor()
        await check(state)
      }
      await page.getByRole('textbox').fill('7K2M-9QXD-4T1A')
      await click(words[language].continue)
      await check('confirming the withdrawal')
      await page.goto(at(`/r/${seeded.links.resident}`))
      await page.getByRole('button', { name: words[language].decline }).waitFor()
      await click(words[language].decline)
      await check('declined')
      await page.goto(at(`/r/${seeded.links.resident}`))
      await agree(page, { language, area: 'Town 4', onScreen: () => check('area search') })
      await page.goBack()
      await page.getByRole('combobox').press('ArrowDown')
      await check('area list')
    }
  })
})
