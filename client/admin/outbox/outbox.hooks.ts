import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../../../server/contract/api.ts'
import type { QueryInput } from '../../../server/contract/operation.ts'
import { call, type ReplyOf } from '../../shared/api/call.ts'

export type OutboxPage = ReplyOf<'GET /account-messages'>
export type Message = OutboxPage['messages'][number]
type Query = QueryInput<Api['GET /account-messages']>
export type OutboxQuery = Pick<Query, 'state' | 'kind'>

/** Whose messages: an organisation's, or those about accounts, which belong to the installation. */
export type Owner = { organisationId: string } | 'accounts'

const pageSize = 100

export function useOutbox(owner: Owner, filter: OutboxQuery) {
  return useInfiniteQuery({
    queryKey: ['outbox', owner, filter],
    queryFn: ({ pageParam, signal }): Promise<OutboxPage> => {
      const query = { ...filter, offset: pageParam }
      return owner === 'accounts'
        ? call('GET /account-messages', { query, signal })
        : call('GET /organisations/:organisationId/messages', { params: owner, query, signal })
    },
    initialPageParam: 0,
    getNextPageParam: (page, pages) => (page.messages.length < pageSize ? undefined : pages.length * pageSize),
  })
}

export function useRetry(owner: Owner) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (messageId: string): Promise<Message> =>
      owner === 'accounts'
        ? call('POST /account-messages/:messageId/retry', { params: { messageId } })
        : call('POST /organisations/:organisationId/messages/:messageId/retry', { params: { ...owner, messageId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['outbox'] }),
  })
}
