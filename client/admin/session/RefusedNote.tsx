import { ApiProblem } from '../../shared/api/failures.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { useProblemText } from '../ui/problem.ts'

const everyday = ['sign-in-wrong', 'code-wrong', 'sign-in-expired', 'too-many-requests']

/** A mistyped password needs no request number; whatever else went wrong does. */
export function RefusedNote({ error, others = [] }: { error: unknown; others?: string[] }) {
  const text = useProblemText(error)
  if (error instanceof ApiProblem && everyday.includes(error.slug))
    return <Note tone="error" title={text.title} detail={text.safe} isAlert />
  return <ProblemPanel error={error} others={others} />
}
