import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Account.module.css'
import { isWrongPassword, PasswordField } from './PasswordField.tsx'

interface ConfirmStepProps {
  submit: string
  error: unknown
  isPending: boolean
  onSubmit: (password: string) => void
}

export function ConfirmStep({ submit, error, isPending, onSubmit }: ConfirmStepProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')

  function send(event: FormEvent) {
    event.preventDefault()
    onSubmit(password)
  }

  return (
    <form onSubmit={send} className={classes.form}>
      {error && !isWrongPassword(error) ? <ProblemPanel error={error} /> : null}
      <PasswordField label={t('account.passwordNow')} value={password} onChange={setPassword} error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isPending} disabled={password === ''}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
