import type { Figure } from '../sections/figures.ts'
import type { Messages } from './messages/messages.ts'

/** Whether nothing that the figure is about may be shown: readers see its name in a list, not a hollow chart. */
export function isEmpty(figure: Figure): boolean {
  switch (figure.kind) {
    // Where few answered is what they say.
    case 'coverage':
    case 'strata':
    case 'indicators':
      return false
    case 'skipped':
      return !figure.respondents.answered.shown || figure.respondents.answered.count === 0
    default:
      return !hasNumber(figure.rows)
  }
}

/** Shares and measures; how many answered is no finding. */
function hasNumber(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(hasNumber)
  if (typeof part !== 'object' || part === null) return false
  if ('shown' in part) return part.shown === true && ('share' in part || 'value' in part)
  return Object.values(part).some(hasNumber)
}

/** “How often can you meet this need? (providers)”. */
export function figureName(figure: Figure, { audiences }: Messages): string {
  return figure.kind === 'indicators' ? figure.label : `${figure.label} (${audiences[figure.audience]})`
}
