import { beforeAll, describe, expect } from '@jest/globals'
import type { Audience } from '../../surveys/definition/definition.ts'
import { libraryQuestionnaires } from '../../surveys/questionnaires/library.ts'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'
import { languages, walk } from '../support/respondent.ts'
import { completedOf, type Seeded, seedAssessment } from '../support/seeding.ts'

const site = useSite()
let seeded: Seeded

beforeAll(async () => {
  seeded = await seedAssessment(site.api.as('ivy'), 'City of Norfolk')
})

describe('from the consent to the thanks, every question can be answered and no screen has an accessibility fault', () => {
  const audiences: Audience[] = ['provider', 'resident', 'partner']
  for (const audience of audiences)
    for (const language of languages)
      site.test(
        `${audience}, ${language}`,
        async () => {
          const page = await site.open({ viewport: { width: 360, height: 740 }, script: checker })
          const pages = libraryQuestionnaires.find(one => one.key === audience)?.definition.pages ?? []
          const before = await completed(audience)
          await page.goto(site.url(`/r/${seeded.links[audience]}?language=${language}`))
          const titles = await walk(page, {
            language,
            area: 'North town',
            onScreen: async () => expectAccessible(page, await page.title(), { hasNewColours: language === 'en' }),
          })
          expect(titles).toEqual(pages.map(({ title }) => title?.[language] ?? title?.default))
          expect(await page.locator('html').getAttribute('lang')).toBe(language)
          expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
          expect(await completed(audience)).toBe(before + 1)
        },
        120_000,
      )
})

async function completed(audience: Audience): Promise<number> {
  return (await completedOf(site.api.as('ivy'), seeded)).get(audience) ?? 0
}
