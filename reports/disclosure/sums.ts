import { isBlurred } from './withhold.ts'

/**
 * Sums over some cells of a partition whose hidden cells are known. A sum that may be shown tells the total of the hidden
 * cells inside and outside of it; it is refused when, with the sums before it, that would uncover one of them.
 */
export class PartitionSums {
  readonly #counts: number[]
  /** Groups of hidden cells whose total a reader can work out so far. */
  #groups: number[][]

  constructor(counts: number[], hidden: boolean[]) {
    this.#counts = counts
    const positions = counts.map((_, i) => i).filter(i => hidden[i])
    this.#groups = positions.length > 0 ? [positions] : []
  }

  /** True when the sum over these positions may be shown; from then on it counts as known. */
  show(positions: readonly number[]): boolean {
    const inside = new Set(positions)
    const split = this.#groups
      .flatMap(group => [group.filter(i => inside.has(i)), group.filter(i => !inside.has(i))])
      .filter(group => group.length > 0)
    const isSafe = split.every(
      group => this.#groups.some(same(group)) || isBlurred(group.map(i => this.#counts[i] ?? 0)),
    )
    if (isSafe) this.#groups = split
    return isSafe
  }
}

function same(group: number[]) {
  return (other: number[]) => other.length === group.length && other.every((position, i) => position === group[i])
}
