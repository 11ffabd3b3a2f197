import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { type WaveAddress, waveKey } from '../assessment/assessment.hooks.ts'
import { featuresIn } from './boundaries.ts'
import { type MapQuery, requestOf } from './map-query.ts'

export function useAreaReport(address: WaveAddress, query: MapQuery, isReleased: boolean) {
  const request = requestOf(query)
  return useQuery({
    queryKey: [...waveKey(address), 'areas', request],
    queryFn: ({ signal }) =>
      call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/areas', {
        params: { ...address },
        query: request,
        signal,
      }),
    enabled: isReleased,
    placeholderData: keepPreviousData,
  })
}

export function useBoundaries(organisationId: string) {
  return useQuery({
    queryKey: ['areas', organisationId, 'boundaries'],
    queryFn: async ({ signal }) =>
      featuresIn(
        await call('GET /organisations/:organisationId/areas.geojson', { params: { organisationId }, signal }),
      ),
    staleTime: 60_000,
  })
}
