import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './EntryLayout.module.css'
import { isGoodPassword, NewPasswordFields } from './NewPasswordFields.tsx'
import { useSetUp } from './session.hooks.ts'

const fields = ['name', 'email', 'password']

export function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation()
  const setUp = useSetUp()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState({ first: '', again: '' })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isGoodPassword(password)) setUp.mutate({ token, name, email: email.trim(), password: password.first })
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
        <NewPasswordFields value={password} error={fieldError(setUp.error, 'password')} onChange={setPassword} />
        <Button type="submit" size="md" loading={setUp.isPending} disabled={!isGoodPassword(password)}>
          {t('session.setUp.submit')}
        </Button>
      </Stack>
    </form>
  )
}
