import { Button, Select, Stack, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nativeName } from '../../shared/i18n/languages.ts'
import { useSession } from '../session/session.hooks.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import classes from './Settings.module.css'
import { type Settings, useChangeSettings } from './settings.hooks.ts'

const languages = ['en', 'es', 'fr', 'ar']
const fields = ['name', 'language', 'requiresTwoFactor']

export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const change = useChangeSettings(settings.id)
  const hasTwoFactor = useSession().data?.user?.hasTwoFactor ?? false
  const [name, setName] = useState(settings.name)
  const [language, setLanguage] = useState(settings.language)
  const [requiresTwoFactor, setRequiresTwoFactor] = useState(settings.requiresTwoFactor)
  // Turning it on without a second factor of one's own would lock the door from outside.
  const mayRequire = hasTwoFactor || settings.requiresTwoFactor

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate({ name, language, requiresTwoFactor }, { onSuccess: () => say(t('settings.organisation.saved')) })
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <Stack gap="lg">
        {change.error && <ProblemPanel error={change.error} others={otherErrors(change.error, fields)} />}
        <TextInput
          name="organisation"
          autoComplete="organization"
          required
          withAsterisk={false}
          maxLength={200}
          label={t('settings.organisation.name')}
          description={t('settings.organisation.nameHelp')}
          error={fieldError(change.error, 'name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Select
          label={t('settings.organisation.language')}
          description={t('settings.organisation.languageHelp')}
          allowDeselect={false}
          data={[...new Set([...languages, language])].map(tag => ({ value: tag, label: nativeName(tag) }))}
          error={fieldError(change.error, 'language')}
          value={language}
          onChange={value => setLanguage(value ?? language)}
        />
        <Switch
          label={t('settings.organisation.twoFactor')}
          description={
            mayRequire ? t('settings.organisation.twoFactorHelp') : t('settings.organisation.twoFactorNotYours')
          }
          disabled={!mayRequire}
          checked={requiresTwoFactor}
          onChange={event => setRequiresTwoFactor(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('common.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
