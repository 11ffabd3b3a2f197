import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import { CodeBox } from './CodeBox.tsx'

/** The receipt code. */
export function Receipt({ code }: { code: string }) {
  const { t } = useTexts()
  const { isResident } = useSite()
  return (
    <CodeBox code={code} title={t('done.receipt')}>
      <p>
        {t('done.receiptText')} {isResident && t('done.receiptUnsafe')}
      </p>
    </CodeBox>
  )
}
