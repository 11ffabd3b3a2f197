import type { Collector } from '../collector.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Screen } from '../shell/Screen.tsx'

interface SectionIntroProps {
  organisation: string
  section: NonNullable<Collector['section']>
  titles: string[]
  onBegin: () => void
}

/** Who asks, for what, and who will see it. */
export function SectionIntro({ organisation, section, titles, onBegin }: SectionIntroProps) {
  const { t } = useTexts()
  const { askedBy: name, provider } = section
  return (
    <Screen key="intro" title={name ? t('section.title', { name }) : t('section.titleUnnamed')}>
      <p>{t('section.text', { organisation, provider })}</p>
      <ul>
        {titles.map(title => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      {titles.length === 0 && <p>{t('section.empty')}</p>}
      <p>{t('section.how')}</p>
      {titles.length > 0 && (
        <div className="actions">
          <button type="button" className="button" onClick={onBegin}>
            {t('section.begin')}
          </button>
        </div>
      )}
    </Screen>
  )
}
