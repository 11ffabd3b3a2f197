import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type ApiKey = ReplyOf<'GET /organisations/:organisationId/api-keys'>['apiKeys'][number]
export type MadeApiKey = ReplyOf<'POST /organisations/:organisationId/api-keys'>
export type NewApiKey = BodyInput<Api['POST /organisations/:organisationId/api-keys']>

const apiKeysKey = (organisationId: string) => ['api-keys', organisationId]

export function useApiKeys(organisationId: string) {
  return useQuery({
    queryKey: apiKeysKey(organisationId),
    queryFn: async ({ signal }) =>
      (await call('GET /organisations/:organisationId/api-keys', { params: { organisationId }, signal })).apiKeys,
  })
}

export function useMakeApiKey(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewApiKey) =>
      call('POST /organisations/:organisationId/api-keys', { params: { organisationId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: apiKeysKey(organisationId) }),
  })
}

export function useRevokeApiKey(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (apiKeyId: string) =>
      call('DELETE /organisations/:organisationId/api-keys/:apiKeyId', { params: { organisationId, apiKeyId } }),
    onSettled: () => client.invalidateQueries({ queryKey: apiKeysKey(organisationId) }),
  })
}
