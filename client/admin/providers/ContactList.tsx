import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Providers.module.css'
import type { Contact } from './providers.hooks.ts'

export function ContactList({ contacts }: { contacts: Contact[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (contacts.length === 0) return <p className={classes.muted}>{t('providers.contact.noneHelp')}</p>
  return (
    <ul className={classes.contacts}>
      {contacts.map(({ id, name, email, phone, language, optedOutOn, bouncedOn, bounceReason }) => (
        <li key={id}>
          <strong>{name || email}</strong>
          <span className={classes.muted}>{formats.language(language)}</span>
          {name && <Anchor href={`mailto:${email}`}>{email}</Anchor>}
          {phone && (
            <Anchor href={`tel:${phone.replaceAll(/[^\d+*#]/g, '')}`}>
              <bdi dir="ltr">{phone}</bdi>
            </Anchor>
          )}
          {optedOutOn && (
            <span className={classes.warning}>
              <IconMailOff size={14} aria-hidden />
              {t('providers.contact.optedOut', { date: formats.date(optedOutOn) })}
            </span>
          )}
          {bouncedOn && (
            <span className={classes.warning}>
              <IconAlertTriangle size={14} aria-hidden />
              {t('providers.contact.bounced', { date: formats.date(bouncedOn) })}
              {bounceReason && ` (${bounceReason})`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
