import type { Audience } from './definition.ts'

export function isAudience(value: string): value is Audience {
  return value === 'provider' || value === 'resident' || value === 'partner'
}
