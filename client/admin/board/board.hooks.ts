import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { addressOf, call, type ReplyOf } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'

const wave = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'

export type Progress = ReplyOf<`GET ${typeof wave}/progress`>
export type AudienceProgress = Progress['audiences'][number]
export type Invited = NonNullable<AudienceProgress['invited']>
export type Thin = AudienceProgress['areas'][number]['thin']
export type SilentContact = ReplyOf<`GET ${typeof wave}/progress/silent`>['contacts'][number]
export type Target = BodyInput<Api[`PUT ${typeof wave}/targets`]>['targets'][number]

const progressKey = (address: WaveAddress) => [...waveKey(address), 'progress']

export function useProgress(address: WaveAddress, { isAllowed = true }: { isAllowed?: boolean } = {}) {
  return useQuery({
    queryKey: progressKey(address),
    queryFn: ({ signal }) => call(`GET ${wave}/progress`, { params: { ...address }, signal }),
    enabled: isAllowed,
  })
}

export function useSilent(address: WaveAddress, audience: 'provider' | 'partner') {
  return useQuery({
    queryKey: [...progressKey(address), 'silent', audience],
    queryFn: ({ signal }) =>
      call(`GET ${wave}/progress/silent`, { params: { ...address }, query: { audience }, signal }),
    select: reply => reply.contacts,
  })
}

export function silentCsvAddress(address: WaveAddress, audience: 'provider' | 'partner'): string {
  return addressOf(`GET ${wave}/progress/silent.csv`, { params: { ...address }, query: { audience } })
}

export function useSetTargets(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (targets: Target[]) => call(`PUT ${wave}/targets`, { params: { ...address }, body: { targets } }),
    onSuccess: () => client.invalidateQueries({ queryKey: progressKey(address) }),
  })
}
