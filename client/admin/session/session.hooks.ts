import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { say } from '../ui/say.ts'
import { signIn, signOut } from './auth.ts'

export type Session = ReplyOf<'GET /session'>
export type Organisation = Session['organisations'][number]

export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => call('GET /session', { signal }),
    staleTime: 60_000,
  })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signIn,
    onSuccess: ({ needsCode }) => (needsCode ? undefined : client.invalidateQueries({ queryKey: ['session'] })),
  })
}

export function useSignInCode() {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { kind: 'app' | 'backup'; code: string }) => call('POST /session/code', { body }),
    onSuccess: ({ backupCodesLeft }, { kind }) => {
      if (kind === 'backup') say(t('session.code.left', { count: backupCodesLeft }))
      return client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}

export function useProviderSignIn() {
  return useMutation({
    mutationFn: (next: string) => call('POST /session/provider', { body: { next } }),
    onSuccess: ({ url }) => location.assign(url),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signOut,
    // Nothing of the account may stay in memory on a shared computer: a new page forgets everything.
    onSuccess: () => {
      client.clear()
      location.assign('/sign-in')
    },
  })
}

export function useSetUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { token: string; name: string; email: string; password: string }) => {
      await call('POST /setup', { body })
      await signIn({ email: body.email, password: body.password })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}

export function useNewOrganisation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call('POST /organisations', { body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}
