import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'

const sheets = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets'

export interface CollectorAddress extends WaveAddress {
  collectorId: string
}

export type Sheets = ReplyOf<`GET ${typeof sheets}`>
export type Sheet = Sheets['sheets'][number]
export type Settled = ReplyOf<`POST ${typeof sheets}`>
export type Differences = ReplyOf<`GET ${typeof sheets}/:sheetId/differences`>
export type FirstTyping = BodyInput<Api[`POST ${typeof sheets}`]>
export type SecondTyping = BodyInput<Api[`POST ${typeof sheets}/:sheetId/second`]>
export type Resolution = BodyInput<Api[`POST ${typeof sheets}/:sheetId/resolution`]>

const sheetsKey = (address: CollectorAddress) => [...waveKey(address), 'sheets', address.collectorId]

export function useSheets(address: CollectorAddress) {
  return useQuery({
    queryKey: sheetsKey(address),
    queryFn: ({ signal }) => call(`GET ${sheets}`, { params: { ...address }, signal }),
  })
}

/** Never kept: what was typed is to be forgotten as soon as it is decided. */
export function useDifferences(address: CollectorAddress, sheetId: string) {
  return useQuery({
    queryKey: [...sheetsKey(address), sheetId, 'differences'],
    queryFn: ({ signal }) => call(`GET ${sheets}/:sheetId/differences`, { params: { ...address, sheetId }, signal }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** A sheet that is done counts in the numbers of the wave. */
function useForget(address: CollectorAddress) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: waveKey(address) })
}

export function useTypeFirst(address: CollectorAddress) {
  return useMutation({
    mutationFn: (body: FirstTyping) => call(`POST ${sheets}`, { params: { ...address }, body }),
    onSuccess: useForget(address),
  })
}

export function useTypeAgain(address: CollectorAddress, sheetId: string) {
  return useMutation({
    mutationFn: (body: SecondTyping) =>
      call(`POST ${sheets}/:sheetId/second`, { params: { ...address, sheetId }, body }),
    onSuccess: useForget(address),
  })
}

export function useResolve(address: CollectorAddress, sheetId: string) {
  return useMutation({
    mutationFn: (body: Resolution) =>
      call(`POST ${sheets}/:sheetId/resolution`, { params: { ...address, sheetId }, body }),
    onSuccess: useForget(address),
  })
}

export function useAcceptSingle(address: CollectorAddress, sheetId: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      call(`POST ${sheets}/:sheetId/single`, { params: { ...address, sheetId }, body: { reason } }),
    onSuccess: useForget(address),
  })
}

export function useThrowAway(address: CollectorAddress, sheetId: string) {
  return useMutation({
    mutationFn: () => call(`DELETE ${sheets}/:sheetId`, { params: { ...address, sheetId } }),
    onSuccess: useForget(address),
  })
}

const collectors = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'
type NewCollector = BodyInput<Api[`POST ${typeof collectors}`]>

export function useAddPaper(address: WaveAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Pick<NewCollector, 'audience' | 'areaCode' | 'label'>) =>
      call(`POST ${collectors}`, { params: { ...address }, body: { ...body, kind: 'paper', asksProof: false } }),
    onSuccess: () => client.invalidateQueries({ queryKey: waveKey(address) }),
  })
}
