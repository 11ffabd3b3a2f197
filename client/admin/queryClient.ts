import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, NetworkFailure } from '../shared/api/failures.ts'

/**
 * A 401 means that the session ended meanwhile: asking for it again leads to the sign-in page. An organisation that has begun to
 * ask for two-factor sign-in says so in the session too.
 */
function onError(error: Error) {
  if (error instanceof ApiProblem && (error.is('not-signed-in') || error.is('two-factor-required')))
    queryClient.invalidateQueries({ queryKey: ['session'] }).catch(console.error)
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof NetworkFailure && failures < 2,
    },
    mutations: { networkMode: 'always' },
  },
})
