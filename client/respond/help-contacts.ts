import type { Area, HelpContact } from './collector.ts'

/** Before the area is known: the numbers that hold in every area, else those of all areas. */
export function helpContactsFor(areas: Area[], area: Area | undefined, language: string): HelpContact[] {
  if (area) return forReader(area.helpContacts, language)
  const all = new Map<string, { contact: HelpContact; areas: number }>()
  for (const one of areas) {
    for (const contact of forReader(one.helpContacts, language)) {
      const key = `${contact.name} ${contact.phone}`
      all.set(key, { contact, areas: (all.get(key)?.areas ?? 0) + 1 })
    }
  }
  const found = [...all.values()]
  const everywhere = found.filter(one => one.areas >= areas.length)
  return (everywhere.length > 0 ? everywhere : found.slice(0, 6)).map(one => one.contact)
}

/** Those in the reader's language, then those for everybody; a number in another language is better than none. */
function forReader(contacts: HelpContact[], language: string): HelpContact[] {
  const own = contacts.filter(({ languages }) => languages.some(tag => primary(tag) === primary(language)))
  const general = contacts.filter(({ languages }) => languages.length === 0)
  const readable = [...own, ...general]
  return readable.length > 0 ? readable : contacts
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? ''
}
