import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Invitations.module.css'
import { pageSize } from './invitations.hooks.ts'

interface PagesProps {
  offset: number
  matching: number
  onChange: (offset: number) => void
}

/** Which rows are shown, and the way to the others. */
export function Pages({ offset, matching, onChange }: PagesProps) {
  const { t } = useTranslation()
  if (matching <= pageSize) return <span />
  return (
    <nav aria-label={t('invitations.pages.label')} className={classes.pages}>
      <Button variant="default" disabled={offset === 0} onClick={() => onChange(Math.max(0, offset - pageSize))}>
        {t('invitations.pages.previous')}
      </Button>
      <span role="status">
        {t('invitations.pages.shown', {
          from: offset + 1,
          to: Math.min(offset + pageSize, matching),
          total: matching,
        })}
      </span>
      <Button variant="default" disabled={offset + pageSize >= matching} onClick={() => onChange(offset + pageSize)}>
        {t('invitations.pages.next')}
      </Button>
    </nav>
  )
}
