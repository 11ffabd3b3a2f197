import { Pagination } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Pages.module.css'

interface PagesProps {
  label: string
  page: number
  pages: number
  onPage: (page: number) => void
}

/** Leads through a list that comes in pages; nothing where there is one page only. */
export function Pages({ label, page, pages, onPage }: PagesProps) {
  const { t } = useTranslation()
  if (pages <= 1) return null
  return (
    <nav aria-label={label} className={classes.pages}>
      <Pagination
        size="sm"
        total={pages}
        value={Math.min(page, pages)}
        onChange={onPage}
        getItemProps={one => ({ 'aria-label': t('common.page', { page: one }) })}
        getControlProps={control => ({
          'aria-label': t(control === 'next' || control === 'last' ? 'common.nextPage' : 'common.previousPage'),
        })}
      />
    </nav>
  )
}
