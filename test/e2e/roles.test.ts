import { beforeAll, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { type Persona, personas } from '../support/personas.ts'
import { firstWave, type Seeded, seedAssessment, seedMember, seedResponses, setWaveState } from '../support/seeding.ts'

const site = useSite()
let seeded: Seeded
const home = () => `/o/${seeded.organisationId}`
const wave = () => `${home()}/assessments/${seeded.assessmentId}/1`

beforeAll(async () => {
  const ivy = site.api.as('ivy')
  seeded = await seedAssessment(ivy, 'City of Norfolk')
  const { organisationId } = seeded
  await seedResponses(site.api, { link: seeded.links.partner, audience: 'partner', count: 8 })
  await setWaveState(ivy, firstWave(seeded), 'closed')
  await ivy.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: firstWave(seeded),
  })
  const { id: providerId } = await ivy.call('POST /organisations/:organisationId/providers', {
    params: { organisationId },
    body: { name: 'Safe House' },
  })
  for (const [persona, role] of [
    ['ada', 'coordinator'],
    ['eve', 'editor'],
    ['rex', 'reviewer'],
    ['ann', 'analyst'],
    ['ray', 'researcher'],
  ] as const)
    await seedMember(ivy, site.api.as(persona), { organisationId, email: personas[persona].email, role })
  const role = 'provider_contact'
  await seedMember(ivy, site.api.as('pia'), { organisationId, email: personas.pia.email, role, providerId })
}, 120_000)

interface Expected {
  persona: Persona
  navigation: string[]
  tabs: string[]
  /** Addresses below the organisation that are not for this role. */
  closed: string[]
}

const everySection = ['Assessments', 'Questionnaires', 'Providers', 'Areas', 'Indicators', 'People', 'Settings']
const management = [
  'assessments/new',
  'areas',
  'indicators/import',
  'people',
  'settings/organisation',
  'settings/api-keys',
]
const administration = ['settings/organisations', 'settings/administrators', 'settings/account-messages']

const roles: Record<string, Expected> = {
  administrator: {
    persona: 'ivy',
    navigation: everySection,
    tabs: ['Overview', 'Collect', 'Responses', 'Themes', 'Report', 'Map', 'Waves', 'Cross-tabs', 'Export'],
    closed: ['own-responses'],
  },
  coordinator: {
    persona: 'ada',
    navigation: everySection,
    tabs: ['Overview', 'Collect', 'Responses', 'Themes', 'Report', 'Map', 'Waves', 'Cross-tabs', 'Export'],
    closed: [...administration, 'own-responses'],
  },
  editor: {
    persona: 'eve',
    navigation: ['Assessments', 'Questionnaires'],
    tabs: ['Overview'],
    closed: [
      'indicators',
      ...management,
      ...administration,
      'settings/audit',
      'settings/outbox',
      'providers',
      'own-responses',
    ],
  },
  reviewer: {
    persona: 'rex',
    navigation: ['Assessments', 'Questionnaires', 'Providers', 'Indicators'],
    tabs: ['Overview', 'Collect', 'Responses', 'Themes', 'Report', 'Map', 'Waves', 'Cross-tabs'],
    closed: [...management, ...administration, 'settings/audit', 'settings/outbox', 'own-responses'],
  },
  analyst: {
    persona: 'ann',
    navigation: ['Assessments', 'Questionnaires', 'Indicators'],
    tabs: ['Overview', 'Report', 'Map', 'Waves', 'Cross-tabs'],
    closed: [...management, ...administration, 'settings/audit', 'settings/outbox', 'providers', 'own-responses'],
  },
  researcher: {
    persona: 'ray',
    navigation: ['Assessments', 'Questionnaires'],
    tabs: ['Export'],
    closed: [
      'indicators',
      ...management,
      ...administration,
      'settings/audit',
      'settings/outbox',
      'providers',
      'own-responses',
    ],
  },
}

