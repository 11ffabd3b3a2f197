import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../shell/useMay.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { Note } from '../ui/Note.tsx'
import classes from './Outbox.module.css'
import { useOutbox } from './outbox.hooks.ts'

/** Beside what writes letters: without a mail server nobody gets them, although they count as sent. */
export function NoMailNote() {
  const may = useMay()
  const { id } = useOrganisation()
  return may('messages.read') ? <IfNotSending organisationId={id} /> : null
}

function IfNotSending({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation()
  const outbox = useOutbox({ organisationId }, {})
  if (outbox.data?.pages[0]?.isSending !== false) return null
  return (
    <div className={classes.sending}>
      <Note tone="warning" title={t('outbox.notSending')} detail={t('outbox.notSendingElsewhere')}>
        <Link to={`/o/${organisationId}/settings/outbox`}>{t('outbox.open')}</Link>
      </Note>
    </div>
  )
}
