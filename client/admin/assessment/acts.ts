import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import type { Step } from './next-step.ts'

export type Act = 'open' | 'reopen' | 'close' | 'archive' | 'release' | 'nextWave' | 'copy' | 'read'

const acts: Record<Step, [Act, Act?]> = {
  planned: ['open'],
  openEmpty: ['copy'],
  open: ['close', 'copy'],
  release: ['release'],
  read: ['read', 'nextWave'],
  archived: ['nextWave', 'read'],
  closedEmpty: ['reopen'],
}

/** The main act of a step and, where there is one, the second. */
export function actsOf(step: Step): [Act, Act?] {
  return acts[step]
}

/** Everything else the state allows, behind the menu. */
export function otherActsOf(wave: Wave, assessment: Assessment): Act[] {
  const isLatest = wave.number === assessment.waves.at(-1)?.number
  const isAfterOpen = wave.state === 'closed' || wave.state === 'archived'
  const allowed: [Act, boolean][] = [
    ['close', wave.state === 'open'],
    ['release', wave.unreleased > 0 && (wave.state === 'open' || wave.state === 'closed')],
    ['read', wave.latestRelease !== null],
    ['reopen', wave.state === 'closed'],
    ['nextWave', isLatest && isAfterOpen],
    ['archive', wave.state === 'closed'],
  ]
  return allowed.filter(([, isAllowed]) => isAllowed).map(([act]) => act)
}
