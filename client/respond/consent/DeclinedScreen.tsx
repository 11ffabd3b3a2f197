import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Finish } from '../kiosk/Finish.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { HelpSection } from '../shell/HelpNumbers.tsx'
import { Screen } from '../shell/Screen.tsx'

export function DeclinedScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTexts()
  const isKiosk = useKiosk() !== null
  return (
    <Screen title={t('declined.title')}>
      <p>
        {t('declined.text')} {!isKiosk && t('declined.close')}
      </p>
      <Finish />
      <HelpSection />
      <p>
        <button type="button" className="link-button" onClick={onBack}>
          {t('declined.again')}
        </button>
      </p>
    </Screen>
  )
}
