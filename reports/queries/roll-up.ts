/** In a tally row that counts all areas together, and in one that counts all sectors together. */
export const allAreas = '00000000-0000-0000-0000-000000000000'
export const allSectors = '*'

export interface TallyPlace {
  areaId: string
  stratum: string
}

/**
 * The rows that also count what is counted at `place`: a report of a whole wave reads these alone, one for each area and one
 * for each sector, instead of one for each of their combinations.
 */
export function rollUpsOf({ areaId, stratum }: TallyPlace): TallyPlace[] {
  return [
    { areaId, stratum: allSectors },
    { areaId: allAreas, stratum },
    { areaId: allAreas, stratum: allSectors },
  ]
}
