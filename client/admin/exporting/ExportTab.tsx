import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { useMay } from '../shell/useMay.ts'
import { DataNotice } from '../ui/DataNotice.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import classes from './Export.module.css'
import { ExportForm } from './ExportForm.tsx'
import { ExportList } from './ExportList.tsx'
import { useExports } from './exports.hooks.ts'
import { Requests } from './Requests.tsx'
import { Withheld } from './Withheld.tsx'

/** Coordinators export and decide; researchers ask and fetch what was approved. */
export function ExportTab() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const canApprove = useMay()('exports.approve')
  const exports = useExports(address)
  if (!assessment.waves.some(one => one.latestRelease))
    return (
      <EmptyState
        title={t('exporting.empty.title')}
        detail={t(canApprove ? 'exporting.empty.detail' : 'exporting.empty.waiting')}
      >
        {canApprove && (
          <Button component={Link} to="../overview" relative="path">
            {t('exporting.empty.action')}
          </Button>
        )}
      </EmptyState>
    )
  return (
    <>
      {canApprove && exports.data && <Requests exports={exports.data} address={address} />}
      <Section
        title={t(canApprove ? 'exporting.title' : 'exporting.askTitle')}
        help={t(canApprove ? 'exporting.intro' : 'exporting.askIntro')}
      >
        <DataNotice text={assessment.dataNotice} />
        <div className={classes.columns}>
          <ExportForm key={wave.number} isAsking={!canApprove} />
          <Withheld />
        </div>
      </Section>
      <Section title={t(canApprove ? 'exporting.list.title' : 'exporting.list.own')} help={t('exporting.list.help')}>
        {exports.error && !exports.data ? (
          <ProblemPanel error={exports.error} onRetry={() => void exports.refetch()} />
        ) : exports.data ? (
          <ExportList exports={exports.data} hasPeople={canApprove} />
        ) : (
          <LoadingPage isPart rows={2} />
        )}
      </Section>
    </>
  )
}