const allTabs = ['overview', 'collect', 'responses', 'themes', 'report', 'map', 'waves', 'crosstabs', 'export']

for (const [role, { persona, navigation, tabs, closed }] of Object.entries(roles))
  site.test(
    `${role}: sees what the role allows, from the start page on, and nothing else by its address`,
    async () => {
      const refused: string[] = []
      const page = await site.open({ as: persona, script: checker })
      page.on('response', reply => {
        if (reply.status() >= 400) refused.push(`${reply.status()} ${new URL(reply.url()).pathname}`)
      })
      await page.goto(site.url('/'))
      await page.waitForURL(`**${home()}/assessments`)
      await page.getByRole('link', { name: 'Needs assessment' }).waitFor()
      expect(await linksOf(page, 'Main')).toEqual(navigation)
      expect(await page.getByRole('link', { name: 'New assessment' }).count()).toBe(
        closed.includes('assessments/new') ? 0 : 1,
      )

      await page.getByRole('link', { name: 'Needs assessment' }).click()
      await page.waitForURL(`**${wave()}/${tabs[0]?.toLowerCase()}`)
      await page.getByRole('navigation', { name: 'Parts of the assessment' }).waitFor()
      expect(await linksOf(page, 'Parts of the assessment')).toEqual(tabs)
      for (const tab of allTabs) {
        await page.goto(site.url(`${wave()}/${tab}`))
        await isShown(page)
        const isOpen = tabs.some(name => name.toLowerCase().replace('-', '') === tab)
        expect([tab, await page.getByText('You cannot see this').count()]).toEqual([tab, isOpen ? 0 : 1])
        if (isOpen) await expectAccessible(page, `${role}: ${tab}`, { hasNewColours: false })
      }
      for (const section of navigation) {
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: section }).click()
        await isShown(page)
        expect([section, await page.getByRole('heading', { level: 1 }).textContent()]).not.toEqual([
          section,
          'You cannot see this',
        ])
      }
      // Nothing that was shown asked the server for something that the role may not have.
      expect(refused).toEqual([])
      await expectClosed(page, closed)
      expect(refused).toEqual([])
    },
    240_000,
  )

site.test('provider contact: begins with their own responses and sees nothing else', async () => {
  const page = await site.open({ as: 'pia', script: checker })
  await page.goto(site.url('/'))
  await page.waitForURL(`**${home()}/own-responses`)
  await isShown(page)
  expect(await linksOf(page, 'Main')).toEqual(['Your responses'])
  await expectAccessible(page, 'own responses')
  await expectClosed(page, [
    'assessments',
    'questionnaires',
    'providers',
    'indicators',
    ...management,
    ...administration,
  ])
})

site.test('keyboard shortcuts lead only where the role leads', async () => {
  const page = await site.open({ as: 'ray' })
  await page.goto(site.url(home()))
  await isShown(page)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page.waitForURL(`**${home()}/questionnaires`)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.waitFor()
  expect(await help.getByText('Go to: Questionnaires').count()).toBe(1)
  expect(await help.getByText('Go to: Settings').count()).toBe(0)
})

/** As by a link inside the page: whole loads would take most of the test. */
async function goTo(page: Page, path: string) {
  await page.evaluate(to => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

async function expectClosed(page: Page, paths: string[]) {
  const heading = page.getByRole('heading', { name: 'You cannot see this' })
  const start = new URL(page.url()).pathname
  for (const path of paths) {
    await goTo(page, start)
    await heading.waitFor({ state: 'detached' })
    await goTo(page, `${home()}/${path}`)
    await heading.waitFor()
    expect([path, await page.getByRole('heading').count()]).toEqual([path, 1])
  }
}

async function isShown(page: Page) {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'))
}

async function linksOf(page: Page, navigation: string): Promise<string[]> {
  const texts = await page
    .getByRole('navigation', { name: navigation, exact: true })
    .getByRole('link')
    .allTextContents()
  return texts.map(text => text.trim())
}
