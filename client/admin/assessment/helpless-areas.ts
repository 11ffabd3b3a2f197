import type { Area } from '../areas/areas.hooks.ts'

/** Names of those areas whose residents would see no help number: neither an own one nor one of an area above. */
export function helplessAreas(asked: { code: string; name: string }[], areas: Area[]): string[] {
  const known = new Map(areas.map(area => [area.code, area]))
  const hasHelp = (code: string): boolean => {
    const met = new Set<string>()
    for (let one = known.get(code); one && !met.has(one.code); one = known.get(one.parentCode ?? '')) {
      if (one.helpContacts.length > 0) return true
      met.add(one.code)
    }
    return false
  }
  return asked.filter(({ code }) => !hasHelp(code)).map(({ name }) => name)
}
