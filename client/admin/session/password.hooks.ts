import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { letterLanguage } from '../i18n/languages.ts'

export function useForgotPassword() {
  return useMutation({
    mutationFn: (email: string) => call('POST /password-resets', { body: { email, language: letterLanguage() } }),
  })
}

/** Whether the link can still be used, before a password is typed for nothing. */
export function useResetLink(token: string) {
  return useQuery({
    queryKey: ['reset-link', token],
    queryFn: async ({ signal }) => {
      await call('POST /password-resets/check', { body: { token }, signal })
      return true
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { token: string; newPassword: string }) =>
      call('POST /password-resets/use', { body: { ...body, language: letterLanguage() } }),
  })
}
