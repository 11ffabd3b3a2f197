import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { letterLanguage } from '../i18n/languages.ts'

export type Account = ReplyOf<'GET /account'>
export type OwnSession = ReplyOf<'GET /account/sessions'>['sessions'][number]

const keys = { account: ['account'], sessions: ['account', 'sessions'] }

export function useAccount() {
  return useQuery({ queryKey: keys.account, queryFn: ({ signal }) => call('GET /account', { signal }) })
}

/** What else changes with the account: the name in the shell, what organisations let in, which sessions there are. */
function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.account }),
      client.invalidateQueries({ queryKey: ['session'] }),
    ])
}

export function useRename() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: (name: string) => call('PATCH /account', { body: { name } }), onSuccess: refresh })
}

export function useChangePassword() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      call('POST /account/password', { body: { ...body, language: letterLanguage() } }),
    onSuccess: refresh,
  })
}

export function useBeginTwoFactor() {
  return useMutation({ mutationFn: (password: string) => call('POST /account/two-factor', { body: { password } }) })
}

export function useConfirmTwoFactor() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (code: string) =>
      call('POST /account/two-factor/confirm', { body: { code, language: letterLanguage() } }),
    onSuccess: refresh,
  })
}

export function useRenewBackupCodes() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (password: string) =>
      call('POST /account/two-factor/backup-codes', { body: { password, language: letterLanguage() } }),
    onSuccess: refresh,
  })
}

export function useTurnOffTwoFactor() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (password: string) =>
      call('POST /account/two-factor/off', { body: { password, language: letterLanguage() } }),
    onSuccess: refresh,
  })
}

export function useSessions() {
  return useQuery({ queryKey: keys.sessions, queryFn: ({ signal }) => call('GET /account/sessions', { signal }) })
}

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sessionId: string) => call('DELETE /account/sessions/:sessionId', { params: { sessionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sessions }),
  })
}

export function useEndOtherSessions() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('DELETE /account/sessions'),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sessions }),
  })
}
