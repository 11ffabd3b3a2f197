import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { Option } from './options.ts'

interface ChipsProps {
  chosen: Option[]
  onRemove: (value: string) => void
}

/** What has been chosen in a searched list, each with a way to take it back. */
export function Chips({ chosen, onRemove }: ChipsProps) {
  const { t } = useTexts()
  if (chosen.length === 0) return null
  return (
    <ul className="chips" aria-label={t('combobox.selected')}>
      {chosen.map(option => (
        <li key={option.value}>
          <button type="button" className="chip" onClick={() => onRemove(option.value)}>
            <span aria-hidden="true">{option.text}</span>
            <span className="visually-hidden">{t('combobox.remove', { name: option.text })}</span>
            <svg className="icon icon--small" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  )
}
