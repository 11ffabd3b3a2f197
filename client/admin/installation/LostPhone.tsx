import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/failures.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Section } from '../ui/Section.tsx'
import { say } from '../ui/say.ts'
import classes from './Installation.module.css'
import { useRemoveTwoFactor } from './installation.hooks.ts'

export function LostPhone() {
  const { t } = useTranslation()
  const remove = useRemoveTwoFactor()
  const [email, setEmail] = useState('')
  const [isAsking, asking] = useDisclosure()
  const problem = remove.error instanceof ApiProblem ? remove.error : undefined
  const isOfField =
    problem && (problem.is('not-found') || problem.is('state-conflict') || problem.is('invalid-request'))

  function submit(event: FormEvent) {
    event.preventDefault()
    remove.reset()
    asking.open()
  }

  function confirm() {
    remove.mutate(email.trim(), {
      onSuccess: ({ name }) => {
        say(t('installation.lostPhone.done', { name }))
        setEmail('')
        asking.close()
      },
      onError: error => {
        if (error instanceof ApiProblem && error.status < 500) asking.close()
      },
    })
  }

  return (
    <Section title={t('installation.lostPhone.title')} help={t('installation.lostPhone.help')}>
      <form onSubmit={submit} className={classes.add}>
        <TextInput
          type="email"
          name="lost-phone-email"
          autoComplete="off"
          required
          withAsterisk={false}
          label={t('people.email')}
          error={
            isOfField &&
            (problem.is('state-conflict') ? t('installation.lostPhone.notOn') : t('installation.noAccount'))
          }
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('installation.lostPhone.submit')}
        </Button>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t('installation.lostPhone.confirm', { email })}
        detail={t('installation.lostPhone.detail')}
        yes={t('installation.lostPhone.submit')}
        isWorking={remove.isPending}
        error={isOfField ? null : remove.error}
        onYes={confirm}
        onClose={asking.close}
      />
    </Section>
  )
}
