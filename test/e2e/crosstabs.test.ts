import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { personas } from '../support/personas.ts'
import { firstWave, seedAssessment, seedMember, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite()

/** By keyboard alone: type what the question is about, take the first that is offered. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.focus()
  await field.fill(words)
  const offered = page.getByRole('option', { name: new RegExp(`^${words}`) })
  await offered.first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
}

async function pick(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).focus()
  await page.keyboard.press('Space')
}

site.test(
  'an analyst crosses two questions by keyboard, narrows the table, and passes a saved view on',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    const { organisationId } = seeded
    const email = personas.ann.email
    await seedMember(ivy, site.api.as('ann'), { organisationId, email, role: 'analyst' })
    const ann = await site.open({ as: 'ann', script: checker })
    await ann.goto(site.url(`/o/${organisationId}/assessments/${seeded.assessmentId}/1/crosstabs`))
    await ann.getByRole('heading', { name: 'There is nothing to cross yet' }).waitFor()
    await expectAccessible(ann, 'nothing to cross')

    await seedResponses(site.api, { link: seeded.links.resident, audience: 'resident', count: 90 })
    await setWaveState(ivy, firstWave(seeded), 'closed')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: firstWave(seeded),
    })
    await ann.reload()
    await ann.getByRole('heading', { name: 'Choose rows and columns' }).waitFor()
    await pick(ann, 'Residents')
    await choose(ann, 'Rows', 'What help do people')
    await choose(ann, 'Columns', 'Before today')
    await ann.getByRole('heading', { level: 2, name: /^What help do people .* × Before today/ }).waitFor()
    const table = ann.getByRole('table')
    await table.getByRole('row', { name: /^A safe place to sleep now/ }).waitFor()
    await ann.getByRole('img', { name: /^Bars of What help do people/ }).waitFor()
    await expectAccessible(ann, 'a table of two questions')
    expect(await ann.getByRole('combobox', { name: 'Only who answered' }).isDisabled()).toBe(true)

    await ann.getByRole('button', { name: 'Swap rows and columns' }).click()
    await ann.getByRole('heading', { level: 2, name: /^Before today.* × What help/ }).waitFor()
    await pick(ann, 'Count')
    await table.getByRole('columnheader', { name: 'A safe place to sleep now' }).waitFor()

    await choose(ann, 'Columns', 'Area')
    await ann.getByRole('heading', { level: 2, name: /× Area$/ }).waitFor()
    await ann.getByRole('button', { name: 'Save this view' }).click()
    await ann.getByLabel('Name').fill('Awareness by area')
    await ann.keyboard.press('Enter')
    await ann.getByText('Saved as “Awareness by area”').waitFor()
    const [download] = await Promise.all([ann.waitForEvent('download'), ann.getByRole('link', { name: 'CSV' }).click()])
    expect(download.suggestedFilename()).toBe('heard_of_issue-by-frame.area.csv')

    const phone = await site.open({ as: 'ivy', viewport: { width: 360, height: 740 }, script: checker })
    await phone.goto(site.url(`/o/${organisationId}/assessments/${seeded.assessmentId}/1/crosstabs`))
    await phone.getByRole('button', { name: 'Awareness by area', exact: true }).click()
    await phone.getByRole('heading', { level: 2, name: /^Before today.* × Area$/ }).waitFor()
    expect(new URL(phone.url()).searchParams.get('measure')).toBe('count')
    await phone.getByRole('table').waitFor()
    await expectAccessible(phone, 'a saved view on a telephone')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await phone.getByRole('button', { name: 'More about “Awareness by area”' }).click()
    await phone.getByRole('menuitem', { name: 'Delete' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await phone.getByText('None yet.').waitFor()
  },
  180_000,
)
