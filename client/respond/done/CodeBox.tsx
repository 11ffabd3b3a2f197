import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'

/** In groups of four, which are easier to copy by hand; hyphens do not matter when it is used. */
function grouped(code: string): string {
  return code.replaceAll('-', '').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** A code of the respondent's, large enough to copy by hand. */
export function CodeBox({ code: plain, title, children }: { code: string; title: string; children: ReactNode }) {
  const code = grouped(plain)
  const { t } = useTexts()
  const isKiosk = useKiosk() !== null
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setIsCopied(true)
  }
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{title}</h2>
      <p className="receipt-code" data-testid="receipt">
        <bdi dir="ltr">{code}</bdi>
      </p>
      {children}
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
