import { useTranslation } from 'react-i18next'
import classes from './Export.module.css'

export function Withheld() {
  const { t } = useTranslation()
  return (
    <aside className={classes.withheld} aria-label={t('exporting.withheld')}>
      <h3>{t('exporting.withheld')}</h3>
      <ul>
        <li>{t('exporting.withheldText')}</li>
        <li>{t('exporting.withheldIds')}</li>
        <li>{t('exporting.withheldDates')}</li>
      </ul>
      <p>{t('exporting.withheldHelp')}</p>
    </aside>
  )
}
