import { Button, Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/CopyButton.tsx'
import classes from './Account.module.css'

interface BackupCodesProps {
  codes: string[]
  email: string
  onDone: () => void
}

/** Shown once: whoever goes on says that they are kept. */
export function BackupCodes({ codes, email, onDone }: BackupCodesProps) {
  const { t } = useTranslation()
  const [isKept, setIsKept] = useState(false)
  return (
    <>
      <p className={classes.printed}>{t('account.codes.printed', { email })}</p>
      <p className={classes.help}>{t('account.codes.help')}</p>
      <ul className={classes.codes} aria-label={t('account.codes.list')}>
        {codes.map(code => (
          <li key={code}>
            <bdi dir="ltr">{code}</bdi>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <CopyButton value={codes.join('\n')} label={t('account.codes.copy')} />
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('account.codes.print')}
        </Button>
      </div>
      <div className={classes.screenOnly}>
        <Checkbox
          label={t('account.codes.kept')}
          checked={isKept}
          onChange={event => setIsKept(event.currentTarget.checked)}
        />
      </div>
      <div className={classes.buttons}>
        <Button disabled={!isKept} onClick={onDone}>
          {t('account.codes.done')}
        </Button>
      </div>
    </>
  )
}
