import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { QueryInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'

const listing = 'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses'
export type ResponseQuery = QueryInput<Api[typeof listing]>
export type Listing = ReplyOf<typeof listing>
export type ListedResponse = Listing['responses'][number]
export type ReviewedResponse = ReplyOf<'GET /organisations/:organisationId/responses/:responseId'>
export type ReadSection = ReviewedResponse['sections'][number]
export type ReadQuestion = ReadSection['questions'][number]
export type HistoryEvent = ReviewedResponse['history'][number]
export type ResponseState = ReviewedResponse['state']

export interface ResponseAddress {
  organisationId: string
  responseId: string
}

const reviewKey = ({ organisationId, responseId }: ResponseAddress) => ['review', organisationId, responseId]

export function useResponses(address: WaveAddress, query: ResponseQuery) {
  return useQuery({
    queryKey: [...waveKey(address), 'responses', query],
    queryFn: ({ signal }) => call(listing, { params: { ...address }, query, signal }),
    // The rows stay while the next page, or another order, is on its way.
    placeholderData: keepPreviousData,
  })
}

export function useReviewedResponse(address: ResponseAddress, language: string | undefined) {
  return useQuery({
    queryKey: [...reviewKey(address), language ?? 'as answered'],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/responses/:responseId', {
        params: { ...address },
        query: language ? { language } : {},
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export type Act = 'comment' | 'ask' | 'exclude' | 'include' | 'erase'

/** Everything that is done to a response; afterwards the list, the counts and the history are read again. */
export function useReviewAct(address: ResponseAddress, wave: WaveAddress) {
  const client = useQueryClient()
  const params = { ...address }
  return useMutation({
    mutationFn: ({ act, text, isNotEligible = false }: { act: Act; text: string; isNotEligible?: boolean }) => {
      const body = { text }
      switch (act) {
        case 'comment':
          return call('POST /organisations/:organisationId/responses/:responseId/comments', { params, body })
        case 'ask':
          return call('POST /organisations/:organisationId/responses/:responseId/queries', { params, body })
        case 'exclude':
          return call('PUT /organisations/:organisationId/responses/:responseId/exclusion', {
            params,
            body: { ...body, isNotEligible },
          })
        case 'include':
          return call('DELETE /organisations/:organisationId/responses/:responseId/exclusion', { params })
        case 'erase':
          return call('POST /organisations/:organisationId/responses/:responseId/erasure', { params, body })
        default:
          return act satisfies never
      }
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: reviewKey(address) }),
        client.invalidateQueries({ queryKey: ['assessment', wave.organisationId, wave.assessmentId] }),
      ]),
  })
}
