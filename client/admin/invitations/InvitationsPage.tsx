import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { type Collector, useCollectors } from '../collect/collectors.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { useMay } from '../shell/useMay.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import { AddPersonal } from './AddPersonal.tsx'

/** Collectors of the wave through which people of the register are invited one by one. */
export function InvitationsPage() {
  const { t } = useTranslation()
  const { wave, address } = useWave()
  const collectors = useCollectors(address)
  const [isAdding, adding] = useDisclosure()
  const isAsked = wave.audiences.some(({ audience }) => audience !== 'resident')
  const canAdd = useMay()('collection.manage') && isAsked && (wave.state === 'planned' || wave.state === 'open')
  if (collectors.error && !collectors.data)
    return <ProblemPanel error={collectors.error} onRetry={() => void collectors.refetch()} />
  if (!collectors.data) return <LoadingPage isPart />
  const personal = collectors.data.filter(one => one.kind === 'personal')
  const add = canAdd && (
    <Button
      variant={personal.length === 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={adding.open}
    >
      {t('invitations.add')}
    </Button>
  )
  return (
    <>
      {personal.length === 0 ? (
        <EmptyState
          title={t('invitations.empty.title')}
          detail={t(isAsked ? 'invitations.empty.detail' : 'invitations.empty.onlyResidents')}
        >
          {add}
        </EmptyState>
      ) : (
        <Section title={t('invitations.title')} help={t('invitations.help')} actions={add}>
          <DataTable caption={t('invitations.title')}>
            <thead>
              <tr>
                {(['name', 'audience', 'anonymity', 'state', 'completed'] as const).map(column => (
                  <th key={column} scope="col" className={column === 'completed' ? 'numeric' : undefined}>
                    {t(`invitations.list.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {personal.map(one => (
                <PersonalRow key={one.id} collector={one} />
              ))}
            </tbody>
          </DataTable>
        </Section>
      )}
      {isAdding && <AddPersonal onClose={adding.close} />}
    </>
  )
}

function PersonalRow({ collector }: { collector: Collector }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isOpen = collector.stopped === null
  return (
    <tr>
      <th scope="row">
        <Link to={collector.id}>{collector.label || t(`invitations.unnamed.${collector.audience}`)}</Link>
      </th>
      <td>{t(`common.audience.${collector.audience}`)}</td>
      <td>{t(collector.isAnonymous ? 'invitations.anonymous' : 'invitations.named')}</td>
      <td>
        <StateBadge
          tone={isOpen ? 'open' : 'closed'}
          label={t(isOpen ? 'collect.state.open' : 'collect.state.closed')}
        />
      </td>
      <td className="numeric">{formats.number(collector.completed)}</td>
    </tr>
  )
}
