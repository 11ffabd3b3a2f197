import { useEffect, useRef, useState } from 'react'
import { directionOf, nativeName } from '../../shared/i18n/languages.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'

interface LanguageMenuProps {
  languages: string[]
  onChoose: (language: string) => void
}

export function LanguageMenu({ languages, onChoose }: LanguageMenuProps) {
  const { t, language } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false)
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setIsOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])

  const choose = (tag: string) => {
    setIsOpen(false)
    button.current?.focus()
    onChoose(tag)
  }

  return (
    <div className="language-menu" ref={root}>
      <button
        type="button"
        ref={button}
        className="language-button"
        aria-expanded={isOpen}
        aria-controls="languages"
        onClick={() => setIsOpen(!isOpen)}
      >
        <GlobeIcon />
        <span className="visually-hidden">{t('language.button')}: </span>
        {nativeName(language)}
        <span className="chevron" aria-hidden="true" />
      </button>
      <ul id="languages" className="language-list" hidden={!isOpen} aria-label={t('language.choose')}>
        {languages.map(tag => (
          <li key={tag}>
            <button
              type="button"
              lang={tag}
              dir={directionOf(tag)}
              aria-current={tag === language ? 'true' : undefined}
              onClick={() => choose(tag)}
            >
              {nativeName(tag)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function GlobeIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />
    </svg>
  )
}
