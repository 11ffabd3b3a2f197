import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ProblemPanel.module.css'
import { useProblemText } from './problem.ts'

interface ProblemPanelProps {
  error: unknown
  onRetry?: () => void
  /** Lines about fields that the form does not show. */
  others?: string[]
  children?: ReactNode
}

export function ProblemPanel({ error, onRetry, others = [], children }: ProblemPanelProps) {
  const { t } = useTranslation()
  const text = useProblemText(error)
  return (
    <div className={classes.panel} role="alert">
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <p className={classes.title}>{text.title}</p>
        {text.detail && text.detail !== text.safe && <p>{text.detail}</p>}
        {others.length > 0 && (
          <ul>
            {others.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p>{text.safe}</p>
        {text.requestId && (
          <p className={classes.request}>
            <code>{t('common.problem.requestId', { id: text.requestId })}</code> · {t('common.problem.requestIdHelp')}
          </p>
        )}
        {(onRetry || children) && (
          <div className={classes.actions}>
            {onRetry && (
              <Button size="compact-sm" variant="default" onClick={onRetry}>
                {t('common.retry')}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}
