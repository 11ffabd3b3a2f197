import { createContext, useContext } from 'react'
import type { Messages } from '../../../reports/charts/messages/messages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import type { ReportQuery } from './report-query.ts'

/** What every figure of a report shares. */
export interface ReportSettings {
  messages: Messages
  language: string
  direction: 'ltr' | 'rtl'
  address: WaveAddress
  query: ReportQuery
  isPatterned: boolean
  isPrinting: boolean
}

export const ReportContext = createContext<ReportSettings | null>(null)

export function useReportSettings(): ReportSettings {
  const settings = useContext(ReportContext)
  if (!settings) throw new Error('a figure outside a report')
  return settings
}
