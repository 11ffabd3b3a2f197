import type { InvitedPerson } from './board.store.ts'
import { type Outcome, outcomeOf, outcomeOfCase } from './rates.ts'

/** One organisation that was invited, through whichever of its people. */
export interface Case {
  outcome: Outcome
  sector: string
  /** The area of the assessment that it lies in; null: none of them. */
  areaId: string | null
  /** Only whether it completed is known. */
  isAnonymous: boolean
  isOpened: boolean
  isStarted: boolean
  hasCompleted: boolean
}

interface Places {
  /** Areas of the assessment. */
  own: ReadonlySet<string>
  areas: readonly { id: string; parentId: string | null }[]
}

export function casesOf(people: readonly InvitedPerson[], places: Places): Case[] {
  const byOrganisation = new Map<string, InvitedPerson[]>()
  for (const one of people) byOrganisation.set(one.providerId, [...(byOrganisation.get(one.providerId) ?? []), one])
  const parents = new Map(places.areas.map(({ id, parentId }) => [id, parentId]))
  return [...byOrganisation.values()].map(invited => {
    const known = invited.filter(one => !one.isAnonymous)
    const isStarted = known.some(one => one.isStarted || one.hasCompleted)
    return {
      outcome: outcomeOfCase(invited.map(outcomeOf)),
      sector: invited[0]?.sector ?? '',
      areaId: ownAreaOf(invited[0]?.areaId ?? null, places.own, parents),
      isAnonymous: known.length === 0,
      isOpened: isStarted || known.some(one => one.isOpened),
      isStarted,
      hasCompleted: invited.some(one => one.hasCompleted),
    }
  })
}

/** A provider's own area may lie below one of the assessment's. */
function ownAreaOf(
  areaId: string | null,
  own: ReadonlySet<string>,
  parents: Map<string, string | null>,
): string | null {
  for (let at = areaId; at !== null; at = parents.get(at) ?? null) if (own.has(at)) return at
  return null
}
