import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'

const list = 'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'
const add = 'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'
const change = 'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId'

export type Collector = ReplyOf<typeof list>['collectors'][number]
export type NewCollector = BodyInput<Api[typeof add]>
export type CollectorChange = BodyInput<Api[typeof change]>

export const collectorsKey = (address: WaveAddress) => [...waveKey(address), 'collectors']

export function useCollectors(address: WaveAddress) {
  return useQuery({
    queryKey: collectorsKey(address),
    queryFn: ({ signal }) => call(list, { params: { ...address }, signal }),
    select: reply => reply.collectors,
  })
}

export function useAddCollector(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCollector) => call(add, { params: { ...address }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: collectorsKey(address) }),
  })
}

export function useChangeCollector(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ collectorId, ...body }: CollectorChange & { collectorId: string }) =>
      call(change, { params: { ...address, collectorId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: collectorsKey(address) }),
  })
}
