import { Button, Drawer, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, nativeName } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { LinkedText } from './LinkedText.tsx'
import classes from './Outbox.module.css'
import { type Message, type Owner, useRetry } from './outbox.hooks.ts'

interface MessageDrawerProps {
  message: Message | null
  owner: Owner
  onClose: () => void
}

/** One message beside the list, as the recipient sees it. */
export function MessageDrawer({ message, owner, onClose }: MessageDrawerProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={message !== null}
      onClose={onClose}
      position="right"
      size="44rem"
      title={message?.subject ?? ''}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {message && <MessageView message={message} owner={owner} />}
    </Drawer>
  )
}

function MessageView({ message, owner }: { message: Message; owner: Owner }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const retry = useRetry(owner)
  const [form, setForm] = useState('html')
  const { toName, toEmail, language, state, error, createdAt, sentAt, bodyHtml, bodyText } = message
  const isEmptied = bodyText === ''
  return (
    <Stack gap="md">
      <dl className={classes.facts}>
        <dt>{t('outbox.column.to')}</dt>
        <dd>{toName ? `${toName} <${toEmail}>` : toEmail}</dd>
        <dt>{t('outbox.column.state')}</dt>
        <dd>
          {t(`outbox.states.${state}`)}
          {error && `: ${error}`}
        </dd>
        <dt>{t('outbox.written')}</dt>
        <dd>{formats.moment(createdAt)}</dd>
        {sentAt && (
          <>
            <dt>{t('outbox.sentAt')}</dt>
            <dd>{formats.moment(sentAt)}</dd>
          </>
        )}
        <dt>{t('outbox.language')}</dt>
        <dd>{nativeName(language)}</dd>
      </dl>
      {retry.error && <ProblemPanel error={retry.error} />}
      {state === 'failed' && !isEmptied && (
        <div>
          <Button
            loading={retry.isPending}
            onClick={() => retry.mutate(message.id, { onSuccess: () => say(t('outbox.retried')) })}
          >
            {t('outbox.retry')}
          </Button>
        </div>
      )}
      {isEmptied ? (
        <Note tone="info" title={t('outbox.emptied')} detail={t('outbox.emptiedHelp')} />
      ) : (
        <>
          <SegmentedControl
            aria-label={t('outbox.form')}
            value={form}
            onChange={setForm}
            data={[
              { value: 'html', label: t('outbox.html') },
              { value: 'text', label: t('outbox.text') },
            ]}
          />
          {form === 'html' ? (
            // Nothing in it runs, loads or leads anywhere.
            <iframe title={t('outbox.preview')} sandbox="" srcDoc={bodyHtml} className={classes.frame} />
          ) : (
            <LinkedText text={bodyText} language={language} direction={directionOf(language)} />
          )}
        </>
      )}
    </Stack>
  )
}
