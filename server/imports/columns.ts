/** A column that an import understands. */
export interface Column<Field extends string> {
  field: Field
  /** What people call it, in English, Spanish and French; capitals, accents and signs do not matter. */
  names: string[]
  isRequired?: boolean
  /** Line ends are kept. */
  isLong?: boolean
}

export interface Heading<Field extends string> {
  /** As it stands in the file. */
  name: string
  /** Undefined: the column is not known, or another one has its meaning already. */
  field: Field | undefined
}

export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** What the cells of the first row mean, in any order. */
export function readHeadings<Field extends string>(cells: string[], columns: Column<Field>[]): Heading<Field>[] {
  const byName = new Map(columns.flatMap(({ field, names }) => [field, ...names].map(name => [plainName(name), field])))
  const taken = new Set<Field>()
  return cells.map(cell => {
    const name = cell.trim()
    const field = byName.get(plainName(name))
    if (field === undefined || taken.has(field)) return { name, field: undefined }
    taken.add(field)
    return { name, field }
  })
}
