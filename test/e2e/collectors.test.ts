import { beforeAll, describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { type OpenOptions, useSite } from '../support/browser.ts'
import { waitForHeading } from '../support/respondent.ts'
import { firstWave, type Seeded, seedAssessment, setWaveState } from '../support/seeding.ts'

const site = useSite()
const ivy = site.api.as('ivy')
const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

let seeded: Seeded
beforeAll(async () => {
  seeded = await seedAssessment(ivy, 'City of Norfolk')
}, 60_000)

async function open(tab: string, { at = seeded, ...options }: OpenOptions & { at?: Seeded } = {}): Promise<Page> {
  const page = await site.open({ as: 'ivy', script: checker, viewport: { width: 1280, height: 900 }, ...options })
  await page.goto(site.url(`/o/${at.organisationId}/assessments/${at.assessmentId}/1/${tab}`))
  await page.locator('main h1').waitFor()
  return page
}
const collectors = async () =>
  (
    await ivy.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
      params: firstWave(seeded),
    })
  ).collectors
const assessment = async (at: Seeded) =>
  ivy.call('GET /organisations/:organisationId/assessments/:assessmentId', {
    params: { organisationId: at.organisationId, assessmentId: at.assessmentId },
  })

describe('links and kiosks', () => {
  site.test('a link that closes by date or number is added, changed, closed and opened again', async () => {
    const page = await open('collect')
    await button(page, 'Add a link or kiosk').click()
    await dialog(page).getByLabel('Name (optional)').fill('Clinic')
    await dialog(page).getByLabel('Last day (optional)').fill('2020-01-01')
    await dialog(page).getByLabel('Close at a number of responses (optional)').fill('200')
    await dialog(page).getByRole('button', { name: 'Add', exact: true }).click()
    await dialog(page).getByText('This day is over. Choose today or a later day.').first().waitFor()
    await expectAccessible(page, 'a link with a wrong day')
    await dialog(page).getByLabel('Last day (optional)').fill(day(40))
    await dialog(page).getByRole('button', { name: 'Add', exact: true }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText(/^Open until .+ or 200 responses$/).waitFor()

    await button(page, 'More for Clinic, All areas (respondents choose)').click()
    await page.getByRole('menuitem', { name: 'Change …' }).click()
    await dialog(page).getByLabel('Last day (optional)').fill('')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText('Open until 200 responses', { exact: true }).waitFor()

    await button(page, 'More for Clinic, All areas (respondents choose)').click()
    await page.getByRole('menuitem', { name: 'Close' }).click()
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click()
    await page
      .getByRole('row', { name: /Clinic/ })
      .getByText('Closed', { exact: true })
      .waitFor()
    await button(page, 'More for Clinic, All areas (respondents choose)').click()
    await page.getByRole('menuitem', { name: 'Re-open' }).click()
    await page.getByText('Open until 200 responses', { exact: true }).waitFor()
    const clinic = (await collectors()).find(({ label }) => label === 'Clinic')
    expect(clinic).toMatchObject({ kind: 'open_link', audience: 'resident', asksProof: true, closesAtCount: 200 })
  })

  site.test('a kiosk is added with advice for the tablet, and has no poster', async () => {
    const page = await open('collect')
    await button(page, 'Add a link or kiosk').click()
    await dialog(page)
      .getByRole('radio', { name: /^Kiosk/ })
      .check()
    await dialog(page).getByLabel('Name (optional)').fill('Library')
    await dialog(page).getByRole('button', { name: 'Add', exact: true }).click()
    const row = page.getByRole('row', { name: /Library/ })
    await row.waitFor()
    expect(await row.getByRole('link', { name: /Poster/ }).count()).toBe(0)
    await page.getByText('How to set up a tablet').click()
    await page.getByText('Guided Access on an iPad').waitFor()
    await expectAccessible(page, 'links and kiosks')
  })
})

describe('posters and cards', () => {
  const pages = async (page: Page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    return {
      count: pdf.match(/\/Type \/Page\b/g)?.length,
      box: /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1),
    }
  }
  const rounded = (box: string[] | undefined) => box?.map(side => Math.round(Number(side)))

  site.test('a poster in each language chosen fills one page of A4 or Letter', async () => {
    const page = await open('collect')
    await page.getByRole('link', { name: 'Poster and cards for Residents, All areas (respondents choose)' }).click()
    const posters = page.locator('article')
    await posters.first().waitFor()
    await page.getByText('1-888-373-7888').first().waitFor()
    expect(
      await posters.evaluateAll(all => all.map(one => [one.getAttribute('lang'), one.getAttribute('dir')])),
    ).toEqual([
      ['en', 'ltr'],
      ['es', 'ltr'],
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ])
    await expectAccessible(page, 'posters')
    await page.getByText(/City of Norfolk\u2069 is asking/).waitFor()
    await page.getByText('Anonymous · About 5 minutes · You may stop at any time').waitFor()
    const link = seeded.links.resident
    const codes = posters.getByRole('img')
    expect(await codes.nth(3).getAttribute('aria-label')).toBe(site.url(`/r/${link}?language=ar`))
    expect(await posters.first().textContent()).toContain(`${new URL(site.url()).host}/r/${link}`)
    const a4 = await pages(page)
    expect([a4.count, rounded(a4.box)]).toEqual([4, [595, 842]])
    await page.getByRole('radio', { name: 'Letter' }).check()
    for (const language of ['Français', 'العربية']) await page.getByRole('checkbox', { name: language }).uncheck()
    const letter = await pages(page)
    expect([letter.count, rounded(letter.box)]).toEqual([2, [612, 792]])
  })

  site.test('nothing of a poster or card is cut off at the edge', async () => {
    const page = await open(`collect/${(await collectors()).find(one => one.audience === 'resident')?.id}/posters`)
    await page.getByText('1-888-373-7888').first().waitFor()
    const cutOff = () =>
      page
        .locator('article, article > div')
        .evaluateAll(boxes => boxes.filter(box => box.scrollHeight > box.clientHeight + 1).length)
    for (const form of [/^Poster/, /^Cards/]) {
      await page.getByRole('radio', { name: form }).check()
      for (const paper of ['A4', 'Letter']) {
        await page.getByRole('radio', { name: paper }).check()
        expect([String(form), paper, await cutOff()]).toEqual([String(form), paper, 0])
      }
    }
    expect(await page.locator('article').first().getByRole('img').count()).toBe(8)
    expect((await pages(page)).count).toBe(4)
  })

  site.test('discreet ones do not tell what it is about', async () => {
    const page = await open(`collect/${(await collectors()).find(one => one.audience === 'resident')?.id}/posters`)
    await page.getByText('1-888-373-7888').first().waitFor()
    await page.getByRole('checkbox', { name: 'Discreet' }).check()
    for (const form of [/^Poster/, /^Cards/]) {
      await page.getByRole('radio', { name: form }).check()
      const text = (await page.locator('article').allTextContents()).join(' ')
      expect(text).toContain('What would help people here?')
      expect(text).not.toMatch(/traffick|trata|traite|الاتجار|Norfolk|helpline|1-888/i)
    }
    await expectAccessible(page, 'discreet cards')
  })
})

