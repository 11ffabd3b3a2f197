import { useState } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { useSite } from '../shell/SiteContext.tsx'

/** In groups of four, which are easier to copy by hand; hyphens do not matter when it is used. */
function grouped(code: string): string {
  return code.replaceAll('-', '').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** The receipt code, large enough to copy by hand. */
export function Receipt({ code: plain }: { code: string }) {
  const code = grouped(plain)
  const { t } = useTexts()
  const { isResident } = useSite()
  const isKiosk = useKiosk() !== null
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setIsCopied(true)
  }
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t('done.receipt')}</h2>
      <p className="receipt-code" data-testid="receipt">
        <bdi dir="ltr">{code}</bdi>
      </p>
      <p>
        {t('done.receiptText')} {isResident && t('done.receiptUnsafe')}
      </p>
      {!isKiosk && (
        <div className="actions no-print">
          {'clipboard' in navigator && (
            <button
              type="button"
              className="button button--secondary"
              onClick={() => void copy().catch(() => undefined)}
            >
              {t('done.copy')}
            </button>
          )}
          <button type="button" className="button button--secondary" onClick={() => window.print()}>
            {t('done.print')}
          </button>
          <span role="status">{isCopied ? t('done.copied') : ''}</span>
        </div>
      )}
    </section>
  )
}
