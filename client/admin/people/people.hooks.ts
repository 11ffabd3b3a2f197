import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type Member = ReplyOf<'GET /organisations/:organisationId/members'>['members'][number]
export type Invitation = ReplyOf<'GET /organisations/:organisationId/member-invitations'>['invitations'][number]
export type NewInvitation = BodyInput<Api['POST /organisations/:organisationId/member-invitations']>
type MemberChange = BodyInput<Api['PATCH /organisations/:organisationId/members/:userId']>

const membersKey = (organisationId: string) => ['members', organisationId]
const invitationsKey = (organisationId: string) => ['member-invitations', organisationId]

export function useMembers(organisationId: string) {
  return useQuery({
    queryKey: membersKey(organisationId),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/members', { params: { organisationId }, signal }).then(
        reply => reply.members,
      ),
  })
}

export function useInvitations(organisationId: string) {
  return useQuery({
    queryKey: invitationsKey(organisationId),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/member-invitations', { params: { organisationId }, signal }).then(
        reply => reply.invitations,
      ),
  })
}

/** One's own role may have changed with it, so the session is asked for again. */
function useForgetMembers(organisationId: string) {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: membersKey(organisationId) }),
      client.invalidateQueries({ queryKey: ['session'] }),
    ])
  }
}

export function useChangeMember(organisationId: string) {
  const forget = useForgetMembers(organisationId)
  return useMutation({
    mutationFn: ({ userId, ...body }: MemberChange & { userId: string }) =>
      call('PATCH /organisations/:organisationId/members/:userId', { params: { organisationId, userId }, body }),
    onSuccess: forget,
  })
}

export function useRemoveMember(organisationId: string) {
  const forget = useForgetMembers(organisationId)
  return useMutation({
    mutationFn: (userId: string) =>
      call('DELETE /organisations/:organisationId/members/:userId', { params: { organisationId, userId } }),
    onSuccess: forget,
  })
}

function useForgetInvitations(organisationId: string) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: invitationsKey(organisationId) })
}

export function useInvite(organisationId: string) {
  const forget = useForgetInvitations(organisationId)
  return useMutation({
    mutationFn: (body: NewInvitation) =>
      call('POST /organisations/:organisationId/member-invitations', { params: { organisationId }, body }),
    onSuccess: forget,
  })
}

export function useSendAgain(organisationId: string) {
  const forget = useForgetInvitations(organisationId)
  return useMutation({
    mutationFn: (invitationId: string) =>
      call('POST /organisations/:organisationId/member-invitations/:invitationId/send', {
        params: { organisationId, invitationId },
      }),
    onSettled: forget,
  })
}

export function useRevokeInvitation(organisationId: string) {
  const forget = useForgetInvitations(organisationId)
  return useMutation({
    mutationFn: (invitationId: string) =>
      call('DELETE /organisations/:organisationId/member-invitations/:invitationId', {
        params: { organisationId, invitationId },
      }),
    onSettled: forget,
  })
}

/** The register may hold thousands: the server looks for what was typed. */
export function useProviderChoices(organisationId: string, search: string, isNeeded: boolean) {
  return useQuery({
    queryKey: ['provider-choices', organisationId, search],
    queryFn: async ({ signal }) => {
      const { providers } = await call('GET /organisations/:organisationId/providers', {
        params: { organisationId },
        query: { size: 30, ...(search ? { search } : {}) },
        signal,
      })
      return providers.map(({ id, name }) => ({ value: id, label: name }))
    },
    enabled: isNeeded,
    placeholderData: keepPreviousData,
  })
}
