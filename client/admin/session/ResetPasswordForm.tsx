import { Button, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { isGoodPassword, NewPasswordFields } from './NewPasswordFields.tsx'

interface ResetPasswordFormProps {
  error: unknown
  isPending: boolean
  onSubmit: (newPassword: string) => void
}

export function ResetPasswordForm({ error, isPending, onSubmit }: ResetPasswordFormProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState({ first: '', again: '' })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isGoodPassword(chosen)) onSubmit(chosen.first)
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {error ? <ProblemPanel error={error} others={otherErrors(error, ['newPassword'])} /> : null}
        <NewPasswordFields
          value={chosen}
          error={fieldError(error, 'newPassword')}
          onChange={setChosen}
          labels={[t('session.reset.password'), t('session.reset.confirm')]}
        />
        <Button type="submit" size="md" loading={isPending} disabled={!isGoodPassword(chosen)}>
          {t('session.reset.submit')}
        </Button>
      </Stack>
    </form>
  )
}
