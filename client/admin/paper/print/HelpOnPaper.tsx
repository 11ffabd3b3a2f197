import type { PaperWords } from '../../../shared/i18n/paper/words.ts'
import { type Area, useAreas } from '../../areas/areas.hooks.ts'
import { useOrganisation } from '../../shell/useOrganisation.ts'
import classes from './Print.module.css'

/** Help numbers of the areas, or of the nearest areas above them: on every sheet of a resident. */
export function HelpOnPaper({ areas, words }: { areas: { code: string }[]; words: PaperWords }) {
  const all = useAreas(useOrganisation().id).data ?? []
  const contacts = new Map(
    areas.flatMap(({ code }) => contactsOf(code, all)).map(contact => [`${contact.name} ${contact.phone}`, contact]),
  )
  return (
    <aside className={classes.help}>
      <strong>{words.help}</strong>
      <p>{words.emergency}</p>
      {[...contacts.values()].map(({ name, phone, url, note }) => (
        <p key={`${name} ${phone}`}>
          {name}: <bdi dir="ltr">{phone || url}</bdi>
          {note && ` (${note})`}
        </p>
      ))}
    </aside>
  )
}

function contactsOf(code: string, all: Area[]): Area['helpContacts'] {
  for (let at: string | null | undefined = code; at; ) {
    const area: Area | undefined = all.find(one => one.code === at)
    if (!area || area.helpContacts.length > 0) return area?.helpContacts ?? []
    at = area.parentCode
  }
  return []
}
