import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { signIn, signOut } from '../session/auth.ts'

export type HeldInvitation = ReplyOf<'POST /join/look-up'>

/** A POST, so that the link stands in no log of the API. */
export function useHeldInvitation(token: string) {
  return useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => call('POST /join/look-up', { body: { token }, signal }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Makes the account and signs in with it. Rejects with what went wrong first; the account is there in the second case. */
export function useJoin(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      const joined = await call('POST /join', { body: { token, name, password } })
      await signIn({ email: joined.email, password })
      return joined
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}

export function useAccept(token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('POST /join/accept', { body: { token } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}

/** Stays on the page, so that the invitation can be answered by somebody else. */
export function useSignOutHere() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => client.resetQueries({ queryKey: ['session'] }),
  })
}
