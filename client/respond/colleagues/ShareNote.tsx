import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { Share } from '../saving/saved.ts'

/** On a page and in the review: who was asked to answer it, and whether they have. */
export function ShareNote({ shares, page }: { shares: Share[]; page: string }) {
  const { t } = useTexts()
  return shares
    .filter(share => share.pages.includes(page))
    .map(({ id, name, doneOn }) => (
      <p key={id} className="hint">
        {t(doneOn ? 'colleague.noteDone' : 'colleague.noteAsked', { name })}
      </p>
    ))
}
