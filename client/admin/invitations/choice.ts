import type { Choice } from './invitations.hooks.ts'

/** What is set in the dialog; providers with their names, to be shown as chosen. */
export interface Given {
  sectors: string[]
  areaCodes: string[]
  providers: { id: string; name: string }[]
  contacts: 'one' | 'all'
}

/** Without chosen ones, all of the register. */
export function toChoice({ providers, ...given }: Given): Choice {
  return { ...given, providerIds: providers.length > 0 ? providers.map(({ id }) => id) : null }
}
