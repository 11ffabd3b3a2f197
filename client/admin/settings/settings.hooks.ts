import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { upload } from '../../shared/api/upload.ts'

export type Settings = ReplyOf<'GET /organisations/:organisationId'>
export type SettingsChange = BodyInput<Api['PATCH /organisations/:organisationId']>

const settingsKey = (organisationId: string) => ['settings', organisationId]

export function useSettings(organisationId: string) {
  return useQuery({
    queryKey: settingsKey(organisationId),
    queryFn: ({ signal }) => call('GET /organisations/:organisationId', { params: { organisationId }, signal }),
  })
}

export function useChangeSettings(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SettingsChange) =>
      call('PATCH /organisations/:organisationId', { params: { organisationId }, body }),
    onSuccess: async settings => {
      client.setQueryData(settingsKey(organisationId), settings)
      // The name stands in the navigation.
      await client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}

export function useUploadLogo(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) =>
      upload('PUT /organisations/:organisationId/logo', { params: { organisationId }, query: undefined, file }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsKey(organisationId) }),
  })
}

export function useDeleteLogo(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('DELETE /organisations/:organisationId/logo', { params: { organisationId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsKey(organisationId) }),
  })
}
