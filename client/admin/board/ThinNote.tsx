import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Board.module.css'
import type { Thin } from './board.hooks.ts'

/** In words, so that colour is never alone. */
export function ThinNote({ thin }: { thin: Thin }) {
  const { t } = useTranslation()
  if (thin === null) return null
  return (
    <span className={classes.thin}>
      <IconAlertTriangle size={14} aria-hidden />
      {t(`board.thin.${thin}`)}
    </span>
  )
}
