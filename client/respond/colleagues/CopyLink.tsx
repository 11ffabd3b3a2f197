import { useState } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'

/** Copies a link; where the browser does not allow it, the link can be selected by hand. */
export function CopyLink({ url, name, isMain = false }: { url: string; name: string; isMain?: boolean }) {
  const { t } = useTexts()
  const [isCopied, setIsCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  return (
    <>
      <button
        type="button"
        className={isMain ? 'button' : 'link-button'}
        aria-label={t('colleague.copyFor', { name })}
        onClick={copy}
      >
        {t('colleague.copy')}
      </button>
      <span role="status">{isCopied ? t('done.copied') : ''}</span>
    </>
  )
}
