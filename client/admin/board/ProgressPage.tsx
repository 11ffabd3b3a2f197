import { useTranslation } from 'react-i18next'
import { useWave } from '../assessment/useWave.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { AudienceBoard } from './AudienceBoard.tsx'
import classes from './Board.module.css'
import { useProgress } from './board.hooks.ts'

/** How far collection is. Counts alone: nothing else of an open wave is live. */
export function ProgressPage() {
  const { t } = useTranslation()
  const { wave, address } = useWave()
  const progress = useProgress(address)
  if (progress.error && !progress.data)
    return <ProblemPanel error={progress.error} onRetry={() => void progress.refetch()} />
  if (!progress.data) return <LoadingPage isPart />
  return (
    <>
      <p className={classes.intro}>{t(wave.state === 'planned' ? 'board.planned' : 'board.live')}</p>
      {progress.data.audiences.map(one => (
        <AudienceBoard key={one.audience} progress={one} isOpen={wave.state === 'open'} />
      ))}
    </>
  )
}
