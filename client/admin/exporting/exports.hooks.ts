import { useMutation } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type ExportRequest = BodyInput<Api['POST /organisations/:organisationId/assessments/:assessmentId/exports']>
export type Export = ReplyOf<'POST /organisations/:organisationId/assessments/:assessmentId/exports'>

export function usePrepareExport(organisationId: string, assessmentId: string) {
  return useMutation({
    mutationFn: (body: ExportRequest) =>
      call('POST /organisations/:organisationId/assessments/:assessmentId/exports', {
        params: { organisationId, assessmentId },
        body,
      }),
  })
}
