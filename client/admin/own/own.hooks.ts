import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type OwnResponse = ReplyOf<'GET /organisations/:organisationId/own-responses/:responseId'>
export type OwnQuery = OwnResponse['queries'][number]

export type Benchmark = ReplyOf<'GET /organisations/:organisationId/own-responses/:responseId/benchmark'>
export type BenchmarkQuestion = Benchmark['sections'][number]['questions'][number]
export type GroupId = Benchmark['group']

const ownKey = (organisationId: string) => ['own-responses', organisationId]

export function useOwnResponses(organisationId: string) {
  return useQuery({
    queryKey: ownKey(organisationId),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/own-responses', { params: { organisationId }, signal }),
  })
}

export function useOwnResponse(organisationId: string, responseId: string, language: string | undefined) {
  return useQuery({
    queryKey: [...ownKey(organisationId), responseId, language ?? 'as answered'],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/own-responses/:responseId', {
        params: { organisationId, responseId },
        query: language ? { language } : {},
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useBenchmark(
  params: { organisationId: string; responseId: string },
  query: { language: string; group: GroupId },
) {
  return useQuery({
    queryKey: [...ownKey(params.organisationId), params.responseId, 'benchmark', query],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/own-responses/:responseId/benchmark', { params, query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useOwnReply(organisationId: string, responseId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ queryId, text }: { queryId: string; text: string }) =>
      call('POST /organisations/:organisationId/own-responses/:responseId/queries/:queryId/reply', {
        params: { organisationId, responseId, queryId },
        body: { text },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ownKey(organisationId) }),
  })
}
