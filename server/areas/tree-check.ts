import type { ImportMessageCode } from '../contract/import-codes.ts'

/** An area of a file and where the file puts it. */
export interface Placed {
  code: string
  parentCode: string | null
}

export type RefusePlace<Row extends Placed> = (row: Row, code: ImportMessageCode, value: string | number) => void

export const maxDepth = 30

/**
 * Refuses the rows whose place in the tree cannot be: unknown parent, circle, too deep, or below a row that was refused.
 * What is left makes a tree together with the areas that exist. `refused`: codes of rows that are refused already.
 */
export function checkTree<Row extends Placed>(
  rows: Row[],
  {
    existing,
    refused,
    refuse,
  }: { existing: Map<string, string | null>; refused: Set<string>; refuse: RefusePlace<Row> },
): void {
  const tree = new Tree(rows, existing, refuse)
  for (const row of rows) {
    const { parentCode } = row
    if (parentCode === null || tree.has(parentCode)) continue
    tree.drop([row], refused.has(parentCode) ? 'parent_refused' : 'unknown_parent', () => parentCode)
  }
  do tree.dropCircles()
  while (tree.dropDeep())
}

class Tree<Row extends Placed> {
  readonly #good: Map<string, Row>
  readonly #existing: Map<string, string | null>
  readonly #parentOf: Map<string, string | null>
  readonly #below = new Map<string, Row[]>()
  readonly #refuse: RefusePlace<Row>
  /** Codes whose row was refused and that therefore are again where they were. */
  readonly #fallenBack: string[] = []

  constructor(rows: Row[], existing: Map<string, string | null>, refuse: RefusePlace<Row>) {
    this.#good = new Map(rows.map(row => [row.code, row]))
    this.#existing = existing
    this.#parentOf = new Map([...existing, ...rows.map(({ code, parentCode }) => [code, parentCode] as const)])
    this.#refuse = refuse
    for (const row of rows) {
      if (row.parentCode === null) continue
      const siblings = this.#below.get(row.parentCode)
      if (siblings) siblings.push(row)
      else this.#below.set(row.parentCode, [row])
    }
  }

  has(code: string): boolean {
    return this.#parentOf.has(code)
  }

  /** With everything below them that hangs on them alone. */
  drop(first: Row[], code: ImportMessageCode, value: (row: Row) => string | number): void {
    const waiting: [Row, ImportMessageCode, string | number][] = first.map(row => [row, code, value(row)])
    // Grows while it is walked: a circle is refused as such before what lies below it.
    for (const [row, reason, about] of waiting) {
      if (!this.#good.delete(row.code)) continue
      this.#refuse(row, reason, about)
      const before = this.#existing.get(row.code)
      if (before !== undefined) {
        this.#parentOf.set(row.code, before)
        this.#fallenBack.push(row.code)
        continue
      }
      this.#parentOf.delete(row.code)
      for (const child of this.#below.get(row.code) ?? []) waiting.push([child, 'parent_refused', row.code])
    }
  }

  /** Where a refused row falls back to its old place, a new circle can close. */
  dropCircles(): void {
    for (const circle of this.#circles()) this.#dropAll(circle)
    for (let code = this.#fallenBack.pop(); code !== undefined; code = this.#fallenBack.pop()) {
      this.#dropAll(this.#circleThrough(code))
    }
  }

  /** Returns whether there were any: what falls back to its old place must be looked at again. */
  dropDeep(): boolean {
    const depths = new Map<string, number>()
    const deep = [...this.#good.values()].filter(row => this.#depth(row.code, depths) > maxDepth)
    this.drop(deep, 'too_deep', () => maxDepth)
    return deep.length > 0
  }

  #dropAll(circle: string[]): void {
    const rows = circle.flatMap(code => this.#good.get(code) ?? [])
    this.drop(rows, 'circle', ({ code }) => code)
  }

  #circles(): string[][] {
    const done = new Set<string>()
    const circles: string[][] = []
    for (const start of this.#parentOf.keys()) {
      const places = new Map<string, number>()
      const path: string[] = []
      let at: string | null | undefined = start
      while (at && !done.has(at) && !places.has(at)) {
        places.set(at, path.length)
        path.push(at)
        at = this.#parentOf.get(at)
      }
      const from = at ? places.get(at) : undefined
      if (from !== undefined) circles.push(path.slice(from))
      for (const code of path) done.add(code)
    }
    return circles
  }

  #circleThrough(code: string): string[] {
    const path = [code]
    const met = new Set(path)
    for (let at = this.#parentOf.get(code); at && at !== code; at = this.#parentOf.get(at)) {
      if (met.has(at)) return []
      met.add(at)
      path.push(at)
    }
    return this.#parentOf.get(path.at(-1) ?? '') === code ? path : []
  }

  #depth(code: string, known: Map<string, number>): number {
    const path: string[] = []
    let at: string | null | undefined = code
    while (at && !known.has(at)) {
      path.push(at)
      at = this.#parentOf.get(at)
    }
    let depth = at ? (known.get(at) ?? 0) : 0
    for (const one of path.reverse()) known.set(one, ++depth)
    return known.get(code) ?? 0
  }
}
