import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { BodyInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type Assessment = ReplyOf<'GET /organisations/:organisationId/assessments/:assessmentId'>
export type Wave = Assessment['waves'][number]
export type NewAssessment = BodyInput<Api['POST /organisations/:organisationId/assessments']>

export const assessmentsKey = (organisationId: string) => ['assessments', organisationId]

export function useAssessments(organisationId: string) {
  return useQuery({
    queryKey: assessmentsKey(organisationId),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments', { params: { organisationId }, signal }),
    select: reply => reply.assessments,
  })
}

export function useCreateAssessment(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAssessment) =>
      call('POST /organisations/:organisationId/assessments', { params: { organisationId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: assessmentsKey(organisationId) }),
  })
}
