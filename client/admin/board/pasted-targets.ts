export interface Row {
  key: string
  name: string
}

/**
 * Cells from a spreadsheet → texts by row key. One column: from the row it was pasted into downwards. Two or more: the first
 * names the row (by name or code), the last is the number; what matches no row is returned as unknown.
 */
export function placePasted(
  text: string,
  { rows, from }: { rows: Row[]; from: string },
): { values: Map<string, string>; unknown: string[] } {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => line.split('\t').map(cell => cell.trim()))
  if (lines.every(cells => cells.length === 1))
    return placeDown(
      lines.map(([cell = '']) => cell),
      rows,
      from,
    )
  const values = new Map<string, string>()
  const unknown: string[] = []
  for (const cells of lines) {
    const [name = '', number = ''] = [cells[0], cells.at(-1)]
    const row = rows.find(one => same(one.name, name) || same(one.key, name))
    if (row) values.set(row.key, number)
    else if (name) unknown.push(name)
  }
  return { values, unknown }
}

function placeDown(cells: string[], rows: Row[], from: string) {
  const start = rows.findIndex(({ key }) => key === from)
  const values = new Map<string, string>()
  for (const [index, cell] of cells.entries()) {
    const row = rows[start + index]
    if (row) values.set(row.key, cell)
  }
  return { values, unknown: [] }
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
}

/** A whole positive number as people write it (1,200 · 1 200 · 1.200); null: empty; undefined: none of these. */
export function readTarget(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(/(?<=\d)[\s\u00a0\u202f,.'’](?=\d{3}(?!\d))/g, '')
  if (plain === '') return null
  if (!/^\d{1,8}$/.test(plain)) return undefined
  const number = Number(plain)
  return number >= 1 && number <= 10_000_000 ? number : undefined
}
