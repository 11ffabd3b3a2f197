import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/failures.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { type FileFault as Fault, isFileFault } from './faults.ts'
import classes from './Importing.module.css'

interface FileFaultProps {
  error: unknown
  name: string
  onRetry: () => void
  /** A preview is shown below: it is what has become void. */
  hasPreview: boolean
}

/** A file that cannot be used at all says what to do about it; a preview that is void is made anew. */
export function FileFault({ error, name, onRetry, hasPreview }: FileFaultProps) {
  const { t } = useTranslation()
  const fault = faultOf(error)
  if (fault) {
    const detail = t(`importing.fault.${fault.code}`, { place: fault.place })
    return (
      <div className={classes.fault}>
        <Note tone="error" isAlert title={t('importing.unusable', { name })} detail={detail} />
      </div>
    )
  }
  const isVoid = error instanceof ApiProblem && error.is('state-conflict')
  return (
    <div className={classes.fault}>
      {isVoid && hasPreview ? (
        <Note tone="warning" isAlert title={t('importing.void')} detail={t('importing.voidDetail')}>
          <Button mt="sm" size="compact-sm" variant="default" onClick={onRetry}>
            {t('importing.lookAgain')}
          </Button>
        </Note>
      ) : (
        <ProblemPanel error={error} onRetry={onRetry} />
      )}
    </div>
  )
}

function faultOf(error: unknown): { code: Fault; place: string } | undefined {
  if (!(error instanceof ApiProblem) || !error.is('file-unusable')) return undefined
  const { code = '', pointer = '' } = error.errors[0] ?? {}
  return isFileFault(code) ? { code, place: pointer.split('/').at(-1) ?? '' } : undefined
}
