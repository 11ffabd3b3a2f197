import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
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
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
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
