import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { type Assessment, assessmentsKey } from '../assessments/assessments.hooks.ts'

export type Release = ReplyOf<'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases'>
export type Completion = ReplyOf<'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/completion'>
export type NextState = 'open' | 'closed' | 'archived'

/** Where a wave is: the parameters of most operations. */
export interface WaveAddress {
  organisationId: string
  assessmentId: string
  wave: number
}

const assessmentKey = (organisationId: string, assessmentId: string) => ['assessment', organisationId, assessmentId]
export const waveKey = (address: WaveAddress) => [
  ...assessmentKey(address.organisationId, address.assessmentId),
  'wave',
  address.wave,
]

export function useAssessment(organisationId: string, assessmentId: string) {
  return useQuery({
    queryKey: assessmentKey(organisationId, assessmentId),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId', {
        params: { organisationId, assessmentId },
        signal,
      }),
  })
}

export function useCompletion(address: WaveAddress, isAllowed = true) {
  return useQuery({
    queryKey: [...waveKey(address), 'completion'],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/completion', {
        params: { ...address },
        signal,
      }),
    enabled: isAllowed,
  })
}

function useForgetAssessment(organisationId: string, assessmentId: string) {
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: assessmentKey(organisationId, assessmentId) }),
      client.invalidateQueries({ queryKey: assessmentsKey(organisationId) }),
    ])
  }
}

export function useWaveState(address: WaveAddress) {
  const forget = useForgetAssessment(address.organisationId, address.assessmentId)
  return useMutation({
    mutationFn: (state: NextState): Promise<Assessment> =>
      call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state', {
        params: { ...address },
        body: { state },
      }),
    onSettled: forget,
  })
}

export function useRelease(address: WaveAddress) {
  const forget = useForgetAssessment(address.organisationId, address.assessmentId)
  return useMutation({
    mutationFn: (): Promise<Release> =>
      call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
        params: { ...address },
      }),
    onSettled: forget,
  })
}

export function useNextWave(organisationId: string, assessmentId: string) {
  const forget = useForgetAssessment(organisationId, assessmentId)
  return useMutation({
    mutationFn: (body: { name: string; startsOn: string | null; endsOn: string | null }) =>
      call('POST /organisations/:organisationId/assessments/:assessmentId/waves', {
        params: { organisationId, assessmentId },
        body,
      }),
    onSuccess: forget,
  })
}

const changeAssessment = 'PATCH /organisations/:organisationId/assessments/:assessmentId'
const changeWave = 'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave'

export function useChangeAssessment(organisationId: string, assessmentId: string) {
  const forget = useForgetAssessment(organisationId, assessmentId)
  return useMutation({
    mutationFn: (body: BodyInput<Api[typeof changeAssessment]>) =>
      call(changeAssessment, { params: { organisationId, assessmentId }, body }),
    onSuccess: forget,
  })
}

export function useChangeWave(address: WaveAddress) {
  const forget = useForgetAssessment(address.organisationId, address.assessmentId)
  return useMutation({
    mutationFn: (body: BodyInput<Api[typeof changeWave]>) => call(changeWave, { params: { ...address }, body }),
    onSuccess: forget,
  })
}
