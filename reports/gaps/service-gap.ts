import { type Interval, wilsonInterval } from './proportions.ts'

export const serviceStates = ['offered', 'limited', 'referred', 'unavailable'] as const
export type ServiceState = (typeof serviceStates)[number]

export const abilities = ['always', 'often', 'sometimes', 'never', 'not_needed'] as const
export type Ability = (typeof abilities)[number]

/** A provider whose clients needed the service gave one of these. */
export const neededAbilities: Ability[] = ['always', 'often', 'sometimes', 'never']
/** The need cannot be met in a dependable way. */
export const unmetAbilities: Ability[] = ['sometimes', 'never']

export interface ServiceNeed {
  /** Providers with a substantive answer. */
  asked: number
  needed: number
  unmet: number
}

/** The parts of a service gap from the answers to "when your clients need it, can you meet the need?". */
export function serviceNeed(counts: Record<Ability, number>): ServiceNeed {
  const sum = (states: readonly Ability[]) => states.reduce((total, state) => total + counts[state], 0)
  return { asked: sum(abilities), needed: sum(neededAbilities), unmet: sum(unmetAbilities) }
}

/**
 * gap(s) = need(s) × unmet(s), 0 … 1: the share of providers whose clients needed the service, times the share of
 * those who can meet the need only sometimes or never. It equals unmet / asked.
 */
export function serviceGap({ asked, needed, unmet }: ServiceNeed): number {
  if (asked === 0 || needed === 0) return 0
  return (needed / asked) * (unmet / needed)
}

/** 95 % interval: the product is the share of those asked whose clients’ need is not met, a proportion (Wilson). */
export function serviceGapInterval({ asked, unmet }: ServiceNeed, correction = 1): Interval {
  return wilsonInterval(unmet, asked, correction)
}

/** Needed in a place where nobody offers the service, not even with limits; referring elsewhere does not count. */
export function hasNoLocalProvider(local: { needed: number; offered: number; limited: number }): boolean {
  return local.needed > 0 && local.offered === 0 && local.limited === 0
}
