import { Button, Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { LanguageField } from '../ui/LanguageFields.tsx'
import { fieldError } from '../ui/problem.ts'
import classes from './Providers.module.css'
import { type ContactDraft, hasNewAddress } from './provider-form.ts'

interface ContactFieldsProps {
  at: number
  contact: ContactDraft
  error: unknown
  onChange: (given: ContactDraft['given']) => void
  onRemove: () => void
}

export function ContactFields({ at, contact, error, onChange, onRemove }: ContactFieldsProps) {
  const { t } = useTranslation()
  const { given, known } = contact
  const errorOf = (field: string) => fieldError(error, `contacts/${at}/${field}`)
  return (
    <fieldset className={classes.contact}>
      <legend>{t('providers.contact.one', { number: at + 1 })}</legend>
      <div className={classes.fields}>
        <TextInput
          maxLength={120}
          label={t('providers.contact.name')}
          error={errorOf('name')}
          value={given.name}
          onChange={event => onChange({ ...given, name: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          required={known !== undefined || given.name !== '' || given.phone !== ''}
          withAsterisk={false}
          maxLength={254}
          label={t('providers.contact.email')}
          error={errorOf('email')}
          value={given.email}
          onChange={event => onChange({ ...given, email: event.currentTarget.value })}
        />
        <TextInput
          type="tel"
          maxLength={40}
          label={t('providers.contact.phone')}
          error={errorOf('phone')}
          value={given.phone}
          onChange={event => onChange({ ...given, phone: event.currentTarget.value })}
        />
        <LanguageField
          label={t('providers.contact.language')}
          value={given.language}
          onChange={language => onChange({ ...given, language })}
        />
      </div>
      <ContactState contact={contact} onChange={onChange} />
      {/* Whoever opted out stays in the register, so that nobody adds the address again. */}
      {!known?.optedOutOn && (
        <Button
          mt="sm"
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('providers.contact.removeOne', { number: at + 1 })}
          onClick={onRemove}
        >
          {t('common.remove')}
        </Button>
      )}
    </fieldset>
  )
}

function ContactState({ contact, onChange }: Pick<ContactFieldsProps, 'contact' | 'onChange'>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { known, given } = contact
  const isCorrected = hasNewAddress(contact)
  if (!known) return null
  return (
    <div className={classes.contactState}>
      {known.bouncedOn && (
        <p className={classes.warning}>
          {isCorrected
            ? t('providers.contact.bounceForgotten')
            : t('providers.contact.bouncedHelp', { date: formats.date(known.bouncedOn) })}
        </p>
      )}
      {known.optedOutOn ? (
        <>
          <p className={classes.warning}>
            {t('providers.contact.optedOutHelp', { date: formats.date(known.optedOutOn) })}
          </p>
          {isCorrected && (
            <Checkbox
              label={t('providers.contact.writeAgain')}
              checked={given.clearsOptOut}
              onChange={event => onChange({ ...given, clearsOptOut: event.currentTarget.checked })}
            />
          )}
        </>
      ) : (
        <Checkbox
          label={t('providers.contact.optsOut')}
          checked={given.optsOut}
          onChange={event => onChange({ ...given, optsOut: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}
