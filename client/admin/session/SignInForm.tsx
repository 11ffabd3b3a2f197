import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './EntryLayout.module.css'
import { RefusedNote } from './RefusedNote.tsx'
import { useSignIn } from './session.hooks.ts'

interface SignInFormProps {
  demo: { email: string; password: string } | null
  onNeedsCode: () => void
  /** Another way in, below the form. */
  children?: ReactNode
}

export function SignInForm({ demo, onNeedsCode, children }: SignInFormProps) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const [email, setEmail] = useState(demo?.email ?? '')
  const [password, setPassword] = useState(demo?.password ?? '')

  function submit(event: FormEvent) {
    event.preventDefault()
    signIn.mutate({ email: email.trim(), password }, { onSuccess: ({ needsCode }) => needsCode && onNeedsCode() })
  }

  return (
    <div className={classes.card}>
      {demo && (
        <div className={classes.demo}>
          <h2>{t('session.demo.title')}</h2>
          <p>{t('session.demo.detail')}</p>
        </div>
      )}
      <form onSubmit={submit}>
        <Stack gap="md">
          {signIn.error && (
            <RefusedNote error={signIn.error} others={otherErrors(signIn.error, ['email', 'password'])} />
          )}
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            label={t('session.signIn.email')}
            error={fieldError(signIn.error, 'email')}
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            label={t('session.signIn.password')}
            error={fieldError(signIn.error, 'password')}
            visibilityToggleButtonProps={{ 'aria-label': t('session.signIn.showPassword'), tabIndex: 0 }}
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={signIn.isPending}>
            {demo && email === demo.email ? t('session.demo.submit') : t('session.signIn.submit')}
          </Button>
          <Anchor component={Link} to="/forgot-password">
            {t('session.signIn.forgot')}
          </Anchor>
        </Stack>
      </form>
      {children}
    </div>
  )
}
