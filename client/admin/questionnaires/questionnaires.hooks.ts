import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type Questionnaire = ReplyOf<'GET /organisations/:organisationId/questionnaires'>['questionnaires'][number]

const questionnairesKey = (organisationId: string) => ['questionnaires', organisationId]

export function useQuestionnaires(organisationId: string) {
  return useQuery({
    queryKey: questionnairesKey(organisationId),
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/questionnaires', { params: { organisationId }, signal }),
    select: reply => reply.questionnaires,
  })
}

/** `isKnown: false` waits until it is known which. */
export function useVersion(
  organisationId: string,
  questionnaireId: string,
  version: number,
  { isKnown = true }: { isKnown?: boolean } = {},
) {
  return useQuery({
    queryKey: [...questionnairesKey(organisationId), questionnaireId, version],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version', {
        params: { organisationId, questionnaireId, version },
        signal,
      }),
    // A published version never changes.
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isKnown,
  })
}

export function usePublishNewest(organisationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (questionnaireId: string) =>
      call('POST /organisations/:organisationId/questionnaires/:questionnaireId/versions', {
        params: { organisationId, questionnaireId },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: questionnairesKey(organisationId) }),
  })
}
