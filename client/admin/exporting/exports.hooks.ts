import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

const ofAssessment = '/organisations/:organisationId/assessments/:assessmentId/exports'

export type ExportRequest = BodyInput<Api[`POST ${typeof ofAssessment}`]>
export type Export = ReplyOf<`POST ${typeof ofAssessment}`>

interface Address {
  organisationId: string
  assessmentId: string
}

const exportsKey = ({ organisationId, assessmentId }: Address) => ['exports', organisationId, assessmentId]

export function useExports(address: Address) {
  const { organisationId, assessmentId } = address
  return useQuery({
    queryKey: exportsKey(address),
    queryFn: ({ signal }) => call(`GET ${ofAssessment}`, { params: { organisationId, assessmentId }, signal }),
    select: reply => reply.exports,
  })
}

export function useRequestExport(address: Address) {
  const client = useQueryClient()
  const { organisationId, assessmentId } = address
  return useMutation({
    mutationFn: (body: ExportRequest) =>
      call(`POST ${ofAssessment}`, { params: { organisationId, assessmentId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: exportsKey(address) }),
  })
}

export function useDecideExport(address: Address) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ exportId, ...body }: { exportId: string; decision: 'approve' | 'refuse'; note: string }) =>
      call('POST /organisations/:organisationId/exports/:exportId/decision', {
        params: { organisationId: address.organisationId, exportId },
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: exportsKey(address) }),
  })
}
