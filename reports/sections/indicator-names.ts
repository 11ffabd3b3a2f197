/** Spellings of one indicator: capitals, accents and signs do not matter. */
export function indicatorKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return plain || name
}

const populationNames = [
  'population',
  'total population',
  'población',
  'población total',
  'population totale',
  'السكان',
]
const populationKeys = new Set(populationNames.map(indicatorKey))

/** How many people live in an area. */
export function isPopulation(name: string): boolean {
  return populationKeys.has(indicatorKey(name))
}
