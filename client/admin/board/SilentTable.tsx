import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './Board.module.css'
import type { SilentContact } from './board.hooks.ts'

export function SilentTable({ contacts }: { contacts: SilentContact[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const shown = contacts.filter(one => matches(text, [one.provider, one.contact, one.email, one.area ?? '']))
  const [rows, more] = useFirstRows(shown)
  const organisations = new Set(contacts.map(one => one.providerId)).size
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t('board.silent.find')} value={text} onChange={setText} />
        <span>{t('board.silent.count', { count: organisations })}</span>
      </div>
      {shown.length === 0 ? (
        <p role="status">{t('areas.nothingFound', { text })}</p>
      ) : (
        <DataTable caption={t('board.silent.title')}>
          <thead>
            <tr>
              {(['organisation', 'contact', 'language', 'lastLetter', 'state'] as const).map(column => (
                <th key={column} scope="col">
                  {t(`board.silent.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(one => (
              <SilentRow key={one.invitationId} contact={one} />
            ))}
          </tbody>
        </DataTable>
      )}
      <ShowMore {...more} />
    </>
  )
}

function SilentRow({ contact }: { contact: SilentContact }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { provider, area, contact: name, email, language, lastLetterOn, reminders, state, isAnonymous } = contact
  return (
    <tr>
      <th scope="row">
        {provider}
        {area && <span className={classes.email}>{area}</span>}
      </th>
      <td>
        {name || email || t('board.silent.contactGone')}
        {name && email && <span className={classes.email}>{email}</span>}
      </td>
      <td>{formats.language(language)}</td>
      <td>
        {lastLetterOn ? formats.date(lastLetterOn) : t('board.silent.none')}
        {reminders > 0 && <span className={classes.email}>{t('board.silent.reminders', { count: reminders })}</span>}
      </td>
      <td>
        {t(`board.silent.state.${state}`)}
        {isAnonymous && state === 'sent' && <span className={classes.email}>{t('board.silent.isAnonymous')}</span>}
      </td>
    </tr>
  )
}
