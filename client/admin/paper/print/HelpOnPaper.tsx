import type { PaperWords } from '../../../shared/i18n/paper/words.ts'
import { useAreas } from '../../areas/areas.hooks.ts'
import { helpContactsOf } from '../../areas/help-contacts-of.ts'
import { useOrganisation } from '../../shell/useOrganisation.ts'
import classes from './Print.module.css'

/** Help numbers of the areas, or of the nearest areas above them: on every sheet of a resident. */
export function HelpOnPaper({ areas, words }: { areas: { code: string }[]; words: PaperWords }) {
  const all = useAreas(useOrganisation().id).data ?? []
  return (
    <aside className={classes.help}>
      <strong>{words.help}</strong>
      <p>{words.emergency}</p>
      {helpContactsOf(areas, all).map(({ name, phone, url, note }) => (
        <p key={`${name} ${phone}`}>
          {name}: <bdi dir="ltr">{phone || url}</bdi>
          {note && ` (${note})`}
        </p>
      ))}
    </aside>
  )
}
