import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type Area = ReplyOf<'GET /organisations/:organisationId/areas'>['areas'][number]
export type HelpContact = Area['helpContacts'][number]
export type NewArea = BodyInput<Api['POST /organisations/:organisationId/areas']>['areas'][number]

const areasKey = (organisationId: string) => ['areas', organisationId]

export function useAreas(organisationId: string) {
  return useQuery({
    queryKey: areasKey(organisationId),
    queryFn: ({ signal }) => call('GET /organisations/:organisationId/areas', { params: { organisationId }, signal }),
    select: reply => reply.areas,
  })
}

export function useSaveAreas(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (areas: NewArea[]) =>
      call('POST /organisations/:organisationId/areas', { params: { organisationId }, body: { areas } }),
    onSuccess: () => client.invalidateQueries({ queryKey: areasKey(organisationId) }),
  })
}

export function useSaveHelpContacts(organisationId: string, areaId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (helpContacts: HelpContact[]) =>
      call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
        params: { organisationId, areaId },
        body: { helpContacts },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: areasKey(organisationId) }),
  })
}

export function useDeleteArea(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (areaId: string) =>
      call('DELETE /organisations/:organisationId/areas/:areaId', { params: { organisationId, areaId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: areasKey(organisationId) }),
  })
}

export function useBoundary(organisationId: string, areaId: string) {
  return useQuery({
    queryKey: ['boundary', organisationId, areaId],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/areas/:areaId/boundary', { params: { organisationId, areaId }, signal }),
    select: reply => reply.boundary,
  })
}

export function useRemoveBoundary(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (areaId: string) =>
      call('DELETE /organisations/:organisationId/areas/:areaId/boundary', { params: { organisationId, areaId } }),
    onSuccess: () =>
      Promise.all([areasKey(organisationId), ['boundary']].map(queryKey => client.invalidateQueries({ queryKey }))),
  })
}
