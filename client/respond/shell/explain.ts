import type { ProblemSlug } from '../../../server/contract/problems.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { MessageKey } from '../i18n/en.ts'

export interface Explanation {
  title: MessageKey
  texts: MessageKey[]
  /** Where one can do something about it. */
  link?: { to: string; label: MessageKey }
  canRetry: boolean
}

type Given = (isSubmitting: boolean) => Omit<Explanation, 'canRetry'> & { canRetry?: boolean }

const known: Partial<Record<ProblemSlug, Given>> = {
  'collector-closed': isSubmitting => ({
    title: 'problem.closedTitle',
    texts: [isSubmitting ? 'problem.closedUnsent' : 'problem.closedText'],
  }),
  'collector-not-open-yet': () => ({ title: 'problem.notYetTitle', texts: ['problem.notYetText'] }),
  'collector-unknown': () => unknown,
  'response-already-submitted': () => ({ title: 'problem.submittedTitle', texts: ['problem.submittedText'] }),
  'section-closed': () => ({ title: 'problem.sectionClosedTitle', texts: ['problem.sectionClosedText'] }),
  'draft-gone': () => ({ title: 'problem.goneTitle', texts: ['problem.goneText'], canRetry: true }),
  'invitation-used': isSubmitting => ({
    title: 'problem.usedTitle',
    texts: [isSubmitting ? 'problem.usedUnsent' : 'problem.usedText', 'problem.usedChange'],
    link: { to: '/withdraw', label: 'problem.usedWithdraw' },
  }),
  'invitation-used-anonymously': isSubmitting => ({
    title: 'problem.usedTitle',
    texts: [isSubmitting ? 'problem.usedUnsent' : 'problem.usedText', 'problem.usedAnonymous'],
  }),
  'invitation-cancelled': () => ({ title: 'problem.cancelledTitle', texts: ['problem.cancelledText'] }),
  'invitation-opted-out': () => ({
    title: 'problem.optedOutTitle',
    texts: ['problem.optedOutText'],
    link: { to: window.location.pathname.replace(/^\/r\//, '/opt-out/'), label: 'problem.optedOutUndo' },
  }),
}
const unknown: ReturnType<Given> = { title: 'problem.unknownTitle', texts: ['problem.unknownText'] }

export function explain(error: unknown, isSubmitting: boolean): Explanation {
  const given = error instanceof ApiProblem ? known[error.slug]?.(isSubmitting) : undefined
  if (given) return { canRetry: false, ...given }
  const isUnknown = error instanceof ApiProblem && !isSubmitting && error.status >= 400 && error.status < 429
  if (isUnknown) return { ...unknown, canRetry: false }
  return isSubmitting
    ? { title: 'problem.refusedTitle', texts: ['problem.refusedText'], canRetry: true }
    : { title: 'problem.loadTitle', texts: ['problem.loadText'], canRetry: true }
}
