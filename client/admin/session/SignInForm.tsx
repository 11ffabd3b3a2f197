import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './EntryLayout.module.css'
import { useSignIn } from './session.hooks.ts'

export function SignInForm({ demo }: { demo: { email: string; password: string } | null }) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const [email, setEmail] = useState(demo?.email ?? '')
  const [password, setPassword] = useState(demo?.password ?? '')

  function submit(event: FormEvent) {
    event.preventDefault()
    signIn.mutate({ email: email.trim(), password })
  }

  return (
    <form onSubmit={submit} className={classes.card}>
      {demo && (
        <div className={classes.demo}>
          <h2>{t('session.demo.title')}</h2>
          <p>{t('session.demo.detail')}</p>
        </div>
      )}
      <Stack gap="md">
        {signIn.error && <ProblemPanel error={signIn.error} />}
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          label={t('session.signIn.email')}
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          label={t('session.signIn.password')}
          visibilityToggleButtonProps={{ 'aria-label': t('session.signIn.showPassword'), tabIndex: 0 }}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {demo && email === demo.email ? t('session.demo.submit') : t('session.signIn.submit')}
        </Button>
      </Stack>
    </form>
  )
}
