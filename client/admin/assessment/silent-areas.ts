import type { Area } from '../areas/areas.hooks.ts'
import type { Completion } from './assessment.hooks.ts'

/** Names of areas where nobody has answered; a region is not silent when one of its districts has answers. */
export function silentAreas(completion: Completion['areas'], areas: Area[]): string[] {
  const parents = new Map(areas.map(area => [area.code, area.parentCode]))
  const heard = new Set<string>()
  for (const { code, completed } of completion) {
    if (Object.values(completed).every(count => count === 0)) continue
    for (let one: string | null | undefined = code; one && !heard.has(one); one = parents.get(one)) heard.add(one)
  }
  return completion.filter(area => !heard.has(area.code)).map(area => area.name)
}
