/** Responses in one block; the last of a version may hold fewer. Their columns are read together, 8 KB each. */
export const blockSize = 8192
const idLength = 16

export interface BlockedResponse {
  id: string
  areaId: string
  stratum: string
  language: string
  facts: Uint8Array
}

/** Values of few kinds: what they are, and which of them each response has. */
export interface Coded {
  names: string[]
  /** 16 bits each, little-endian. */
  codes: Buffer
}

/** As it is stored. */
export interface StoredBlock {
  number: number
  size: number
  ids: Buffer
  areas: Coded
  strata: Coded
  languages: Coded
  /** One for each byte of `facts`, each of `size` bytes. */
  columns: Buffer[]
}

/** A block that responses are added to and taken out of. */
export class FactBlock {
  readonly number: number
  readonly #ids: string[]
  readonly #areas: string[]
  readonly #strata: string[]
  readonly #languages: string[]
  readonly #columns: Uint8Array[]

  constructor({ number, factsLength, stored }: { number: number; factsLength: number; stored?: StoredBlock }) {
    this.number = number
    this.#ids = stored ? idsOf(stored.ids) : []
    this.#areas = stored ? namesOf(stored.areas) : []
    this.#strata = stored ? namesOf(stored.strata) : []
    this.#languages = stored ? namesOf(stored.languages) : []
    this.#columns = Array.from({ length: factsLength }, (_, position) => {
      const column = new Uint8Array(blockSize)
      column.set(stored?.columns[position] ?? [])
      return column
    })
  }

  get size(): number {
    return this.#ids.length
  }

  add({ id, areaId, stratum, language, facts }: BlockedResponse): void {
    if (facts.length !== this.#columns.length) throw new RangeError('facts belong to another version')
    const at = this.#ids.length
    if (at === blockSize) throw new RangeError('the block is full')
    this.#ids.push(id)
    this.#areas.push(areaId)
    this.#strata.push(stratum)
    this.#languages.push(language)
    for (let position = 0; position < facts.length; position++) {
      const column = this.#columns[position]
      if (column) column[at] = facts[position] ?? 0
    }
  }

  remove(ids: ReadonlySet<string>): void {
    const kept = this.#ids.flatMap((id, at) => (ids.has(id) ? [] : at))
    for (const column of this.#columns) column.set(kept.map(at => column[at] ?? 0))
    for (const list of [this.#ids, this.#areas, this.#strata, this.#languages]) {
      list.splice(0, list.length, ...kept.map(at => list[at] ?? ''))
    }
  }

  stored(): StoredBlock {
    const { number, size } = this
    return {
      number,
      size,
      ids: Buffer.from(this.#ids.join('').replaceAll('-', ''), 'hex'),
      areas: coded(this.#areas),
      strata: coded(this.#strata),
      languages: coded(this.#languages),
      columns: this.#columns.map(column => Buffer.from(column.subarray(0, size))),
    }
  }
}

/** Whether any of these UUIDs is among the ids of a block. */
export function holdsAny(bytes: Buffer, ids: ReadonlySet<string>): boolean {
  const wanted = new Set([...ids].map(id => Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1')))
  for (let at = 0; at < bytes.length; at += idLength) {
    if (wanted.has(bytes.toString('latin1', at, at + idLength))) return true
  }
  return false
}

/** UUIDs from 16 bytes each. */
function idsOf(bytes: Buffer): string[] {
  return Array.from({ length: bytes.length / idLength }, (_, at) => {
    const hex = bytes.toString('hex', at * idLength, (at + 1) * idLength)
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  })
}

function coded(values: string[]): Coded {
  const names = [...new Set(values)]
  const codeOf = new Map(names.map((name, code) => [name, code]))
  const codes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) codes.writeUInt16LE(codeOf.get(value) ?? 0, at * 2)
  return { names, codes }
}

function namesOf({ names, codes }: Coded): string[] {
  return Array.from({ length: codes.length / 2 }, (_, at) => names[codes.readUInt16LE(at * 2)] ?? '')
}
