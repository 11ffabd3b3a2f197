import type { Variable } from './codebook.ts'

/**
 * How many questions a version asks at the most. The rows of a grid are one question; so are rows that share what stands before
 * `__` in their names, when a long list is split over several screens.
 */
export function countQuestions(variables: Pick<Variable, 'name' | 'grid'>[]): number {
  return new Set(variables.map(({ name, grid }) => (name.includes('__') ? name.replace(/__.*$/, '') : (grid ?? name))))
    .size
}
