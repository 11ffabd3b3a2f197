import { ClearButton } from '../kiosk/ClearButton.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { ExitButton } from './ExitButton.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { useSite } from './SiteContext.tsx'

interface TopBarProps {
  languages: string[]
  onLanguage: (language: string) => void
}

export function TopBar({ languages, onLanguage }: TopBarProps) {
  const { organisation, isResident, isKiosk } = useSite()
  const kiosk = useKiosk()
  return (
    <header className="top-bar">
      {organisation && <p className="site-name">{organisation}</p>}
      <div className="top-tools">
        {languages.length > 1 && <LanguageMenu languages={languages} onChoose={onLanguage} />}
        {kiosk && <ClearButton kiosk={kiosk} />}
        {isResident && !isKiosk && <ExitButton />}
      </div>
    </header>
  )
}
