import { useTranslation } from 'react-i18next'
import classes from './Brand.module.css'

export function Brand() {
  const { t } = useTranslation()
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" className={classes.mark} aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" className={classes.ground} />
        <path d="M7 22h18M7 16.5h12M7 11h7" className={classes.layers} />
      </svg>
      {t('common.product')}
    </span>
  )
}
