import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Outbox.module.css'
import type { Message } from './outbox.hooks.ts'

interface MessageTableProps {
  messages: Message[]
  caption: string
  onOpen: (id: string) => void
}

export function MessageTable({ messages, caption, onOpen }: MessageTableProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <DataTable caption={caption} stacks>
      <thead>
        <tr>
          <th scope="col">{t('outbox.column.message')}</th>
          <th scope="col">{t('outbox.column.to')}</th>
          <th scope="col">{t('outbox.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, kind, subject, language, toName, toEmail, state, sentAt, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <button type="button" className={classes.open} lang={language} onClick={() => onOpen(id)}>
                {subject}
              </button>
              <span className={classes.small}>{t(`outbox.kinds.${kind}`)}</span>
            </th>
            <td className={classes.to}>
              {toName || toEmail}
              {toName && <span className={classes.small}>{toEmail}</span>}
            </td>
            <td>
              <span className={classes.state} data-state={state}>
                {t(`outbox.states.${state}`)}
              </span>
              <span className={classes.small}>{formats.moment(sentAt ?? createdAt)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
