import type { CompiledVersion } from '../../server/questionnaires/versions.ts'
import type { Answers } from '../../surveys/answers/answers.ts'
import { type CountedPlaces, countInto } from './recount.ts'

/** What should be true of a response, kept beside the database: written down anew, not read from it. */
export interface ModelResponse {
  area: string
  stratum: string
  answers: Answers
  isWithdrawn: boolean
  isExcluded: boolean
  isErased: boolean
  /** In the numbers of the newest release. */
  isShown: boolean
}

/** As a release should leave it: what is erased stays as it was. */
export function releaseModel(responses: Iterable<ModelResponse>, { takesIn = true } = {}): void {
  for (const response of responses) {
    if (response.isErased) continue
    const isWanted = !response.isWithdrawn && !response.isExcluded
    response.isShown = isWanted && (response.isShown || takesIn)
  }
}

export function shownPlaces(version: CompiledVersion, responses: Iterable<ModelResponse>): CountedPlaces {
  const places: CountedPlaces = {}
  for (const response of responses) if (response.isShown) countInto(places, version, response)
  return places
}
