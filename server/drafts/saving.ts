import type { OpenCollector } from '../collectors/collectors.store.ts'

/**
 * How unfinished answers are kept. `automatic`: the server keeps them while one answers, for whoever has the personal link;
 * `code`: on request, sealed with a code; `none`: a shared device must not offer to come back to what somebody answered.
 */
export type Saving = 'automatic' | 'code' | 'none'

export function savingOf({
  kind,
  isAnonymous,
  invitation,
}: Pick<OpenCollector, 'kind' | 'isAnonymous' | 'invitation'>): Saving {
  if (kind === 'kiosk' || kind === 'paper') return 'none'
  // Kept with an anonymous invitation, answers would lead to the person; by a code they do not.
  return invitation && !isAnonymous ? 'automatic' : 'code'
}
