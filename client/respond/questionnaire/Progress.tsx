import { useTexts } from '../i18n/InterfaceContext.tsx'

export function Progress({ position, total }: { position: number; total: number }) {
  const { t } = useTexts()
  return (
    <div className="progress">
      <progress className="progress-line" value={position} max={total} aria-hidden="true" />
      <p className="progress-text">
        <span aria-hidden="true">{t('questions.progress', { position, total })}</span>
        <span className="visually-hidden">{t('questions.progressLabel', { position, total })}</span>
      </p>
    </div>
  )
}
