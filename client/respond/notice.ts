import { useEffect, useState } from 'react'
import type { ProblemSlug } from '../../server/contract/problems.ts'
import { call, type ReplyOf } from '../shared/api/call.ts'
import { ApiProblem } from '../shared/api/failures.ts'

/** Who asks, and where help is, though the link takes no answers now. */
export type Notice = ReplyOf<'GET /collectors/:link/notice'>

const withoutNotice: ProblemSlug[] = ['collector-unknown', 'unreadable-request', 'server-error', 'database-unavailable']

/** Undefined while it is not known, and for a link that nobody gave out. */
export function useNotice(link: string, error: unknown): Notice | undefined {
  const [notice, setNotice] = useState<Notice>()
  const isKnown = error instanceof ApiProblem && error.status < 500 && !withoutNotice.includes(error.slug)
  useEffect(() => {
    if (!isKnown) return
    call('GET /collectors/:link/notice', { params: { link } })
      .then(setNotice)
      .catch(() => undefined)
  }, [link, isKnown])
  return notice
}
