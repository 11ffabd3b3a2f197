import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isGoodPassword, NewPasswordFields } from '../session/NewPasswordFields.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './Join.module.css'
import { type HeldInvitation, useJoin } from './join.hooks.ts'

export function JoinForm({ token, invitation }: { token: string; invitation: HeldInvitation }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const join = useJoin(token)
  const [name, setName] = useState('')
  const [password, setPassword] = useState({ first: '', again: '' })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isGoodPassword(password)) return
    join.mutate(
      { name, password: password.first },
      { onSuccess: ({ organisationId }) => void navigate(`/o/${organisationId}`) },
    )
  }

  return (
    <form onSubmit={submit} className={classes.card}>
      <Stack gap="md">
        {join.error && <ProblemPanel error={join.error} others={otherErrors(join.error, ['name', 'password'])} />}
        <p>{t('join.newAccount')}</p>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          readOnly
          label={t('session.setUp.email')}
          description={t('session.setUp.emailHelp')}
          value={invitation.email}
        />
        <TextInput
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={120}
          label={t('session.setUp.name')}
          error={fieldError(join.error, 'name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <NewPasswordFields value={password} error={fieldError(join.error, 'password')} onChange={setPassword} />
        <Button type="submit" size="md" loading={join.isPending} disabled={!isGoodPassword(password)}>
          {t('join.submit')}
        </Button>
      </Stack>
    </form>
  )
}
