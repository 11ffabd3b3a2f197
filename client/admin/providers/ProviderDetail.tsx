import { ActionIcon, Anchor, Button, Group, Skeleton } from '@mantine/core'
import { IconGitMerge, IconPencil, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { ContactList } from './ContactList.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { ProviderForm } from './ProviderForm.tsx'
import classes from './Providers.module.css'
import { toGiven } from './provider-form.ts'
import { type Provider, useProvider, useSaveProvider } from './providers.hooks.ts'
import { useSectorName } from './sectors.ts'

interface ProviderDetailProps {
  organisationId: string
  providerId: string
  canManage: boolean
  /** Null closes it. */
  onOpen: (id: string | null) => void
}

/** Beside the list, which stays as it is. */
export function ProviderDetail({ organisationId, providerId, canManage, onOpen }: ProviderDetailProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useProvider(organisationId, providerId)
  const heading = useRef<HTMLHeadingElement>(null)
  const isLoaded = data !== undefined
  useEffect(() => {
    if (isLoaded) heading.current?.focus()
  }, [isLoaded])
  const close = () => {
    document.getElementById(`entry-${providerId}`)?.focus()
    onOpen(null)
  }
  return (
    <aside className={classes.detail} aria-label={data?.name ?? t('common.loading')}>
      <div className={classes.detailHead}>
        <h2 ref={heading} tabIndex={-1}>
          {data?.name ?? <Skeleton height="1.5rem" width="12rem" />}
        </h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('providers.closeDetail')} onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      {error && !data && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data && <Facts provider={data} onOpen={onOpen} />}
      {data && canManage && !data.mergedInto && (
        <Actions key={data.id} provider={data} organisationId={organisationId} onOpen={onOpen} />
      )}
      {data && (
        <section aria-labelledby="contacts-title">
          <h3 id="contacts-title">{t('providers.contacts')}</h3>
          <ContactList contacts={data.contacts} />
        </section>
      )}
    </aside>
  )
}

function Facts({ provider, onOpen }: { provider: Provider; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const sectorName = useSectorName()
  const { audience, code, sector, area, website, notes, isActive, mergedInto } = provider
  const facts: [string, React.ReactNode][] = [
    [t('providers.column.audience'), t(`providers.audience.${audience}`)],
    [t('providers.column.sector'), sector && sectorName(sector)],
    [t('providers.column.area'), area && `${area.name} (${area.code})`],
    [t('providers.column.code'), code && <code>{code}</code>],
    [
      t('providers.field.website'),
      website && (
        <Anchor href={website} target="_blank" rel="noopener noreferrer">
          {website.replace(/^https?:\/\//, '')} <span className="visually-hidden">{t('common.newTab')}</span>
        </Anchor>
      ),
    ],
    [t('providers.field.notes'), notes && <span className={classes.notes}>{notes}</span>],
  ]
  return (
    <>
      {mergedInto && (
        <p className={classes.state}>
          {t('providers.wasMerged')}{' '}
          <Anchor component="button" type="button" onClick={() => onOpen(mergedInto)}>
            {t('providers.toMerged')}
          </Anchor>
        </p>
      )}
      {!isActive && !mergedInto && <p className={classes.state}>{t('providers.isInactive')}</p>}
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function Actions({
  provider,
  organisationId,
  onOpen,
}: {
  provider: Provider
  organisationId: string
  onOpen: (id: string | null) => void
}) {
  const { t } = useTranslation()
  const save = useSaveProvider(organisationId, provider.id)
  const [task, setTask] = useState<'edit' | 'merge' | null>(null)
  const turn = () =>
    save.mutate(
      { ...toGiven(provider), isActive: !provider.isActive },
      {
        onSuccess: ({ name, isActive }) => say(t(isActive ? 'providers.activated' : 'providers.deactivated', { name })),
      },
    )
  return (
    <>
      <Group gap="xs">
        <Button size="compact-sm" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => setTask('edit')}>
          {t('providers.edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconGitMerge size={14} aria-hidden />}
          onClick={() => setTask('merge')}
        >
          {t('providers.merge.with')}
        </Button>
        <Button size="compact-sm" variant="default" loading={save.isPending} onClick={turn}>
          {t(provider.isActive ? 'providers.deactivate' : 'providers.activate')}
        </Button>
      </Group>
      {save.error && task === null && <ProblemPanel error={save.error} />}
      {task === 'edit' && (
        <ProviderForm organisationId={organisationId} provider={provider} onClose={() => setTask(null)} />
      )}
      {task === 'merge' && (
        <MergeDialog
          organisationId={organisationId}
          provider={provider}
          onClose={() => setTask(null)}
          onMerged={id => onOpen(id)}
        />
      )}
    </>
  )
}
