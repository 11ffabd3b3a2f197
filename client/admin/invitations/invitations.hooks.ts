import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { addressOf, call, type ReplyOf } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'

const collectors = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors' as const
const at = `${collectors}/:collectorId` as const

export interface CollectorAddress extends WaveAddress {
  collectorId: string
}

export type InvitationPage = ReplyOf<`GET ${typeof at}/invitations`>
export type Invitation = InvitationPage['invitations'][number]
export type InvitationState = Invitation['state']
export interface InvitationQuery {
  search?: string | undefined
  state?: InvitationState | undefined
  language?: string | undefined
  offset?: number | undefined
}
export type Choice = BodyInput<Api[`POST ${typeof at}/invitations/preview`]>
export type Tally = ReplyOf<`POST ${typeof at}/invitations/preview`>
export type Plan = ReplyOf<`GET ${typeof at}/invitation-plan`>
export type GivenPlan = BodyInput<Api[`PUT ${typeof at}/invitation-plan`]>
export type LetterKind = 'invitation' | 'reminder'
export type LetterLanguage = keyof Plan['standardTexts']['invitation']
export type LetterText = Plan['standardTexts']['invitation']['en']
export type Letter = ReplyOf<`POST ${typeof at}/invitation-plan/preview`>

export const pageSize = 50

const collectorKey = ({ collectorId, ...address }: CollectorAddress) => [...waveKey(address), 'collectors', collectorId]

export function useAddPersonal(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Pick<BodyInput<Api[`POST ${typeof collectors}`]>, 'audience' | 'label' | 'isAnonymous'>) =>
      call(`POST ${collectors}`, { params: { ...address }, body: { ...body, kind: 'personal', asksProof: false } }),
    onSuccess: () => client.invalidateQueries({ queryKey: waveKey(address) }),
  })
}

export function useInvitations(address: CollectorAddress, query: InvitationQuery) {
  return useQuery({
    queryKey: [...collectorKey(address), 'invitations', query],
    queryFn: ({ signal }) =>
      call(`GET ${at}/invitations`, { params: { ...address }, query: { ...query, limit: pageSize }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function csvAddress(address: CollectorAddress, { search, state, language }: InvitationQuery): string {
  return addressOf(`GET ${at}/invitations.csv`, { params: { ...address }, query: { search, state, language } })
}

/** What a choice would do; asked again whenever the choice changes. */
export function useTally(address: CollectorAddress, choice: Choice) {
  return useQuery({
    queryKey: [...collectorKey(address), 'tally', choice],
    queryFn: ({ signal }) => call(`POST ${at}/invitations/preview`, { params: { ...address }, body: choice, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

function useForget(address: CollectorAddress) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: waveKey(address) })
}

export function useInvite(address: CollectorAddress) {
  return useMutation({
    mutationFn: (body: Choice & { isSentNow: boolean }) =>
      call(`POST ${at}/invitations`, { params: { ...address }, body }),
    onSettled: useForget(address),
  })
}

export function useSendLetters(address: CollectorAddress) {
  return useMutation({
    mutationFn: (body: { kind: LetterKind; invitationIds: string[] | null }) =>
      call(`POST ${at}/invitations/letters`, { params: { ...address }, body }),
    onSettled: useForget(address),
  })
}

export type Change = BodyInput<Api[`PATCH ${typeof at}/invitations/:invitationId`]>

export function useChangeInvitation(address: CollectorAddress) {
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: Change }) =>
      call(`PATCH ${at}/invitations/:invitationId`, { params: { ...address, invitationId: id }, body: change }),
    onSettled: useForget(address),
  })
}

export function usePersonalLink(address: CollectorAddress) {
  return useMutation({
    mutationFn: (id: string) =>
      call(`POST ${at}/invitations/:invitationId/link`, { params: { ...address, invitationId: id } }),
    // A link is shown, and then forgotten.
    gcTime: 0,
  })
}

export function usePlan(address: CollectorAddress) {
  return useQuery({
    queryKey: [...collectorKey(address), 'plan'],
    queryFn: ({ signal }) => call(`GET ${at}/invitation-plan`, { params: { ...address }, signal }),
  })
}

export function useSavePlan(address: CollectorAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: GivenPlan) => call(`PUT ${at}/invitation-plan`, { params: { ...address }, body }),
    onSuccess: plan => client.setQueryData([...collectorKey(address), 'plan'], plan),
  })
}

export function useLetter(
  address: CollectorAddress,
  wanted: { kind: LetterKind; language: LetterLanguage; text: LetterText | null },
) {
  return useQuery({
    queryKey: [...collectorKey(address), 'letter', wanted],
    queryFn: ({ signal }) =>
      call(`POST ${at}/invitation-plan/preview`, { params: { ...address }, body: wanted, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Entries of the register by a part of their name, to choose some of them. */
export function useRegister(
  { organisationId }: CollectorAddress,
  { search, audience }: { search: string; audience: 'provider' | 'partner' },
) {
  return useQuery({
    queryKey: ['providers', organisationId, 'choice', audience, search],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/providers', {
        params: { organisationId },
        query: { audience, size: 20, ...(search ? { search } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
    select: reply => reply.providers.map(({ id, name }) => ({ id, name })),
  })
}
