import type { InvitationPage, InvitationState } from './invitations.hooks.ts'

/** In the order in which things happen. */
export const states: InvitationState[] = [
  'waiting',
  'queued',
  'sent',
  'opened',
  'started',
  'completed',
  'withdrawn',
  'bounced',
  'opted_out',
  'cancelled',
]

const silent: InvitationState[] = ['queued', 'sent', 'opened', 'started']

/** Has been written to and may still answer. */
export function isSilent(state: InvitationState): boolean {
  return silent.includes(state)
}

export function silentIn(counts: InvitationPage['counts']): number {
  return silent.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}
