import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import classes from './Installation.module.css'
import { useAddAdministrator } from './installation.hooks.ts'

export function AddAdministrator() {
  const { t } = useTranslation()
  const add = useAddAdministrator()
  const [email, setEmail] = useState('')
  const wrong = fieldError(add.error, 'email')

  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(email.trim(), {
      onSuccess: ({ name }) => {
        say(t('installation.added', { name }))
        setEmail('')
      },
    })
  }

  return (
    <form onSubmit={submit}>
      {add.error && !wrong && <ProblemPanel error={add.error} />}
      <div className={classes.add}>
        <TextInput
          type="email"
          name="administrator-email"
          autoComplete="off"
          required
          withAsterisk={false}
          label={t('people.email')}
          error={wrong && t('installation.noAccount')}
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          {t('installation.addSubmit')}
        </Button>
      </div>
    </form>
  )
}
