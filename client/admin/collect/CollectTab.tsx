import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWave } from '../assessment/useWave.ts'
import { useMay } from '../shell/useMay.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { AddCollector } from './AddCollector.tsx'
import { CollectorTable } from './CollectorTable.tsx'
import { type Collector, useCollectors } from './collectors.hooks.ts'
import { KioskAdvice } from './KioskAdvice.tsx'
import { OtherWaysIn } from './OtherWaysIn.tsx'
import { useCollectorActs } from './useCollectorActs.tsx'

export function CollectTab() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const { data, error, isPending, refetch } = useCollectors(address)
  const [isAdding, adding] = useDisclosure()
  const { acts, dialogs } = useCollectorActs(address)
  const mayChange = useMay()('collection.manage')
  const isAsking = wave.state === 'planned' || wave.state === 'open'
  const canAdd = mayChange && isAsking
  const shownActs = mayChange && wave.state !== 'archived' ? acts : null
  const state = wave.state === 'archived' ? 'closed' : wave.state
  const ofKind = (...kinds: Collector['kind'][]) => data?.filter(one => kinds.includes(one.kind)) ?? []
  const [links, kiosks, others] = [ofKind('open_link'), ofKind('kiosk'), ofKind('personal', 'paper')]
  const help = t(`collect.linksHelp.${state}`)
  const continues = isAsking && [...links, ...kiosks].some(one => one.continues)
  return (
    <>
      <Section
        title={t('collect.links')}
        help={continues ? `${help} ${t('collect.continues')}` : help}
        actions={
          canAdd && (
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
              {t('collect.addLink')}
            </Button>
          )
        }
      >
        {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton height="10rem" />}
        {data && links.length === 0 && <p>{t('collect.empty')}</p>}
        {links.length > 0 && <CollectorTable caption={t('collect.links')} collectors={links} acts={shownActs} />}
      </Section>
      {kiosks.length > 0 && (
        <Section title={t('collect.kiosks')} help={t('collect.kiosksHelp')}>
          <CollectorTable caption={t('collect.kiosks')} collectors={kiosks} acts={shownActs} />
          <KioskAdvice />
        </Section>
      )}
      {others.length > 0 && <OtherWaysIn collectors={others} />}
      {isAdding && <AddCollector assessment={assessment} wave={wave} address={address} onClose={adding.close} />}
      {dialogs}
    </>
  )
}
