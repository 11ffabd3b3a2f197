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
import { useCollectors } from './collectors.hooks.ts'

export function CollectTab() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const collectors = useCollectors(address)
  const [isAdding, adding] = useDisclosure()
  const mayChange = useMay()('collection.manage')
  const canAdd = mayChange && (wave.state === 'planned' || wave.state === 'open')
  const help =
    wave.state === 'planned'
      ? t('collect.linksPlanned')
      : wave.state === 'open'
        ? t('collect.linksHelp')
        : t('collect.linksClosed')
  return (
    <>
      <Section
        title={t('collect.links')}
        help={help}
        actions={
          canAdd && (
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
              {t('collect.addLink')}
            </Button>
          )
        }
      >
        {collectors.error && <ProblemPanel error={collectors.error} onRetry={() => void collectors.refetch()} />}
        {collectors.isPending && <Skeleton height="10rem" />}
        {collectors.data?.length === 0 && <p>{t('collect.empty')}</p>}
        {collectors.data && collectors.data.length > 0 && (
          <CollectorTable
            collectors={collectors.data}
            address={address}
            canChange={mayChange && wave.state !== 'archived'}
          />
        )}
      </Section>
      {isAdding && <AddCollector assessment={assessment} wave={wave} address={address} onClose={adding.close} />}
    </>
  )
}
