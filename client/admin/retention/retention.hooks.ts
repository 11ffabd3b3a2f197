import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type Retention = ReplyOf<'GET /organisations/:organisationId/assessments/:assessmentId/retention'>
export type KeptWave = Retention['waves'][number]

export interface AssessmentAddress {
  organisationId: string
  assessmentId: string
}

// Under the assessment, so that whatever changes it has this read again.
const retentionKey = ({ organisationId, assessmentId }: AssessmentAddress) => [
  'assessment',
  organisationId,
  assessmentId,
  'retention',
]

export function useRetention(address: AssessmentAddress) {
  return useQuery({
    queryKey: retentionKey(address),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId/retention', {
        params: { ...address },
        signal,
      }),
  })
}

export function useSetRetention(address: AssessmentAddress) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Pick<Retention, 'keepsAnswersMonths' | 'keepsContactsMonths'>) =>
      call('PUT /organisations/:organisationId/assessments/:assessmentId/retention', { params: { ...address }, body }),
    onSuccess: reply => client.setQueryData(retentionKey(address), reply),
  })
}
