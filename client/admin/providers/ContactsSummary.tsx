import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isReachable } from './contact-state.ts'
import classes from './Providers.module.css'
import type { Contact } from './providers.hooks.ts'

/** The first person who can be written to, and how many more; or that there is nobody. */
export function ContactsSummary({ contacts }: { contacts: Contact[] }) {
  const { t } = useTranslation()
  const reachable = contacts.filter(isReachable)
  const [first, ...more] = reachable
  if (!first)
    return (
      <span className={classes.unreachable}>
        <IconAlertTriangle size={14} aria-hidden />
        {t(contacts.length === 0 ? 'providers.contact.none' : 'providers.contact.nobody')}
      </span>
    )
  return (
    <>
      {first.name || first.email}
      {more.length > 0 && <span className={classes.muted}> {t('providers.contact.more', { count: more.length })}</span>}
    </>
  )
}
