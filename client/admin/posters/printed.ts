import type { HelpContact } from '../areas/areas.hooks.ts'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** Everything that is on a poster or card, in one language. */
export interface Printed {
  language: string
  title: string
  organisation: string
  /** With the language, so that the page opens in it. */
  address: string
  /** As it is read and typed. */
  shownAddress: string
  minutes: number
  isResident: boolean
  isDiscreet: boolean
  helpContacts: HelpContact[]
}

/** Residents' fourteen questions take five minutes; people want to know which five. */
export function minutesFor(questionCount: number): number {
  return Math.max(5, Math.ceil(questionCount / 15) * 5)
}

/** Those in the reader's language and those for everybody; a number in another language is better than none. */
export function contactsFor(contacts: HelpContact[], language: string): HelpContact[] {
  const primary = (tag: string) => tag.split('-')[0]
  const readable = contacts.filter(
    ({ languages }) => languages.length === 0 || languages.some(tag => primary(tag) === primary(language)),
  )
  return (readable.length > 0 ? readable : contacts).slice(0, 3)
}
