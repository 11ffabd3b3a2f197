import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWave } from '../assessment/useWave.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Section } from '../ui/Section.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import classes from './Export.module.css'
import type { Export } from './exports.hooks.ts'

interface RequestsProps {
  exports: Export[]
  address: { organisationId: string; assessmentId: string }
}

/** What researchers have asked for and nobody has decided, oldest first. */
export function Requests({ exports, address }: RequestsProps) {
  const { t } = useTranslation()
  const [deciding, decide] = useState<{ asked: Export; decision: 'approve' | 'refuse' } | null>(null)
  const waiting = exports.filter(one => one.state === 'requested').reverse()
  if (waiting.length === 0) return null
  return (
    <Section title={t('exporting.requests.title', { count: waiting.length })} help={t('exporting.requests.help')}>
      <ul className={classes.requests}>
        {waiting.map(one => (
          <li key={one.id}>
            <RequestText asked={one} />
            <div className={classes.acts}>
              <Button
                size="sm"
                aria-label={t('exporting.requests.approveOf', { name: one.requestedBy?.name ?? '' })}
                onClick={() => decide({ asked: one, decision: 'approve' })}
              >
                {t('exporting.requests.approve')}
              </Button>
              <Button
                size="sm"
                variant="default"
                aria-label={t('exporting.requests.refuseOf', { name: one.requestedBy?.name ?? '' })}
                onClick={() => decide({ asked: one, decision: 'refuse' })}
              >
                {t('exporting.requests.refuse')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog {...deciding} address={address} onClose={() => decide(null)} />}
    </Section>
  )
}

function RequestText({ asked }: { asked: Export }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { assessment } = useWave()
  const wave = assessment.waves.find(({ number }) => number === asked.wave)?.name ?? String(asked.wave)
  return (
    <div className={classes.request}>
      <h3>{asked.requestedBy?.name || t('exporting.list.someone')}</h3>
      <p className={classes.what}>
        {t('exporting.requests.what', {
          audience: t(`common.audience.${asked.audience}`),
          wave,
          values: t(`exporting.${asked.values}`),
          date: formats.date(asked.requestedAt),
        })}
      </p>
      <blockquote>{asked.purpose}</blockquote>
    </div>
  )
}
