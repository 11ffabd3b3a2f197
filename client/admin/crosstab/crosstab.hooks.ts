import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { type CrosstabQuery, requestOf } from './crosstab-query.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId'

export interface AssessmentAddress {
  organisationId: string
  assessmentId: string
}

export type Sides = ReplyOf<`GET ${typeof path}/crosstab/sides`>['audiences']
export type SideOption = Sides[number]['questions'][number]
export type View = ReplyOf<`GET ${typeof path}/views`>['views'][number]

const keyOf = ({ organisationId, assessmentId }: AssessmentAddress) => ['crosstab', organisationId, assessmentId]

export function useSides(params: AssessmentAddress, language: string) {
  return useQuery({
    queryKey: [...keyOf(params), 'sides', language],
    queryFn: ({ signal }) => call(`GET ${path}/crosstab/sides`, { params, query: { language }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useCrosstab(params: AssessmentAddress, query: CrosstabQuery) {
  const request = requestOf(query)
  return useQuery({
    queryKey: [...keyOf(params), 'table', request],
    queryFn: ({ signal }) => {
      if (!request) throw new Error('nothing to ask for')
      return call(`GET ${path}/crosstab`, { params, query: request, signal })
    },
    enabled: request !== null,
    placeholderData: keepPreviousData,
  })
}

export function useViews(params: AssessmentAddress) {
  return useQuery({
    queryKey: [...keyOf(params), 'views'],
    queryFn: ({ signal }) => call(`GET ${path}/views`, { params, signal }),
  })
}

function useForgetViews(params: AssessmentAddress) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [...keyOf(params), 'views'] })
}

export function useSaveView(params: AssessmentAddress) {
  return useMutation({
    mutationFn: (body: { name: string; query: Record<string, string> }) => call(`POST ${path}/views`, { params, body }),
    onSuccess: useForgetViews(params),
  })
}

export function useRenameView(params: AssessmentAddress) {
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      call(`PATCH ${path}/views/:viewId`, { params: { ...params, viewId: id }, body: { name } }),
    onSuccess: useForgetViews(params),
  })
}

export function useDeleteView(params: AssessmentAddress) {
  return useMutation({
    mutationFn: (id: string) => call(`DELETE ${path}/views/:viewId`, { params: { ...params, viewId: id } }),
    onSuccess: useForgetViews(params),
  })
}
