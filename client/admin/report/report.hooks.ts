import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { loadMessages } from '../../../reports/charts/messages/load.ts'
import type { Report } from '../../../reports/sections/report.ts'
import { call } from '../../shared/api/call.ts'
import { type Release, type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'
import { queryOf, type ReportQuery } from './report-query.ts'

/** The report with what it is about. */
export interface WaveReport extends Report {
  organisation: string
  release: Release
}

export function useReport(address: WaveAddress, query: ReportQuery, isReleased: boolean) {
  return useQuery({
    queryKey: [...waveKey(address), 'report', query],
    queryFn: async ({ signal }) => {
      const report = await call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report', {
        params: { ...address },
        query: queryOf(query),
        signal,
      })
      if (!isWaveReport(report)) throw new UnknownReport()
      return report
    },
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

export class UnknownReport extends Error {}

function isWaveReport(value: Record<string, unknown>): value is Record<string, unknown> & WaveReport {
  return Array.isArray(value.sections) && Array.isArray(value.dataQuality) && typeof value.release === 'object'
}
