import type { Area } from '../areas/areas.hooks.ts'
import { codesBelow } from '../areas/tree.ts'
import type { Completion } from './assessment.hooks.ts'

/** Names of areas where nobody has answered; a region is not silent when one of its districts has answers. */
export function silentAreas(completion: Completion['areas'], areas: Area[]): string[] {
  const heard = new Set(
    completion.filter(({ completed }) => Object.values(completed).some(count => count > 0)).map(area => area.code),
  )
  return completion
    .filter(({ code }) => !codesBelow(areas, code).some(below => heard.has(below)))
    .map(area => area.name)
}
