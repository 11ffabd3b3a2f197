import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './LoadingPage.module.css'

/** A skeleton with the shape of most pages: heading, a line, and rows. */
export function LoadingPage({ rows = 5, isPart = false }: { rows?: number; isPart?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={classes.page} role="status">
      {isPart ? (
        <span className="visually-hidden">{t('common.loading')}</span>
      ) : (
        <h1 className="visually-hidden">{t('common.loading')}</h1>
      )}
      <Skeleton height="1.75rem" width="14rem" />
      <Skeleton height="1rem" width="min(100%, 30rem)" />
      <div className={classes.rows}>
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map(key => (
          <Skeleton key={key} height="2.75rem" />
        ))}
      </div>
    </div>
  )
}
