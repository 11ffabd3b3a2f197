import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Note } from '../ui/Note.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './EntryLayout.module.css'
import { EntryLayout } from './EntryLayout.tsx'
import { useForgotPassword } from './password.hooks.ts'
import { RefusedNote } from './RefusedNote.tsx'

export function ForgotPasswordPage() {
  const { t } = useTranslation()
  const ask = useForgotPassword()
  const [email, setEmail] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate(email.trim())
  }

  return (
    <EntryLayout title={t('session.forgot.title')} intro={t('session.forgot.intro')}>
      <div className={classes.card}>
        {ask.isSuccess ? (
          <Stack gap="md">
            <Note
              tone="info"
              title={t('session.forgot.sent')}
              detail={t('session.forgot.sentHelp', { email: ask.variables })}
              isAlert
            />
            <Button variant="default" onClick={ask.reset}>
              {t('session.forgot.again')}
            </Button>
          </Stack>
        ) : (
          <form onSubmit={submit}>
            <Stack gap="md">
              {ask.error && <RefusedNote error={ask.error} others={otherErrors(ask.error, ['email'])} />}
              <TextInput
                type="email"
                name="email"
                autoComplete="username"
                required
                withAsterisk={false}
                label={t('session.signIn.email')}
                error={fieldError(ask.error, 'email')}
                value={email}
                onChange={event => setEmail(event.currentTarget.value)}
              />
              <Button type="submit" size="md" loading={ask.isPending}>
                {t('session.forgot.submit')}
              </Button>
            </Stack>
          </form>
        )}
      </div>
      <p className={classes.note}>
        <Anchor component={Link} to="/sign-in">
          {t('session.forgot.toSignIn')}
        </Anchor>
      </p>
    </EntryLayout>
  )
}
