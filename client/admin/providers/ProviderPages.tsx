import { Pagination } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Providers.module.css'
import { pageSize } from './useListState.ts'

export function ProviderPages({
  page,
  total,
  onPage,
}: {
  page: number
  total: number
  onPage: (page: number) => void
}) {
  const { t } = useTranslation()
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  return (
    <nav aria-label={t('providers.pages')} className={classes.pages}>
      <Pagination
        size="sm"
        total={pages}
        value={Math.min(page, pages)}
        onChange={onPage}
        getItemProps={one => ({ 'aria-label': t('providers.page', { page: one }) })}
        getControlProps={control => ({
          'aria-label': t(control === 'next' || control === 'last' ? 'providers.nextPage' : 'providers.previousPage'),
        })}
      />
    </nav>
  )
}
