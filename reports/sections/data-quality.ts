import { countsOf } from '../../surveys/answers/tally.ts'
import { withheld, withhold } from '../disclosure/withhold.ts'
import { type AudienceData, textIn } from './audience.ts'
import { baseOf } from './base.ts'
import type { ItemNonResponse } from './report.ts'

/** From this share on, those who skipped a question could change what it says. */
const notable = 0.1

/** Questions that many of those asked left unanswered, the most first. */
export function itemNonResponse(data: AudienceData): ItemNonResponse[] {
  const { audience, codebook, tallies, language } = data
  const notes = codebook.variables.flatMap(variable => {
    if (variable.kind === 'text') return []
    const counts = countsOf(codebook, tallies.total, variable.name)
    const { asked, skipped } = baseOf(counts, variable).respondents
    if (!asked.shown || !skipped.shown || skipped.count < notable * asked.count || skipped.count === 0) return []
    const [cell = withheld] = withhold({ kind: 'shares', counts: [skipped.count], base: asked.count })
    return { audience, name: variable.name, label: rowLabel(variable, language), skipped: cell }
  })
  const share = ({ skipped }: ItemNonResponse) => (skipped.shown ? skipped.share : 0)
  return notes.sort((a, b) => share(b) - share(a))
}

function rowLabel({ label, gridLabel, item }: Parameters<typeof baseOf>[1], language: string): string {
  const own = textIn(label, language)
  return item && gridLabel ? `${textIn(gridLabel, language)} ${own}` : own
}
