import type { Area, HelpContact } from './areas.hooks.ts'

/** Of these areas, or of the nearest areas above them that have some; each once. */
export function helpContactsOf(areas: { code: string }[], all: Area[]): HelpContact[] {
  const contacts = areas.flatMap(({ code }) => nearest(code, all))
  return [...new Map(contacts.map(contact => [`${contact.name} ${contact.phone}`, contact])).values()]
}

function nearest(code: string, all: Area[]): HelpContact[] {
  for (let at: string | null | undefined = code; at; ) {
    const area: Area | undefined = all.find(one => one.code === at)
    if (!area || area.helpContacts.length > 0) return area?.helpContacts ?? []
    at = area.parentCode
  }
  return []
}
