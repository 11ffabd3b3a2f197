import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput, QueryInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type Provider = ReplyOf<'GET /organisations/:organisationId/providers/:providerId'>
export type Contact = Provider['contacts'][number]
export type ProviderQuery = NonNullable<QueryInput<Api['GET /organisations/:organisationId/providers']>>
export type GivenProvider = BodyInput<Api['POST /organisations/:organisationId/providers']>
export type Pair = ReplyOf<'GET /organisations/:organisationId/provider-duplicates'>['pairs'][number]
export type MergeField = NonNullable<
  BodyInput<Api['POST /organisations/:organisationId/providers/:providerId/merges']>['take']
>[number]

export function useProviders(organisationId: string, query: ProviderQuery) {
  return useQuery({
    queryKey: ['providers', organisationId, query],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/providers', { params: { organisationId }, query, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useProvider(organisationId: string, providerId: string) {
  return useQuery({
    queryKey: ['provider', organisationId, providerId],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/providers/:providerId', {
        params: { organisationId, providerId },
        signal,
      }),
  })
}

/** Whatever a change touches: the list, the entry beside it, the suggestions. */
function useChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all(['providers', 'provider', 'duplicates'].map(key => client.invalidateQueries({ queryKey: [key] })))
}

/** Without an id a new entry. */
export function useSaveProvider(organisationId: string, providerId: string | undefined) {
  const onSuccess = useChanged()
  return useMutation({
    mutationFn: (body: GivenProvider) =>
      providerId
        ? call('PUT /organisations/:organisationId/providers/:providerId', {
            params: { organisationId, providerId },
            body,
          })
        : call('POST /organisations/:organisationId/providers', { params: { organisationId }, body }),
    onSuccess,
  })
}

export function useDuplicates(organisationId: string) {
  return useQuery({
    queryKey: ['duplicates', organisationId],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/provider-duplicates', { params: { organisationId }, signal }),
  })
}

export function useMerge(organisationId: string) {
  const onSuccess = useChanged()
  return useMutation({
    mutationFn: ({ stays, goes, take }: { stays: string; goes: string; take: MergeField[] }) =>
      call('POST /organisations/:organisationId/providers/:providerId/merges', {
        params: { organisationId, providerId: stays },
        body: { otherId: goes, take },
      }),
    onSuccess,
  })
}

export function useKeepDistinct(organisationId: string) {
  const onSuccess = useChanged()
  return useMutation({
    mutationFn: (body: { oneId: string; otherId: string }) =>
      call('POST /organisations/:organisationId/provider-duplicates/distinct', { params: { organisationId }, body }),
    onSuccess,
  })
}
