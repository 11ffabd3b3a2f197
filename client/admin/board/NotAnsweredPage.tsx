import { Button, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { useMay } from '../shell/useMay.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { silentCsvAddress, useProgress, useSilent } from './board.hooks.ts'
import { SilentTable } from './SilentTable.tsx'

const audiences = ['provider', 'partner'] as const
type Named = (typeof audiences)[number]

/** Providers and partners are invited by name, so it is known which have not answered. Residents never are. */
export function NotAnsweredPage() {
  const { t } = useTranslation()
  const { wave, address } = useWave()
  const may = useMay()
  const asked = audiences.filter(one => wave.audiences.some(({ audience }) => audience === one))
  const [chosen, choose] = useState<Named>(asked[0] ?? 'provider')
  const progress = useProgress(address)
  const invited = progress.data?.audiences.find(one => one.audience === chosen)?.invited
  const silent = useSilent(address, chosen)
  if (asked.length === 0) return <p>{t('board.silent.nobodyNamed')}</p>
  return (
    <Section
      title={t('board.silent.title')}
      help={t('board.silent.help')}
      actions={
        silent.data &&
        silent.data.length > 0 && (
          <>
            <Button
              component="a"
              href={silentCsvAddress(address, chosen)}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('board.silent.csv')}
            </Button>
            {may('collection.manage') && wave.state === 'open' && (
              <Button component={Link} to="../invitations" relative="path">
                {t('board.silent.remind')}
              </Button>
            )}
          </>
        )
      }
    >
      {asked.length > 1 && (
        <SegmentedControl
          mb="md"
          aria-label={t('collect.audience')}
          data={asked.map(one => ({ value: one, label: t(`common.audience.${one}`) }))}
          value={chosen}
          onChange={value => choose(asked.find(one => one === value) ?? chosen)}
        />
      )}
      {silent.error && !silent.data ? (
        <ProblemPanel error={silent.error} onRetry={() => void silent.refetch()} />
      ) : !silent.data || progress.isPending ? (
        <LoadingPage isPart />
      ) : silent.data.length > 0 ? (
        <SilentTable key={chosen} contacts={silent.data} />
      ) : (
        <p>{t(invited ? 'board.silent.allAnswered' : 'board.silent.noneInvited')}</p>
      )}
    </Section>
  )
}
