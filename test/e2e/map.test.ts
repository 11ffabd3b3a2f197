import { expect } from '@jest/globals'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { personas } from '../support/personas.ts'
import { firstWave, type Seeded, seedAssessment, seedMember, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite()
const wave = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'
const resident = 'measure=service_resident_need&item=emergency_shelter'

async function release(seeded: Seeded): Promise<void> {
  const ivy = site.api.as('ivy')
  const { resident: link } = seeded.links
  for (const [area, count] of [
    ['north', 60],
    ['south', 45],
    ['county', 30],
  ] as const)
    await seedResponses(site.api, { link, audience: 'resident', count, area })
  await setWaveState(ivy, firstWave(seeded), 'closed')
  await ivy.call(`POST ${wave}/releases`, { params: firstWave(seeded) })
}

async function importBoundaries({ organisationId }: Seeded): Promise<void> {
  const feature = (code: string, [x, y, size]: [number, number, number]) => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + size, y],
          [x + size, y + size],
          [x, y + size],
          [x, y],
        ],
      ],
    },
  })
  const features = [feature('county', [-78, 37, 2]), feature('north', [-77.9, 38, 0.9])]
  const body = new Blob([JSON.stringify({ type: 'FeatureCollection', features })])
  const send = (query = {}) =>
    site.api.as('ivy').call('POST /organisations/:organisationId/boundary-imports', {
      ...{ params: { organisationId }, query, body, headers: { 'Content-Type': 'application/geo+json' } },
    })
  const { fingerprint } = await send()
  await send({ confirm: 'true', fingerprint })
}

site.test(
  'an analyst sees one number by area: as tiles, then as a map, and goes through it by keyboard',
  async () => {
    const ivy = site.api.as('ivy')
    const seeded = await seedAssessment(ivy, 'City of Norfolk')
    const { organisationId, assessmentId } = seeded
    const email = personas.ann.email
    await seedMember(ivy, site.api.as('ann'), { organisationId, email, role: 'analyst' })
    const ann = await site.open({ as: 'ann', script: checker })
    const page = site.url(`/o/${organisationId}/assessments/${assessmentId}/1/map`)
    await ann.goto(page)
    await ann.getByRole('heading', { name: 'There is no map yet' }).waitFor()
    await expectAccessible(ann, 'no map')

    await release(seeded)
    await ann.goto(page)
    await ann.getByRole('heading', { level: 2, name: 'Responses – Residents' }).waitFor()
    await ann.getByText('No boundaries have been imported').waitFor()
    const tiles = ann.getByRole('listitem').filter({ hasText: 'North town' })
    expect(await tiles.textContent()).toContain('60')
    await expectAccessible(ann, 'tiles')

    const measure = ann.getByRole('combobox', { name: 'Show' })
    await measure.focus()
    await measure.press('Enter')
    await ann.getByRole('option', { name: 'Need according to residents' }).click()
    await ann.getByRole('heading', { level: 2, name: /^Residents who need it – / }).waitFor()
    expect(new URL(ann.url()).searchParams.get('measure')).toBe('service_resident_need')

    await importBoundaries(seeded)
    await ann.goto(`${page}?${resident}`)
    const map = ann.getByRole('img', { name: /^Residents who need it – .*: from \d+% in .* to \d+% in / })
    await map.waitFor()
    await ann.getByText('Without a boundary, and in the table only: South town.').waitFor()
    await expectAccessible(ann, 'a map')
    const table = ann.getByRole('table')
    expect(await table.getByRole('row').count()).toBe(5)
    await table.getByRole('button', { name: 'North town' }).focus()
    await ann.getByText(/^North town: \d+% · 95 % interval: /).waitFor()
    await ann.keyboard.press('Enter')
    expect(await table.getByRole('button', { name: 'North town' }).getAttribute('aria-pressed')).toBe('true')
    await table.getByRole('button', { name: 'Area', exact: true }).click()
    expect(await table.getByRole('row').nth(1).textContent()).toMatch(/^North town/)
    await table.getByRole('button', { name: 'Area', exact: true }).click()
    expect(await table.getByRole('row').nth(1).textContent()).toMatch(/^The county/)
    const [download] = await Promise.all([ann.waitForEvent('download'), ann.getByRole('link', { name: 'CSV' }).click()])
    expect(download.suggestedFilename()).toBe('service_resident_need-by-area.csv')

    const box = await map.boundingBox()
    if (!box) throw new Error('the map is not drawn')
    // The county lies under North town: the middle of its lower half is the county alone.
    await map.hover({ position: { x: box.width / 2, y: box.height * 0.8 } })
    await ann.getByText(/^The county: \d+% · /).waitFor()

    const phone = await site.open({
      ...{ as: 'ann', viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark', script: checker },
    })
    await phone.goto(`${page}?${resident}&language=ar`)
    await phone.getByRole('img', { name: /95|%/ }).waitFor()
    expect(await phone.getByRole('heading', { level: 2 }).first().getAttribute('dir')).toBe('rtl')
    await expectAccessible(phone, 'a map on a telephone, in Arabic')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await phone.getByText('Tap an area, or point at it, to see its name.').waitFor()
    const small = await phone.getByRole('img', { name: /95|%/ }).boundingBox()
    if (!small) throw new Error('the map is not drawn')
    await phone.getByRole('img', { name: /95|%/ }).tap({ position: { x: small.width / 2, y: small.height * 0.8 } })
    await phone.getByText(/^The county: /).waitFor()

    await phone.goto(`${page}?measure=service_gap&item=nowhere`)
    await phone.getByRole('alert').getByRole('button', { name: 'Show responses' }).click()
    await phone.getByRole('heading', { level: 2, name: 'Responses – Residents' }).waitFor()
  },
  180_000,
)