describe('changing what was planned', () => {
  site.test('name, purpose and areas of an assessment; an area with answers stays and says why', async () => {
    const at = await seedAssessment(ivy, 'City of Richmond')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
      params: firstWave(at),
      body: { audience: 'resident', areaCode: 'south' },
    })
    const page = await open('overview', { at })
    await button(page, 'Change name, purpose or areas').click()
    await dialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('New name')
    await dialog(page).getByRole('checkbox', { name: 'South town' }).uncheck()
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await dialog(page).getByText('A collector is for South town, so it stays.').waitFor()
    await expectAccessible(page, 'an area that stays')
    await dialog(page).getByRole('checkbox', { name: 'South town' }).check()
    await dialog(page).getByRole('checkbox', { name: 'North town' }).uncheck()
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await waitForHeading(page, 'New name')
    expect((await assessment(at)).areas.map(({ code }) => code)).toEqual(['county', 'south'])
  })

  site.test('days of an open wave, and who is asked in the next one while it is planned', async () => {
    const at = await seedAssessment(ivy, 'City of Hampton')
    const page = await open('overview', { at })
    await button(page, 'Change the wave').click()
    await dialog(page).getByLabel('Last day (optional)').fill(day(30))
    await dialog(page).getByLabel('Residents: how many do you invite?').fill('77')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await page.getByText(/^Takes answers until /).waitFor()
    expect((await assessment(at)).waves[0]).toMatchObject({ endsOn: day(30) })

    await setWaveState(ivy, firstWave(at), 'closed')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves', {
      params: { organisationId: at.organisationId, assessmentId: at.assessmentId },
      body: { name: 'Follow-up', startsOn: day(60) },
    })
    await page.goto(site.url(`/o/${at.organisationId}/assessments/${at.assessmentId}/2/overview`))
    await page.getByText(/^Planned from /).waitFor()
    await button(page, 'Change the wave').click()
    await dialog(page).getByRole('checkbox', { name: 'Partners' }).uncheck()
    await dialog(page).getByText('Partners will not be asked').waitFor()
    await expectAccessible(page, 'a wave that is planned')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    const { waves } = await assessment(at)
    expect(waves[1]?.audiences.map(({ audience, invited }) => [audience, invited])).toEqual([
      ['provider', 50],
      ['resident', 77],
    ])

    await page.goto(site.url(`/o/${at.organisationId}/assessments/${at.assessmentId}/2/collect`))
    await page.getByText(/links of the wave before lead on to these: posters may stay up/).waitFor()
    await expectAccessible(page, 'links of the next wave')
    await page.goto(site.url(`/o/${at.organisationId}/assessments/${at.assessmentId}/1/collect`))
    await page.getByText(/while the next wave is open, a button that leads to it/).waitFor()
    expect(await page.getByText(/posters may stay up/).count()).toBe(0)
  })
})
