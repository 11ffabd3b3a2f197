import { expect } from '@jest/globals'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { personas } from '../support/personas.ts'
import {
  firstWave,
  seedAssessment,
  seedInvitation,
  seedMember,
  seedResponses,
  setWaveState,
} from '../support/seeding.ts'

const site = useSite()

site.test(
  'a provider contact sees its answers beside the others, on a telephone and on paper',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    const { email } = personas.pia
    const { providerId, link } = await seedInvitation(ivy, seeded, { name: 'Harbour House', email })
    const { organisationId } = seeded
    await seedMember(ivy, site.api.as('pia'), { organisationId, email, role: 'provider_contact', providerId })
    const answered = { audience: 'provider' as const, fixed: { sector: 'health' } }
    await seedResponses(site.api, { ...answered, link, count: 1 })
    await seedResponses(site.api, { ...answered, link: seeded.links.provider, count: 9, fixed: { sector: 'police' } })
    await setWaveState(ivy, firstWave(seeded), 'closed')
    await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: firstWave(seeded),
    })

    const phone = { width: 360, height: 740 }
    const pia = await site.open({ as: 'pia', viewport: phone, script: checker })
    await pia.goto(site.url(`/o/${organisationId}/own-responses`))
    const row = pia.getByRole('row').last()
    await row.waitFor()
    expect(await pia.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    const label = await row.getByRole('cell').first().getAttribute('data-label')
    expect(label).toBe('Wave')
    await row.getByRole('link').click()
    await pia.getByRole('heading', { level: 3 }).first().waitFor()
    expect(await pia.getByRole('checkbox', { name: 'Only what was answered' }).isChecked()).toBe(true)
    await expectAccessible(pia, 'own response')

    await pia.getByRole('link', { name: 'See your answers beside the others' }).click()
    await pia.getByRole('radio', { name: 'All other providers' }).waitFor()
    await pia.getByText('9 others answered').first().waitFor()
    await expectAccessible(pia, 'beside the others')
    await pia.emulateMedia({ media: 'print' })
    await pia.getByText('Beside whom: All other providers (9 responses)').waitFor()
    expect(await pia.getByRole('radio').count()).toBe(0)

    await pia.emulateMedia({ media: 'screen' })
    await pia.goto(`${pia.url()}?group=sector`)
    await pia.getByRole('heading', { name: 'Too few others' }).waitFor()
    expect(await pia.getByRole('button', { name: 'Print' }).count()).toBe(0)
    await expectAccessible(pia, 'too few others')
  },
  120_000,
)
