import { threshold } from '../../reports/disclosure/withhold.ts'

/** `few`: reports will withhold it. `under_half`: less than half of what is wanted. */
export type Thinness = 'few' | 'under_half'

/** A part of the audience for which there are too few responses, or null. */
export function thinnessOf({ completed, target }: { completed: number; target: number | null }): Thinness | null {
  if (completed < threshold) return 'few'
  return target !== null && 2 * completed < target ? 'under_half' : null
}
