import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Invitations.module.css'
import { usePlan } from './invitations.hooks.ts'
import { LettersForm } from './LettersForm.tsx'
import { usePersonal } from './usePersonal.ts'

/** When letters of a collector go out, and what they say. */
export function LettersPage() {
  const { t } = useTranslation()
  const personal = usePersonal()
  const plan = usePlan(personal.address)
  if (!personal.collector && !personal.isLoading) return <NotFound />
  if (plan.error && !plan.data) return <ProblemPanel error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data || !personal.collector) return <LoadingPage isPart rows={6} />
  const { collector, wave } = personal
  return (
    <>
      <Link to=".." relative="path" className={classes.back}>
        {collector.label || t(`invitations.unnamed.${collector.audience}`)}
      </Link>
      <LettersForm
        address={personal.address}
        plan={plan.data}
        canChange={personal.mayManage && (wave.state === 'planned' || wave.state === 'open')}
      />
    </>
  )
}
