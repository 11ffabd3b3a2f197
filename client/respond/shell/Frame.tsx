import type { ReactNode } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { HelpFooter } from './HelpNumbers.tsx'
import { TopBar } from './TopBar.tsx'

interface FrameProps {
  languages: string[]
  onLanguage: (language: string) => void
  isDemonstration?: boolean
  /** Off on screens that show the help numbers in full. */
  hasHelpFooter?: boolean
  children: ReactNode
}

export function Frame({ languages, onLanguage, isDemonstration = false, hasHelpFooter = true, children }: FrameProps) {
  const { t } = useTexts()
  return (
    <>
      <a className="skip-link" href="#main">
        {t('page.skipToContent')}
      </a>
      <TopBar languages={languages} onLanguage={onLanguage} />
      {isDemonstration && (
        <p className="data-notice" role="note">
          {t('page.demonstration')}
        </p>
      )}
      {children}
      {hasHelpFooter && <HelpFooter />}
    </>
  )
}
