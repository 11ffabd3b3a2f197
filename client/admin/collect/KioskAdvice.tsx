import { useTranslation } from 'react-i18next'
import classes from './Collect.module.css'

const steps = ['open', 'lock', 'power', 'place', 'try'] as const

/** How a tablet is set up: the page does its part, the rest is for whoever puts it there. */
export function KioskAdvice() {
  const { t } = useTranslation()
  return (
    <details className={classes.advice}>
      <summary>{t('collect.kioskAdvice.title')}</summary>
      <p>{t('collect.kioskAdvice.intro')}</p>
      <ol>
        {steps.map(step => (
          <li key={step}>{t(`collect.kioskAdvice.${step}`)}</li>
        ))}
      </ol>
    </details>
  )
}
