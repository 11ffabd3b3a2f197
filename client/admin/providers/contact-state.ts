import type { Contact } from './providers.hooks.ts'

export function isReachable({ optedOutOn, bouncedOn }: Pick<Contact, 'optedOutOn' | 'bouncedOn'>): boolean {
  return optedOutOn === null && bouncedOn === null
}
