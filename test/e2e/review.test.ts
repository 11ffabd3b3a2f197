import { beforeAll, expect } from '@jest/globals'
import { compileCodebook } from '../../surveys/codebook/compile.ts'
import { libraryQuestionnaires } from '../../surveys/questionnaires/library.ts'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { anAnswerSheet } from '../support/factories.ts'
import { personas } from '../support/personas.ts'
import {
  firstWave,
  letterTo,
  type Seeded,
  seedAssessment,
  seedInvitation,
  seedMember,
  seedResponses,
} from '../support/seeding.ts'

const site = useSite()
const narrow = { width: 360, height: 740 }
const definition = libraryQuestionnaires.find(({ key }) => key === 'provider')?.definition
const pia = personas.pia.email

let seeded: Seeded
let invited = { providerId: '', link: '' }
let path = ''

const ivy = () => site.api.as('ivy')
const release = () =>
  ivy().call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: firstWave(seeded),
  })
const submit = async (link: string, seed: number) => {
  if (!definition) throw new Error('there is no provider questionnaire')
  const body = anAnswerSheet(
    { definition, codebook: compileCodebook(definition, { version: 1 }) },
    { seed, language: 'es' },
  )
  await site.api.call('POST /collectors/:link/responses', { params: { link }, body })
}

beforeAll(async () => {
  seeded = await seedAssessment(ivy(), 'City of Norfolk')
  const { organisationId } = seeded
  path = `/o/${organisationId}/assessments/${seeded.assessmentId}/1`
  invited = await seedInvitation(ivy(), seeded, { name: 'Harbour House', email: pia })
  const other = await seedInvitation(ivy(), seeded, { name: 'Safe Haven', email: 'other@example.org' })
  await submit(invited.link, 1)
  await submit(other.link, 2)
  await seedResponses(site.api, { link: seeded.links.provider, audience: 'provider', count: 6 })
  await seedResponses(site.api, { link: seeded.links.resident, audience: 'resident', count: 6 })
  await seedMember(ivy(), site.api.as('rex'), { organisationId, email: personas.rex.email, role: 'reviewer' })
  await seedMember(ivy(), site.api.as('pia'), {
    organisationId,
    email: pia,
    role: 'provider_contact',
    providerId: invited.providerId,
  })
}, 120_000)

site.test(
  'a reviewer filters, reads, asks back and excludes; the provider replies by the link; the report has one less',
  async () => {
    const first = await release()
    const rex = await site.open({ as: 'rex', script: checker })
    await rex.goto(site.url(`${path}/responses`))
    await rex.getByText('8 responses').waitFor()
    await expectAccessible(rex, 'the list of responses')
    await rex.getByRole('searchbox', { name: 'Find a provider' }).fill('harbour')
    await rex.getByText('1 response', { exact: true }).waitFor()
    await rex.getByRole('button', { name: 'Harbour House' }).click()
    const panel = rex.getByRole('region', { name: 'Harbour House' })
    await panel.getByText('Answered in Spanish', { exact: false }).waitFor()
    await panel.getByRole('heading', { name: definition?.pages[0]?.title.es ?? '?' }).waitFor()
    await panel.getByLabel('Labels in').selectOption('en')
    await panel.getByRole('heading', { name: definition?.pages[0]?.title.default ?? '?' }).waitFor()
    await expectAccessible(rex, 'a response beside the list')

    await panel.getByRole('button', { name: 'Ask the provider' }).click()
    await rex.getByRole('dialog').getByRole('button', { name: 'Send the question' }).click()
    await rex.getByText('Write your question').waitFor()
    await rex.getByLabel('Your question').fill('Are there really 500 beds?')
    await expectAccessible(rex, 'asking')
    await rex.getByRole('dialog').getByRole('button', { name: 'Send the question' }).click()
    await rex.getByText('The question is on its way.').waitFor()
    await panel.getByText('The letter waits to be sent.').waitFor()

    const letter = await letterTo(ivy(), seeded, { kind: 'response-query', email: pia })
    const link = /\/reply\/[a-z0-9]{20}/.exec(letter)?.[0] ?? ''
    const provider = await site.open({ viewport: narrow, script: checker })
    await provider.goto(site.url(link))
    await provider.getByText('Are there really 500 beds?').waitFor()
    await expectAccessible(provider, 'the question, as the provider reads it')
    await provider.getByRole('button', { name: 'Send the reply' }).click()
    await provider.getByRole('alert').getByText('Write your reply').waitFor()
    await provider.getByLabel('Your reply').fill('A slip: it should be 50.')
    await provider.getByRole('button', { name: 'Send the reply' }).click()
    await provider.getByRole('heading', { name: 'Your reply has arrived', exact: false }).waitFor()
    await provider.reload()
    await provider.getByRole('heading', { name: 'This question has been answered' }).waitFor()

    await rex.reload()
    await panel.getByText('A slip: it should be 50.').waitFor()
    await panel.getByRole('button', { name: 'Exclude' }).click()
    await rex.getByLabel('Why it should not count').fill('They will send new answers.')
    await rex.getByRole('dialog').getByRole('button', { name: 'Exclude' }).click()
    await panel.getByText('They will send new answers.').waitFor()
    await panel.getByText('leave it out already', { exact: false }).waitFor()
    await rex.getByRole('button', { name: 'Close this response' }).click()
    await rex.waitForFunction(() => document.activeElement?.textContent === 'Harbour House')

    const second = await release()
    expect([second.responses, second.withdrawn]).toEqual([first.responses - 1, 1])
    await rex.goto(site.url(`${path}/report`))
    await rex.getByText('7 providers answered', { exact: false }).first().waitFor()
  },
  240_000,
)

