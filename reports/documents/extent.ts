export const extents = ['full', 'short'] as const
/** How much of the report is on paper. */
export type Extent = (typeof extents)[number]
