import type { HelpContact } from '../collector.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useSite } from './SiteContext.tsx'

/** The help numbers as a section of a screen. */
export function HelpSection() {
  const { t } = useTexts()
  const { isResident, helpContacts } = useSite()
  if (!isResident || helpContacts.length === 0) return null
  return (
    <section className="help-section" aria-labelledby="help-title">
      <h2 id="help-title">{t('help.title')}</h2>
      <HelpNumbers contacts={helpContacts} />
    </section>
  )
}

/** The help numbers folded into one line below every other screen. */
export function HelpFooter() {
  const { t } = useTexts()
  const { isResident, helpContacts } = useSite()
  if (!isResident || helpContacts.length === 0) return null
  return (
    <footer className="help-footer">
      <details>
        <summary>{t('help.question')}</summary>
        <HelpNumbers contacts={helpContacts} />
      </details>
    </footer>
  )
}

/** At a kiosk nothing leads away: numbers and addresses are to be read. */
function HelpNumbers({ contacts }: { contacts: HelpContact[] }) {
  const { t } = useTexts()
  const { isKiosk } = useSite()
  return (
    <>
      <p>{t('help.emergency')}</p>
      <ul className="help-list">
        {contacts.map(contact => (
          <li key={`${contact.name} ${contact.phone}`}>
            <strong dir="auto">{contact.name}</strong>
            {contact.phone && isKiosk && (
              <span className="help-phone">
                <bdi dir="ltr">{contact.phone}</bdi>
              </span>
            )}
            {contact.phone && !isKiosk && (
              <a className="help-phone" href={`tel:${contact.phone.replaceAll(/[^\d+*#]/g, '')}`}>
                <bdi dir="ltr">{contact.phone}</bdi>
              </a>
            )}
            {contact.note && (
              <span className="help-note" dir="auto">
                {contact.note}
              </span>
            )}
            {contact.url && isKiosk && <bdi dir="ltr">{contact.url.replace(/^https?:\/\//, '')}</bdi>}
            {contact.url && !isKiosk && (
              <a href={contact.url} target="_blank" rel="noopener noreferrer">
                {t('help.openNew', { name: t('help.website') })}
                <span className="visually-hidden">: {contact.name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
