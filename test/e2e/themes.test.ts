import { expect } from '@jest/globals'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { personas } from '../support/personas.ts'
import { firstWave, seedAssessment, seedMember, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite()

site.test(
  'a reviewer codes texts by keyboard, merges themes, and the report shows what they mention',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    const { organisationId, links } = seeded
    await seedMember(ivy, site.api.as('rex'), { organisationId, email: personas.rex.email, role: 'reviewer' })
    const at = (tab: string) => site.url(`/o/${organisationId}/assessments/${seeded.assessmentId}/1/${tab}`)
    const rex = await site.open({ as: 'rex', script: checker })
    await rex.goto(at('themes'))
    await rex.getByRole('heading', { name: 'Nobody has written a text yet' }).waitFor()

    for (let n = 1; n <= 7; n++) {
      const fixed = { comments: `More beds, and a bus to get there, line ${n}.` }
      await seedResponses(site.api, { link: links.resident, audience: 'resident', count: 1, fixed })
    }
    await rex.reload()
    await rex.getByText('0 of 7 texts coded').waitFor()
    await expectAccessible(rex, 'texts to code')
    await rex.getByLabel('New theme').fill('Beds')
    await rex.keyboard.press('Enter')
    await rex.getByRole('checkbox', { name: 'Beds', checked: true }).waitFor()
    await rex.getByLabel('New theme').fill('Transport')
    await rex.keyboard.press('Enter')
    await rex.getByRole('checkbox', { name: 'Transport', checked: true }).waitFor()
    await rex.getByRole('button', { name: 'Save and next' }).click()
    await rex.getByText('Text 2 of 7').waitFor()
    await rex.keyboard.press('Backspace')
    await rex.getByText('Text 1 of 7').waitFor()
    await rex.getByRole('checkbox', { name: 'Transport', checked: true }).waitFor()
    await rex.keyboard.press('Enter')
    await rex.getByText('Text 2 of 7').waitFor()
    for (let place = 2; place <= 6; place++) {
      await rex.keyboard.press('1')
      await rex.keyboard.press('Enter')
      await rex.getByText(`Text ${place + 1} of 7`).waitFor()
    }
    await rex.keyboard.press('Enter')
    await rex.getByRole('heading', { name: 'That was the last one' }).waitFor()
    await rex.getByText('6 of 7 texts coded').waitFor()
    await rex.keyboard.press('Enter')
    await rex.getByText('Text 1 of 1').waitFor()
    await rex.getByRole('checkbox', { name: 'Nothing to code' }).check()
    await rex.getByRole('checkbox', { name: 'Beds' }).check()
    expect(await rex.getByRole('checkbox', { name: 'Nothing to code' }).isChecked()).toBe(false)
    await rex.getByRole('button', { name: 'Save and next' }).click()
    await rex.getByRole('heading', { name: 'All texts are coded' }).waitFor()

    await rex.getByRole('button', { name: 'Move “Transport” up' }).press('Enter')
    await rex.getByText('“Transport” is number 1 of 2 now.').waitFor()
    expect(await rex.getByRole('row').nth(1).textContent()).toMatch(/^Transport/)
    expect(await rex.evaluate(() => document.activeElement?.ariaLabel)).toBe('Move “Transport” up')

    await rex.getByRole('button', { name: 'More about “Transport”' }).click()
    await rex.getByRole('menuitem', { name: 'Merge into another' }).click()
    const dialog = rex.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Into' }).click()
    await rex.getByRole('option', { name: 'Beds' }).click()
    await expectAccessible(rex, 'merging a theme')
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await rex.getByRole('button', { name: 'More about “Transport”' }).waitFor({ state: 'detached' })
    await rex.getByRole('row', { name: /^Beds\s+7/ }).waitFor()

    await setWaveState(ivy, firstWave(seeded), 'closed')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: firstWave(seeded),
    })
    await rex.goto(at('report'))
    const figure = rex.getByRole('article').filter({ hasText: 'n = 7 texts coded of 7 written by residents' })
    await figure.getByRole('heading', { name: '100% of the texts of residents mention “Beds”' }).waitFor()
    expect(await rex.getByText('a bus to get there').count()).toBe(0)

    const phone = await site.open({ as: 'rex', viewport: { width: 360, height: 740 }, script: checker })
    await phone.goto(at('themes'))
    await phone.getByText('7 of 7 texts coded').waitFor()
    await phone.getByText('Coded (7)').click()
    await phone.getByRole('form', { name: 'Code a text' }).waitFor()
    await expectAccessible(phone, 'coded texts on a telephone')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  },
  180_000,
)

site.test(
  'ticks that are not saved outlive the pile, and a text coded by somebody else meanwhile is not replaced unseen',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Suffolk')
    const { organisationId, assessmentId, links } = seeded
    await seedMember(ivy, site.api.as('rex'), { organisationId, email: personas.rex.email, role: 'reviewer' })
    for (const comments of ['More beds.', 'A bus.'])
      await seedResponses(site.api, { link: links.resident, audience: 'resident', count: 1, fixed: { comments } })
    const rex = await site.open({ as: 'rex', script: checker })
    await rex.goto(site.url(`/o/${organisationId}/assessments/${assessmentId}/1/themes`))
    for (const name of ['Beds', 'Transport']) {
      await rex.getByLabel('New theme').fill(name)
      await rex.keyboard.press('Enter')
      await rex.getByRole('checkbox', { name, checked: true }).waitFor()
    }
    await rex.getByText('Coded (0)').click()
    await rex.getByRole('heading', { name: 'No text is coded yet' }).waitFor()
    await rex.getByText('To code (2)').click()
    await rex.getByRole('checkbox', { name: 'Transport', checked: true }).waitFor()
    await rex.getByRole('link', { name: 'Overview', exact: true }).click()
    const leaving = rex.getByRole('dialog')
    await leaving.getByRole('button', { name: 'Cancel' }).click()

    const params = { ...firstWave(seeded), audience: 'resident', question: 'comments' } as const
    const ofQuestion =
      '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts/:audience/:question' as const
    const { texts } = await ivy.call(`GET ${ofQuestion}`, { params })
    for (const { key } of texts)
      await ivy.call(`PUT ${ofQuestion}/:textKey/themes`, {
        params: { ...params, textKey: key },
        body: { themeIds: [] },
      })
    await rex.getByRole('button', { name: 'Save and next' }).click()
    await rex.getByRole('alert').getByText('you had ticked: Beds and Transport').waitFor()
    await rex.getByRole('checkbox', { name: 'Nothing to code', checked: true }).waitFor()
    await expectAccessible(rex, 'a text coded by somebody else meanwhile')
    await rex.getByRole('checkbox', { name: 'Beds' }).check()
    await rex.getByRole('button', { name: 'Save and next' }).click()
    await rex.getByText('Text 2 of 2').waitFor()
    const { texts: after } = await ivy.call(`GET ${ofQuestion}`, { params })
    expect(after.map(({ themeIds }) => themeIds.length).sort()).toEqual([0, 1])
  },
  120_000,
)
