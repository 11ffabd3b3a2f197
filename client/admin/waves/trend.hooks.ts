import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { queryOf, type ReportQuery } from '../report/report-query.ts'

/** Empty: the first, and the newest, that has been released. */
export interface Compared {
  from: string
  to: string
}

export function trendQueryOf(query: ReportQuery, { from, to }: Compared) {
  return { ...queryOf(query), ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) }
}

export function useTrend(
  { organisationId, assessmentId }: WaveAddress,
  query: ReportQuery,
  compared: Compared,
  isEnabled: boolean,
) {
  const asked = trendQueryOf(query, compared)
  return useQuery({
    queryKey: ['assessment', organisationId, assessmentId, 'trend', asked],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId/trend', {
        params: { organisationId, assessmentId },
        query: asked,
        signal,
      }),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
}
