import { ExitButton } from './ExitButton.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { useSite } from './SiteContext.tsx'

interface TopBarProps {
  languages: string[]
  onLanguage: (language: string) => void
}

export function TopBar({ languages, onLanguage }: TopBarProps) {
  const { organisation, isResident } = useSite()
  return (
    <header className="top-bar">
      {organisation && <p className="site-name">{organisation}</p>}
      <div className="top-tools">
        {languages.length > 1 && <LanguageMenu languages={languages} onChoose={onLanguage} />}
        {isResident && <ExitButton />}
      </div>
    </header>
  )
}
