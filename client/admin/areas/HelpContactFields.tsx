import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LanguagesField } from '../ui/LanguageFields.tsx'
import { fieldError } from '../ui/problem.ts'
import classes from './Areas.module.css'
import type { HelpContact } from './areas.hooks.ts'

interface HelpContactFieldsProps {
  at: number
  contact: HelpContact
  error: unknown
  onChange: (contact: HelpContact) => void
  onRemove: () => void
}

export function HelpContactFields({ at, contact, error, onChange, onRemove }: HelpContactFieldsProps) {
  const { t } = useTranslation()
  const errorOf = (field: keyof HelpContact) => fieldError(error, `helpContacts/${at}/${field}`)
  return (
    <fieldset className={classes.contact}>
      <legend>{t('areas.help.one', { number: at + 1 })}</legend>
      <div className={classes.fields}>
        <TextInput
          required
          withAsterisk={false}
          maxLength={120}
          label={t('areas.help.name')}
          error={errorOf('name')}
          value={contact.name}
          onChange={event => onChange({ ...contact, name: event.currentTarget.value })}
        />
        <TextInput
          type="tel"
          maxLength={40}
          label={t('areas.help.phone')}
          error={errorOf('phone') && t('areas.help.badPhone')}
          value={contact.phone}
          onChange={event => onChange({ ...contact, phone: event.currentTarget.value })}
        />
        <TextInput
          inputMode="url"
          maxLength={300}
          label={t('areas.help.url')}
          error={errorOf('url') && t('areas.help.badUrl')}
          value={contact.url}
          onChange={event => onChange({ ...contact, url: event.currentTarget.value })}
        />
        <TextInput
          maxLength={200}
          label={t('areas.help.note')}
          error={errorOf('note')}
          value={contact.note}
          onChange={event => onChange({ ...contact, note: event.currentTarget.value })}
        />
        <LanguagesField
          label={t('areas.help.languages')}
          description={t('areas.help.languagesHelp')}
          value={contact.languages}
          onChange={languages => onChange({ ...contact, languages })}
        />
      </div>
      <Button
        mt="sm"
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('areas.help.removeOne', { number: at + 1 })}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
    </fieldset>
  )
}
