import type { Messages } from './messages.ts'

/** One language at a time, so that a browser loads no other; English where there is none. */
export async function loadMessages(language: string): Promise<Messages> {
  switch (language.split('-')[0]) {
    case 'ar':
      return (await import('./ar.ts')).ar
    case 'es':
      return (await import('./es.ts')).es
    case 'fr':
      return (await import('./fr.ts')).fr
    default:
      return (await import('./en.ts')).en
  }
}
