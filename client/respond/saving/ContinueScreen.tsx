import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Screen } from '../shell/Screen.tsx'
import { formatDay } from './days.ts'
import type { SavedDraft } from './saved.ts'

interface ContinueScreenProps {
  link: string
  saved: SavedDraft
  onContinue: () => void
  onErased: () => void
}

/** The first screen of a personal link through which something was answered before. */
export function ContinueScreen({ link, saved, onContinue, onErased }: ContinueScreenProps) {
  const { t, language } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  if (isAsking) return <EraseScreen key="erase" link={link} onKeep={() => setIsAsking(false)} onErased={onErased} />
  const done = saved.shares.filter(share => share.doneOn !== null)
  return (
    <Screen key="continue" title={t('continue.title')}>
      <p>{t('continue.text', { date: formatDay(saved.savedOn, language) })}</p>
      {done.length > 0 && (
        <ul>
          {done.map(({ id, name, doneOn }) => (
            <li key={id}>
              <bdi>{name}</bdi>: {t('colleague.done', { date: formatDay(doneOn ?? '', language) })}
            </li>
          ))}
        </ul>
      )}
      <div className="actions actions--equal">
        <button type="button" className="button" onClick={onContinue}>
          {t('continue.go')}
        </button>
        <button type="button" className="button button--secondary" onClick={() => setIsAsking(true)}>
          {t('continue.again')}
        </button>
      </div>
    </Screen>
  )
}

function EraseScreen({ link, onKeep, onErased }: { link: string; onKeep: () => void; onErased: () => void }) {
  const { t } = useTexts()
  const [isErasing, setIsErasing] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const erase = () => {
    setIsErasing(true)
    setHasFailed(false)
    call('DELETE /collectors/:link/draft', { params: { link } })
      .then(onErased, () => setHasFailed(true))
      .finally(() => setIsErasing(false))
  }
  return (
    <Screen title={t('continue.againTitle')}>
      <p>{t('continue.againText')}</p>
      <p role="alert" className={hasFailed ? 'field-error' : ''}>
        {hasFailed && t('saving.actionFailed')}
      </p>
      <div className="equal-buttons">
        <button type="button" className="button button--equal" disabled={isErasing} onClick={erase}>
          {t('continue.againYes')}
        </button>
        <button type="button" className="button button--equal" onClick={onKeep}>
          {t('continue.againNo')}
        </button>
      </div>
    </Screen>
  )
}
