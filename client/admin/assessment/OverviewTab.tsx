import { useAreas } from '../areas/areas.hooks.ts'
import { useProgress } from '../board/board.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Retention } from '../retention/Retention.tsx'
import { useMay } from '../shell/useMay.ts'
import { DataNotice } from '../ui/DataNotice.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { useCompletion } from './assessment.hooks.ts'
import { EditButtons } from './EditButtons.tsx'
import { Facts } from './Facts.tsx'
import { HowFar } from './HowFar.tsx'
import { helplessAreas } from './helpless-areas.ts'
import { Missing } from './Missing.tsx'
import { NextStep } from './NextStep.tsx'
import classes from './Overview.module.css'
import { silentAreas } from './silent-areas.ts'
import { useWave } from './useWave.ts'

/** Three questions at a glance: how far, what is missing, what is next. */
export function OverviewTab() {
  const formats = useFormats()
  const { assessment, wave, address } = useWave()
  const may = useMay()
  const isAllowed = may('collection.read')
  const completion = useCompletion(address, isAllowed)
  const progress = useProgress(address, { isAllowed })
  const areas = useAreas(address.organisationId)
  const asksResidents =
    (wave.state === 'planned' || wave.state === 'open') &&
    wave.audiences.some(({ audience }) => audience === 'resident')
  return (
    <>
      <DataNotice text={assessment.dataNotice} />
      <div className={classes.questions}>
        {may('assessments.manage') && <NextStep assessment={assessment} wave={wave} address={address} />}
        <HowFar wave={wave} progress={progress.data} formats={formats} />
        {isAllowed && (
          <Missing
            wave={wave}
            progress={progress.data}
            helplessAreas={asksResidents && areas.data ? helplessAreas(assessment.areas, areas.data) : []}
            silentAreas={completion.data && areas.data && silentAreas(completion.data.areas, areas.data)}
          />
        )}
      </div>
      {completion.error && <ProblemPanel error={completion.error} onRetry={() => void completion.refetch()} />}
      {progress.error && <ProblemPanel error={progress.error} onRetry={() => void progress.refetch()} />}
      {may('assessments.manage') && <EditButtons />}
      <Facts assessment={assessment} wave={wave} />
      <Retention organisationId={address.organisationId} assessmentId={address.assessmentId} />
    </>
  )
}
