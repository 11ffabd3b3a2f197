import type { Wave } from '../assessments/assessments.hooks.ts'

export type Step = 'planned' | 'openEmpty' | 'open' | 'release' | 'read' | 'archived' | 'closedEmpty'

/** The one thing to do next for a wave. */
export function nextStep(wave: Wave): Step {
  const completed = wave.audiences.reduce((sum, one) => sum + one.completed, 0)
  switch (wave.state) {
    case 'planned':
      return 'planned'
    case 'open':
      return completed === 0 ? 'openEmpty' : 'open'
    case 'closed':
      if (wave.unreleased > 0) return 'release'
      return wave.latestRelease ? 'read' : 'closedEmpty'
    case 'archived':
      return 'archived'
    default:
      return wave.state satisfies never
  }
}
