import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { letterLanguage } from '../i18n/languages.ts'

export type Administrator = ReplyOf<'GET /administrators'>['administrators'][number]
export type OrganisationSummary = ReplyOf<'GET /organisations'>['organisations'][number]

export function useAdministrators() {
  return useQuery({
    queryKey: ['administrators'],
    queryFn: async ({ signal }) => (await call('GET /administrators', { signal })).administrators,
  })
}

export function useAddAdministrator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (email: string) => call('POST /administrators', { body: { email } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['administrators'] }),
  })
}

export function useRemoveAdministrator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (userId: string) => call('DELETE /administrators/:userId', { params: { userId } }),
    onSuccess: async () => {
      // It may have been oneself.
      await client.invalidateQueries({ queryKey: ['session'] })
      await client.invalidateQueries({ queryKey: ['administrators'] })
    },
  })
}

export function useRemoveTwoFactor() {
  return useMutation({
    mutationFn: (email: string) => call('POST /two-factor-removals', { body: { email, language: letterLanguage() } }),
  })
}

export function useAllOrganisations() {
  return useQuery({
    queryKey: ['all-organisations'],
    queryFn: async ({ signal }) => (await call('GET /organisations', { signal })).organisations,
  })
}
