import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'

export interface SummaryItem {
  id: string
  text: string
  onFollow: () => void
}

interface ErrorSummaryProps {
  items: SummaryItem[]
  text?: string
  takesFocus?: boolean
}

/** The GOV.UK error summary: takes the focus when it appears; each line leads to its field. */
export function ErrorSummary({ items, text, takesFocus = true }: ErrorSummaryProps) {
  const { t } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [takesFocus])
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('errors.title')}</h2>
      {text && <p>{text}</p>}
      <ul>
        {items.map(item => (
          <li key={item.id}>
            <button type="button" className="link-button link-button--error" onClick={item.onFollow}>
              {item.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
