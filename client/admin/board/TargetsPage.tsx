import { useTranslation } from 'react-i18next'
import { useWave } from '../assessment/useWave.ts'
import { useMay } from '../shell/useMay.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { useProgress } from './board.hooks.ts'
import { TargetsForm } from './TargetsForm.tsx'

/** How many responses are wanted. */
export function TargetsPage() {
  const { t } = useTranslation()
  const { address } = useWave()
  const may = useMay()
  const progress = useProgress(address)
  if (progress.error && !progress.data)
    return <ProblemPanel error={progress.error} onRetry={() => void progress.refetch()} />
  if (!progress.data) return <LoadingPage isPart />
  return (
    <Section title={t('board.targets.title')} help={t('board.targets.help')}>
      <TargetsForm progress={progress.data} address={address} canChange={may('collection.manage')} />
    </Section>
  )
}
