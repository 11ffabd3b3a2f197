import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './EntryLayout.module.css'
import { useSetUp } from './session.hooks.ts'

const fields = ['name', 'email', 'password']

export function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation()
  const setUp = useSetUp()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [confirm, setConfirm] = useState('')
  const isLong = password.length >= 12
  const isSame = password !== '' && password === confirm
  const isShown = { visibilityToggleButtonProps: { 'aria-label': t('session.signIn.showPassword'), tabIndex: 0 } }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isLong && isSame) setUp.mutate({ token, name, email: email.trim(), password })
  }

  return (
    <form onSubmit={submit} className={classes.card}>
      <Stack gap="md">
        {setUp.error && <ProblemPanel error={setUp.error} others={otherErrors(setUp.error, fields)} />}
        <TextInput
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={120}
          label={t('session.setUp.name')}
          error={fieldError(setUp.error, 'name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          label={t('session.setUp.email')}
          description={t('session.setUp.emailHelp')}
          error={fieldError(setUp.error, 'email')}
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="new-password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          label={t('session.setUp.password')}
          description={t('session.setUp.passwordHelp')}
          error={fieldError(setUp.error, 'password')}
          {...isShown}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
        />
        <div>
          <PasswordInput
            name="confirm-password"
            autoComplete="new-password"
            required
            withAsterisk={false}
            label={t('session.setUp.confirm')}
            {...isShown}
            value={confirm}
            onChange={event => setConfirm(event.currentTarget.value)}
          />
          <ul className={classes.rules} aria-live="polite">
            <Rule isKept={isLong} text={t('session.setUp.ruleLength')} />
            <Rule isKept={isSame} text={t('session.setUp.ruleMatch')} />
          </ul>
        </div>
        <Button type="submit" size="md" loading={setUp.isPending} disabled={!isLong || !isSame}>
          {t('session.setUp.submit')}
        </Button>
      </Stack>
    </form>
  )
}

function Rule({ isKept, text }: { isKept: boolean; text: string }) {
  const Icon = isKept ? IconCircleCheck : IconCircle
  return (
    <li data-kept={isKept}>
      <Icon size={16} aria-hidden />
      {text}
    </li>
  )
}
