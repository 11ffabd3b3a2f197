import { expect } from '@jest/globals'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { personas } from '../support/personas.ts'
import { firstWave, seedAssessment, seedMember, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite()

site.test(
  'a researcher asks for an export, a coordinator approves it, and the researcher downloads it',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    const { organisationId } = seeded
    for (const [persona, role] of [
      ['ada', 'coordinator'],
      ['ray', 'researcher'],
    ] as const) {
      await seedMember(ivy, site.api.as(persona), { organisationId, email: personas[persona].email, role })
    }
    await seedResponses(site.api, { link: seeded.links.resident, audience: 'resident', count: 8 })
    await setWaveState(ivy, firstWave(seeded), 'closed')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: firstWave(seeded),
    })
    const path = `/o/${organisationId}/assessments/${seeded.assessmentId}/1`

    const ray = await site.open({ as: 'ray', script: checker })
    await ray.goto(site.url(`/o/${organisationId}/assessments`))
    await ray.getByRole('link', { name: 'Needs assessment' }).first().click()
    const tabs = ray.getByRole('navigation', { name: 'Parts of the assessment' }).getByRole('link')
    await ray.getByRole('heading', { name: 'Ask for an export' }).waitFor()
    expect(await tabs.allTextContents()).toEqual(['Export'])
    expect(await ray.getByRole('alert').count()).toBe(0)
    await ray.getByRole('radio', { name: 'Residents' }).check()
    await ray.getByRole('button', { name: 'Ask for export' }).click()
    await ray.getByText('Say what the export is for.').waitFor()
    await ray.getByLabel('What is it for?').fill('A thesis on language access.')
    await ray.getByRole('button', { name: 'Ask for export' }).click()
    await ray.getByRole('heading', { name: 'Your request was sent' }).waitFor()
    await ray.getByText('Waiting for a decision').waitFor()
    expect(await ray.getByRole('link', { name: /Download/ }).count()).toBe(0)
    await expectAccessible(ray, 'an export that was asked for')

    const ada = await site.open({ as: 'ada', script: checker })
    await ada.goto(site.url(`${path}/overview`))
    await ada.getByRole('link', { name: '1 request for an export waits for you' }).click()
    await ada.getByText('A thesis on language access.').first().waitFor()
    await expectAccessible(ada, 'an export to decide')
    await ada.getByRole('button', { name: 'Approve the request of Ray' }).click()
    await ada.getByLabel('A word to them (optional)').fill('Please cite us.')
    await expectAccessible(ada, 'the decision')
    await ada.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await ada.getByText('Approved. Ray gets an e-mail.').waitFor()

    await ray.reload()
    await ray.getByText('Please cite us.', { exact: false }).waitFor()
    const [download] = await Promise.all([
      ray.waitForEvent('download'),
      ray.getByRole('link', { name: 'Download responses_codes.csv' }).click(),
    ])
    const stream = await download.createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\r\n')).toHaveLength(9)

    const { entries } = await site.api.as('ada').call('GET /organisations/:organisationId/audit', {
      params: { organisationId },
      query: { action: 'export.' },
    })
    expect(entries.map(({ action, actor }) => [action, actor?.name])).toEqual([
      ['export.download', 'Ray'],
      ['export.approve', 'Ada'],
      ['export.request', 'Ray'],
    ])
    const { messages } = await site.api.as('ada').call('GET /organisations/:organisationId/messages', {
      params: { organisationId },
      query: { kind: 'export-decision' },
    })
    expect(messages.map(({ toEmail }) => toEmail)).toEqual([personas.ray.email])
  },
  180_000,
)
