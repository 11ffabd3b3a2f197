import { expect } from '@jest/globals'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** To be given to `open({ script })`: the checker is in every document of the context, and asked as often as needed. */
export const checker = axe.source

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * As it is now, the page breaks no rule of WCAG 2.2 A and AA that can be checked by a machine. Contrast takes the most
 * time of all and need not be checked again where the same page was seen in another language.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  { hasNewColours = true }: { hasNewColours?: boolean } = {},
): Promise<void> {
  const faults = await page.evaluate(
    async ({ tags, hasNewColours: checksColours }) => {
      const isEndless = (animation: Animation) => animation.effect?.getComputedTiming().iterations === Infinity
      const ending = document.getAnimations().filter(animation => !isEndless(animation))
      await Promise.allSettled(ending.map(animation => animation.finished))
      const { axe: checks } = window as unknown as { axe: typeof axe }
      const { violations } = await checks.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: checksColours } },
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(node => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n').at(-1)?.trim()}`),
      )
    },
    { tags: standards, hasNewColours },
  )
  expect({ state, faults }).toEqual({ state, faults: [] })
}
