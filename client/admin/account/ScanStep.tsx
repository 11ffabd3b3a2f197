import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/failures.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Account.module.css'
import { QrCode } from './QrCode.tsx'

interface ScanStepProps {
  uri: string
  secret: string
  error: unknown
  isPending: boolean
  onSubmit: (code: string) => void
}

export function ScanStep({ uri, secret, error, isPending, onSubmit }: ScanStepProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const isWrong = error instanceof ApiProblem && error.is('code-wrong')

  function send(event: FormEvent) {
    event.preventDefault()
    onSubmit(code)
  }

  return (
    <>
      <p className={classes.help}>{t('account.enrol.scanHelp')}</p>
      <div className={classes.scan}>
        <QrCode text={uri} label={t('account.enrol.qr')} />
        <div className={classes.key}>
          <span className={classes.muted}>{t('account.enrol.key')}</span>
          <bdi dir="ltr" className={classes.secret}>
            {inFours(secret)}
          </bdi>
          <CopyButton value={secret} label={t('account.enrol.copyKey')} size="compact-sm" />
        </div>
      </div>
      <form onSubmit={send} className={classes.form}>
        {error && !isWrong ? <ProblemPanel error={error} /> : null}
        <TextInput
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          required
          withAsterisk={false}
          label={t('account.enrol.code')}
          description={t('account.enrol.codeHelp')}
          error={isWrong ? t('problems.code-wrong.title') : undefined}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={isPending} disabled={code === ''}>
            {t('account.enrol.confirm')}
          </Button>
        </div>
      </form>
    </>
  )
}

function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
