import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import type { NumbersQuery } from './useNumbersQuery.ts'

export type Series = ReplyOf<'GET /organisations/:organisationId/indicators/series'>['series'][number]

export type AreaNumber = ReplyOf<'GET /organisations/:organisationId/indicators'>['indicators'][number]

export function useSeries(organisationId: string) {
  return useQuery({
    queryKey: ['indicators', organisationId],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/indicators/series', { params: { organisationId }, signal }),
    select: reply => reply.series,
  })
}

export function useNumbers(organisationId: string, query: NumbersQuery) {
  return useQuery({
    queryKey: ['indicators', organisationId, 'numbers', query],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/indicators', { params: { organisationId }, query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useDeleteSeries(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, year }: Pick<Series, 'name' | 'year'>) =>
      call('DELETE /organisations/:organisationId/indicators/series', {
        params: { organisationId },
        query: { name, year },
      }),
    onSuccess: () => Promise.all(['indicators', 'report'].map(key => client.invalidateQueries({ queryKey: [key] }))),
  })
}
