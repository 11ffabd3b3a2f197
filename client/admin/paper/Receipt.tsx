import { useTranslation } from 'react-i18next'
import classes from './Paper.module.css'

/** Shown once: whoever filled in the sheet may want to withdraw it later. */
export function Receipt({ code }: { code: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.receipt}>
      <p>{t('paper.counts_now')}</p>
      <p>
        {t('paper.receipt')} <code dir="ltr">{code.replaceAll(/(.{4})(?=.)/g, '$1-')}</code>
      </p>
      <p className={classes.small}>{t('paper.receiptHelp')}</p>
    </div>
  )
}
