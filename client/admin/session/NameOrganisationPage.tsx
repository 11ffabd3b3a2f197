import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { homeOf } from '../shell/sections.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './EntryLayout.module.css'
import { EntryLayout } from './EntryLayout.tsx'
import { useNewOrganisation } from './session.hooks.ts'

export function NameOrganisationPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useNewOrganisation()
  const [name, setName] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate(name, { onSuccess: organisation => void navigate(homeOf(organisation)) })
  }

  return (
    <EntryLayout title={t('session.organisation.title')} intro={t('session.organisation.intro')}>
      <form onSubmit={submit} className={classes.card}>
        <Stack gap="md">
          {create.error && <ProblemPanel error={create.error} others={otherErrors(create.error, ['name'])} />}
          <TextInput
            name="organisation"
            autoComplete="organization"
            required
            withAsterisk={false}
            maxLength={200}
            label={t('session.organisation.name')}
            placeholder={t('session.organisation.placeholder')}
            error={fieldError(create.error, 'name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={create.isPending}>
            {t('session.organisation.submit')}
          </Button>
        </Stack>
      </form>
    </EntryLayout>
  )
}
