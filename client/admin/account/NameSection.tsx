import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { Section } from '../ui/Section.tsx'
import { say } from '../ui/say.ts'
import classes from './Account.module.css'
import { useRename } from './account.hooks.ts'

export function NameSection({ name: saved }: { name: string }) {
  const { t } = useTranslation()
  const rename = useRename()
  const [name, setName] = useState(saved)
  const others = otherErrors(rename.error, ['name'])

  function submit(event: FormEvent) {
    event.preventDefault()
    rename.mutate(name, { onSuccess: () => say(t('account.nameSaved')) })
  }

  return (
    <Section title={t('account.nameSection')} help={t('account.nameHelp')}>
      <form onSubmit={submit} className={classes.card}>
        {rename.error && !fieldError(rename.error, 'name') && <ProblemPanel error={rename.error} others={others} />}
        <div className={classes.inline}>
          <TextInput
            className={classes.grow ?? ''}
            name="name"
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            label={t('account.name')}
            error={fieldError(rename.error, 'name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={rename.isPending} disabled={name.trim() === saved}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
