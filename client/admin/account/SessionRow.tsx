import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Account.module.css'
import type { OwnSession } from './account.hooks.ts'

interface SessionRowProps {
  session: OwnSession
  isEnding: boolean
  onEnd: () => void
}

export function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const { t } = useTranslation()
  const { date, moment } = useFormats()
  const when = moment(session.startedAt)
  return (
    <li className={classes.row}>
      <div>
        <p>{t('account.sessions.started', { when })}</p>
        <p className={classes.muted}>{t('account.sessions.lastUsed', { day: date(session.lastUsedOn) })}</p>
      </div>
      {session.isCurrent ? (
        <span className={classes.current}>{t('account.sessions.current')}</span>
      ) : (
        <Button
          variant="default"
          size="compact-md"
          loading={isEnding}
          aria-label={t('account.sessions.endThis', { when })}
          onClick={onEnd}
        >
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  )
}
