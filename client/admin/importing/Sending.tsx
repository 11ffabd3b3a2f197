import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Importing.module.css'

interface SendingProps {
  name: string
  /** Share of the file that was sent; when all of it was, the server is at work. */
  progress: number
  isConfirming: boolean
}

export function Sending({ name, progress, isConfirming }: SendingProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isSent = progress >= 1
  const text = isSent ? t(isConfirming ? 'importing.working' : 'importing.checking') : t('importing.sending', { name })
  return (
    <div className={classes.sending}>
      <p role="status">{text}</p>
      <Progress.Root size="lg">
        <Progress.Section
          value={isSent ? 100 : progress * 100}
          animated={isSent}
          striped={isSent}
          aria-label={text}
          aria-valuetext={isSent ? text : formats.percent(progress)}
        />
      </Progress.Root>
    </div>
  )
}
