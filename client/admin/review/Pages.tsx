import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Review.module.css'
import { pageSize } from './useResponseQuery.ts'

interface PagesProps {
  total: number
  page: number
  onPage: (page: number) => void
}

export function Pages({ total, page, onPage }: PagesProps) {
  const { t } = useTranslation()
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  return (
    <nav className={classes.pages} aria-label={t('review.pages')}>
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('review.previous')}
      </Button>
      <span>{t('review.pageOf', { page, last })}</span>
      <Button variant="default" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('review.next')}
      </Button>
    </nav>
  )
}
