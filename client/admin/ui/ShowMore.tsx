import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const step = 200

interface More {
  hidden: number
  onMore: () => void
}

/** The first rows of a long list: thousands of rows with menus would make every key stroke slow. */
export function useFirstRows<T>(rows: T[]): [T[], More] {
  const [limit, setLimit] = useState(step)
  return [rows.slice(0, limit), { hidden: Math.max(0, rows.length - limit), onMore: () => setLimit(limit + 5 * step) }]
}

export function ShowMore({ hidden, onMore }: More) {
  const { t } = useTranslation()
  if (hidden === 0) return null
  return (
    <Button mt="sm" variant="subtle" onClick={onMore}>
      {t('common.more', { count: hidden })}
    </Button>
  )
}
