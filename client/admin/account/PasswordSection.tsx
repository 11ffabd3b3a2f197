import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isGoodPassword, NewPasswordFields } from '../session/NewPasswordFields.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { Section } from '../ui/Section.tsx'
import { say } from '../ui/say.ts'
import classes from './Account.module.css'
import { useChangePassword } from './account.hooks.ts'
import { isWrongPassword, PasswordField } from './PasswordField.tsx'

export function PasswordSection() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)

  function change(isNowOpen: boolean) {
    setWasOpen(isOpen)
    setIsOpen(isNowOpen)
  }

  return (
    <Section title={t('account.password.title')} help={t('account.password.help')}>
      <div className={classes.card}>
        {isOpen ? (
          <PasswordForm onDone={() => change(false)} />
        ) : (
          <Button variant="default" autoFocus={wasOpen} onClick={() => change(true)}>
            {t('account.password.change')}
          </Button>
        )}
      </div>
    </Section>
  )
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const change = useChangePassword()
  const [currentPassword, setCurrentPassword] = useState('')
  const [chosen, setChosen] = useState({ first: '', again: '' })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isGoodPassword(chosen)) return
    const done = () => {
      say(t('account.password.done'))
      onDone()
    }
    change.mutate({ currentPassword, newPassword: chosen.first }, { onSuccess: done })
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      {change.error && !isWrongPassword(change.error) && (
        <ProblemPanel error={change.error} others={otherErrors(change.error, ['newPassword'])} />
      )}
      <PasswordField
        label={t('account.password.current')}
        value={currentPassword}
        onChange={setCurrentPassword}
        error={change.error}
        isFirst
      />
      <NewPasswordFields
        value={chosen}
        error={fieldError(change.error, 'newPassword')}
        onChange={setChosen}
        labels={[t('session.reset.password'), t('session.reset.confirm')]}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!isGoodPassword(chosen) || currentPassword === ''}>
          {t('account.password.change')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