site.test(
  'a provider corrects its answers by the link, in Arabic, and they take the place of the old ones',
  async () => {
    const rex = site.api.as('rex')
    const key = 'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses'
    const find = async () =>
      (await rex.call(key, { params: firstWave(seeded), query: { provider: 'haven' } })).responses
    const [old] = await find()
    await rex.call('POST /organisations/:organisationId/responses/:responseId/queries', {
      params: { organisationId: seeded.organisationId, responseId: old?.id ?? '' },
      body: { text: 'Is everything right?' },
    })
    const letter = await letterTo(ivy(), seeded, { kind: 'response-query', email: 'other@example.org' })
    const page = await site.open({ viewport: narrow, script: checker })
    await page.goto(site.url(`${/\/reply\/[a-z0-9]{20}/.exec(letter)?.[0]}?language=ar`))
    await page.getByRole('button', { name: 'تصحيح إجاباتي' }).click()
    await page.locator('.back-link').waitFor()
    expect(await page.getByRole('main').locator('input:checked').count()).toBeGreaterThan(0)
    await expectAccessible(page, 'correcting in Arabic')
    while ((await page.getByRole('button', { name: 'إرسال إجاباتي' }).count()) === 0) {
      const before = await page.locator('h1').textContent()
      await page.locator('.actions .button').first().click()
      await page.waitForFunction(text => document.querySelector('h1')?.textContent !== text, before)
    }
    await expectAccessible(page, 'checking the corrected answers')
    await page.getByRole('button', { name: 'إرسال إجاباتي' }).click()
    await page.getByRole('heading', { name: 'شكرًا. وصلت إجاباتكم المصححة' }).waitFor()
    const found = await find()
    expect(found.map(({ id, state }) => [id === old?.id, state])).toEqual([[false, 'waiting']])
  },
  240_000,
)

site.test(
  'a provider contact sees its own responses and nothing else',
  async () => {
    const page = await site.open({ as: 'pia', script: checker })
    await page.goto(site.url('/'))
    await page.getByRole('heading', { level: 1, name: 'Your responses' }).waitFor()
    const navigation = page.getByRole('navigation', { name: 'Main' }).first()
    expect(await navigation.getByRole('link').allTextContents()).toEqual(['Your responses'])
    await expectAccessible(page, 'own responses')
    expect(await page.getByRole('row').count()).toBe(2)
    await page.getByRole('link', { name: 'Needs assessment' }).click()
    await page.getByText('Are there really 500 beds?').waitFor()
    await page.getByText('A slip: it should be 50.').waitFor()
    await expectAccessible(page, 'one own response')
    await page.getByRole('link', { name: 'See your answers beside the others' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your answers beside the others' }).waitFor()
    await page.getByRole('heading', { name: 'Your answers are not in the release' }).waitFor()
    await site.api.as('rex').call('DELETE /organisations/:organisationId/responses/:responseId/exclusion', {
      params: { organisationId: seeded.organisationId, responseId: page.url().split('/').at(-2) ?? '' },
    })
    await release()
    await page.reload()
    await page.getByRole('radio', { name: 'All other providers', checked: true }).waitFor()
    expect(await page.getByRole('radio', { name: /^My sector/ }).isDisabled()).toBe(true)
    await page.getByText('Your answer', { exact: true }).first().waitFor()
    await expectAccessible(page, 'beside the others')
    const address = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')
    const csv = await page.request.get(site.url(address ?? ''))
    expect(await csv.text()).toContain('Share of the others')
    await page.setViewportSize(narrow)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width)
    for (const elsewhere of [`${path}/responses`, `/o/${seeded.organisationId}/providers`]) {
      await page.goto(site.url(elsewhere))
      await page.getByRole('heading', { name: 'You cannot see this' }).waitFor()
    }
  },
  180_000,
)

site.test(
  'a coordinator sets how long answers are kept, and is told what the next night erases',
  async () => {
    const { organisationId } = seeded
    await seedMember(ivy(), site.api.as('ada'), { organisationId, email: personas.ada.email, role: 'coordinator' })
    const page = await site.open({ as: 'ada', script: checker })
    await page.goto(site.url(`${path}/overview`))
    await page.getByRole('button', { name: 'Change how long' }).click()
    await page.getByLabel('Erase answers after so many months').fill('0')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('From 1 to 600 months.').waitFor()
    await page.getByLabel('Erase answers after so many months').fill('24')
    await expectAccessible(page, 'how long answers are kept')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Erased 24 months after a wave has closed.').waitFor()
  },
  120_000,
)
