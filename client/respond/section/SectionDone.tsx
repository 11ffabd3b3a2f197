import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Screen } from '../shell/Screen.tsx'

/** Nothing was sent: whoever asked does that. */
export function SectionDone({ askedBy, onAgain }: { askedBy: string; onAgain: () => void }) {
  const { t } = useTexts()
  return (
    <Screen key="done" title={t('section.doneTitle')}>
      <p>{askedBy ? t('section.done', { name: askedBy }) : t('section.doneUnnamed')}</p>
      <p>
        <button type="button" className="link-button" onClick={onAgain}>
          {t('section.again')}
        </button>
      </p>
    </Screen>
  )
}
