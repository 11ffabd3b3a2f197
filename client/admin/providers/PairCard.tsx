import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { MergeForm } from './MergeForm.tsx'
import classes from './Providers.module.css'
import { type Pair, type Provider, useKeepDistinct } from './providers.hooks.ts'

/** Two entries that look alike: the comparison opens when it is wanted. */
export function PairCard({ pair: { one, other, reasons }, organisationId }: { pair: Pair; organisationId: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const distinct = useKeepDistinct(organisationId)
  const [isOpen, setOpen] = useState(false)
  const keep = () =>
    distinct.mutate(
      { oneId: one.id, otherId: other.id },
      { onSuccess: () => say(t('providers.duplicates.kept', { one: one.name, other: other.name })) },
    )
  const distinctButton = (
    <Button variant="default" loading={distinct.isPending} onClick={keep}>
      {t('providers.duplicates.distinct')}
    </Button>
  )
  return (
    <article className={classes.pair} aria-label={formats.list([one.name, other.name])}>
      <h2>{one.name === other.name ? one.name : `${one.name} · ${other.name}`}</h2>
      <p className={classes.pairReason}>
        {t('providers.duplicates.same', {
          what: formats.list(reasons.map(reason => t(`providers.duplicates.reason.${reason}`))),
        })}
      </p>
      {distinct.error && <ProblemPanel error={distinct.error} />}
      {isOpen ? (
        <MergeForm organisationId={organisationId} one={one} other={other} onMerged={() => undefined}>
          {distinctButton}
        </MergeForm>
      ) : (
        <>
          <div className={classes.two}>
            <Short entry={one} />
            <Short entry={other} />
          </div>
          <Group gap="sm">
            <Button onClick={() => setOpen(true)}>{t('providers.duplicates.compare')}</Button>
            {distinctButton}
          </Group>
        </>
      )}
    </article>
  )
}

function Short({ entry: { name, code, area, contacts } }: { entry: Provider }) {
  const { t } = useTranslation()
  return (
    <div className={classes.short}>
      <strong>{name}</strong>
      <span className={classes.muted}>{[code, area?.name].filter(Boolean).join(' · ')}</span>
      <span className={classes.muted}>{t('providers.contact.count', { count: contacts.length })}</span>
    </div>
  )
}
