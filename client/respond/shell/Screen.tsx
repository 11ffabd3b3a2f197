import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useSite } from './SiteContext.tsx'

interface ScreenProps {
  title: string
  /** Small line above the heading. */
  eyebrow?: ReactNode
  onBack?: (() => void) | undefined
  hasError?: boolean
  /** Off where something else takes the focus, such as the summary of errors. */
  takesFocus?: boolean
  children: ReactNode
}

let screensShown = 0

/** One screen: sets the document's title and, except at first load, moves focus to its heading. Give it a key per step. */
export function Screen({ title, eyebrow, onBack, hasError = false, takesFocus = true, children }: ScreenProps) {
  const { t } = useTexts()
  const { organisation } = useSite()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    screensShown += 1
    if (screensShown === 1 || !takesFocus) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [takesFocus])

  useEffect(() => {
    const parts = [hasError ? `${t('page.error')}: ${title}` : title, organisation]
    document.title = parts.filter(Boolean).join(' – ')
  }, [title, organisation, hasError, t])

  return (
    <main id="main" className="screen" tabIndex={-1}>
      {onBack && (
        <button type="button" className="back-link" onClick={onBack}>
          <span className="chevron chevron--back" aria-hidden="true" />
          {t('page.back')}
        </button>
      )}
      {eyebrow}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  )
}
