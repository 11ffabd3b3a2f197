import { expect } from '@jest/globals'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { anAnswerSheet } from '../support/factories.ts'
import { personas } from '../support/personas.ts'
import { firstWave, seedAssessment, seedMember, setWaveState } from '../support/seeding.ts'

const site = useSite()
const path = '/organisations/:organisationId/assessments/:assessmentId'

site.test(
  'an analyst sees what changed since the baseline, and what did not',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    const { organisationId } = seeded
    await seedMember(ivy, site.api.as('ann'), { organisationId, email: personas.ann.email, role: 'analyst' })
    const first = firstWave(seeded)
    const second = { ...first, wave: 2 }
    const answer = async (link: string, times: number, heard: string) => {
      for (let i = 0; i < times; i++) {
        const body = anAnswerSheet(undefined, {
          area: 'north',
          answers: { heard_of_issue: heard, may_happen_here: 'often' },
        })
        await site.api.call('POST /collectors/:link/responses', { params: { link }, body })
      }
    }
    const release = async (params: typeof first) => {
      await setWaveState(ivy, params, 'closed')
      await ivy.call(`POST ${path}/waves/:wave/releases`, { params })
    }
    await answer(seeded.links.resident, 30, '1')
    await answer(seeded.links.resident, 10, '4')
    await release(first)

    const ann = await site.open({ as: 'ann', script: checker })
    const page = `/o/${organisationId}/assessments/${seeded.assessmentId}`
    await ann.goto(site.url(`${page}/1/waves`))
    await ann.getByRole('heading', { name: 'There is nothing to compare yet' }).waitFor()
    await expectAccessible(ann, 'nothing to compare')

    await ivy.call(`POST ${path}/waves`, { params: first, body: { name: 'Follow-up' } })
    await setWaveState(ivy, second, 'open')
    const { collectors } = await ivy.call(`GET ${path}/waves/:wave/collectors`, { params: second })
    const link = collectors.find(({ audience, kind }) => audience === 'resident' && kind === 'open_link')?.link ?? ''
    await answer(link, 10, '1')
    await answer(link, 30, '4')
    await release(second)

    await ann.goto(site.url(`${page}/2/waves`))
    await ann.getByText(/^2 of \d+ numbers changed clearly from “Baseline” to “Follow-up”\.$/).waitFor()
    const row = ann.getByRole('row', { name: /^Nothing / })
    expect((await row.textContent())?.replaceAll('\u00A0', ' ')).toContain('-50')
    expect(await row.textContent()).toContain('lower')
    expect(await ann.getByRole('row', { name: /^Yes, often / }).count()).toBe(0)
    await expectAccessible(ann, 'waves side by side')
    await ann.getByRole('switch', { name: 'Show unchanged rows, too' }).click()
    await ann.getByRole('row', { name: /^Yes, often .*no clear change$/ }).waitFor()

    await ann.setViewportSize({ width: 360, height: 740 })
    await expectAccessible(ann, 'waves side by side on a telephone')
    expect(await ann.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const [download] = await Promise.all([
      ann.waitForEvent('download'),
      ann.getByRole('link', { name: 'CSV' }).first().click(),
    ])
    expect(download.suggestedFilename()).toBe('waves.csv')
  },
  180_000,
)
