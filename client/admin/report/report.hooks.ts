import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { loadMessages } from '../../../reports/charts/messages/load.ts'
import { call } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'
import { queryOf, type ReportQuery } from './report-query.ts'

export function useReport(address: WaveAddress, query: ReportQuery, isReleased: boolean) {
  return useQuery({
    queryKey: [...waveKey(address), 'report', query],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report', {
        params: { ...address },
        query: queryOf(query),
        signal,
      }),
    enabled: isReleased,
    placeholderData: keepPreviousData,
  })
}

/** Titles, notes and table headings come from reports/charts, in the language of the report. */
export function useReportMessages(language: string) {
  return useQuery({
    queryKey: ['report-messages', language],
    queryFn: () => loadMessages(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
