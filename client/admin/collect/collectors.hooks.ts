import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Audience } from '../../../surveys/definition/definition.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'

export type Collector =
  ReplyOf<'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'>['collectors'][number]

const collectorsKey = (address: WaveAddress) => [...waveKey(address), 'collectors']

export function useCollectors(address: WaveAddress) {
  return useQuery({
    queryKey: collectorsKey(address),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
        params: { ...address },
        signal,
      }),
    select: reply => reply.collectors,
  })
}

export function useAddCollector(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { audience: Audience; areaCode: string | null }) =>
      call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
        params: { ...address },
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: collectorsKey(address) }),
  })
}

export function useCollectorState(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ collectorId, isOpen }: { collectorId: string; isOpen: boolean }) =>
      call('PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId', {
        params: { ...address, collectorId },
        body: { isOpen },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: collectorsKey(address) }),
  })
}
