import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { addressOf, call, type ReplyOf } from '../../shared/api/call.ts'

export type AuditPage = ReplyOf<'GET /organisations/:organisationId/audit'>
export type AuditEntry = AuditPage['entries'][number]
export type AuditFilters = ReplyOf<'GET /organisations/:organisationId/audit/filters'>

export interface AuditQuery {
  action?: string
  actorId?: string
  from?: string
  to?: string
}

export function useAuditEntries(organisationId: string, query: AuditQuery) {
  return useInfiniteQuery({
    queryKey: ['audit', organisationId, query],
    queryFn: ({ pageParam, signal }): Promise<AuditPage> =>
      call('GET /organisations/:organisationId/audit', {
        params: { organisationId },
        query: { ...query, ...(pageParam ? { before: pageParam } : {}) },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ before }) => before ?? undefined,
  })
}

export function useAuditFilters(organisationId: string) {
  return useQuery({
    queryKey: ['audit-filters', organisationId],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/audit/filters', { params: { organisationId }, signal }),
  })
}

export function auditCsv(organisationId: string, query: AuditQuery): string {
  return addressOf('GET /organisations/:organisationId/audit/entries.csv', { params: { organisationId }, query })
}
