import { answeredByte } from '../../surveys/answers/facts.ts'
import { missingBytes } from '../../surveys/answers/missing.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Codes, FactsPage } from '../queries/facts.ts'

/** What is known of every response besides its answers. */
export const frameDimensions = ['area', 'sector', 'language', 'wave'] as const
export type FrameDimension = (typeof frameDimensions)[number]

/** A side of a table in one version: where its bytes are, and which category each response falls into. */
export interface Axis {
  /** Positions in `facts`, ascending. */
  positions: number[]
  categories: number
  /** Each response may fall into several. */
  isMultiple: boolean
  /** Prepares one page: `columns` are those of `positions`. */
  read(page: FactsPage, columns: Uint8Array[]): Reader
}

/** Writes the categories of response `at` to `into` and returns how many: 0 when there was no answer. */
export type Reader = (at: number, into: Int32Array) => number

/** Don't know and rather not say: answers, though not about the subject. */
export const opinionless = ['dont_know', 'rather_not_say'] as const

/** The categories of a question, which every version of it is counted in: its choices and then the states it offers. */
export function questionCategories({ choices, missing }: Variable): string[] {
  const states = opinionless.filter(state => missing.some(offered => offered.state === state))
  return [...choices.map(({ value }) => value), ...states]
}

/** `categories`: those of the newest version; `variable` is the same question in this one. */
export function questionAxis(variable: Variable, categories: string[]): Axis {
  const { facts, kind, choices } = variable
  if (!facts) throw new RangeError(`${variable.name} is not a closed question`)
  const index = new Map(categories.map((value, at) => [value, at]))
  const ofChoice = choices.map(({ value }) => index.get(value) ?? -1)
  const ofByte = new Int32Array(256).fill(-1)
  if (kind === 'single') for (const [at, category] of ofChoice.entries()) ofByte[at + 1] = category
  for (const state of opinionless) ofByte[missingBytes[state]] = index.get(state) ?? -1
  return {
    positions: Array.from({ length: facts.length }, (_, at) => facts.offset + at),
    categories: categories.length,
    isMultiple: kind === 'multiple',
    read: (_page, columns) =>
      kind === 'multiple' ? multipleReader(columns, ofByte, ofChoice) : singleReader(columns, ofByte),
  }
}

function singleReader([status = new Uint8Array()]: Uint8Array[], ofByte: Int32Array): Reader {
  return (at, into) => {
    const category = ofByte[status[at] ?? 0] ?? -1
    if (category < 0) return 0
    into[0] = category
    return 1
  }
}

function multipleReader(
  [status = new Uint8Array(), ...sets]: Uint8Array[],
  ofByte: Int32Array,
  ofChoice: number[],
): Reader {
  const single = singleReader([status], ofByte)
  return (at, into) => {
    if (status[at] !== answeredByte) return single(at, into)
    let found = 0
    for (let byte = 0; byte < sets.length; byte++) {
      for (let bits = sets[byte]?.[at] ?? 0; bits !== 0; bits &= bits - 1) {
        const category = ofChoice[byte * 8 + 31 - Math.clz32(bits & -bits)] ?? -1
        if (category >= 0) into[found++] = category
      }
    }
    return found
  }
}

/** `categories`: the areas, sectors, languages or waves that are counted; others are left out. */
export function frameAxis(dimension: FrameDimension, categories: string[]): Axis {
  const index = new Map(categories.map((value, at) => [value, at]))
  return {
    positions: [],
    categories: categories.length,
    isMultiple: false,
    read(page) {
      if (dimension === 'wave') return constantReader(index.get(String(page.wave)) ?? -1)
      const { names, codes } = codesOf(page, dimension)
      const ofCode = names.map(name => index.get(name) ?? -1)
      return (at, into) => {
        const category = ofCode[codes.readUInt16LE(at * 2)] ?? -1
        if (category < 0) return 0
        into[0] = category
        return 1
      }
    },
  }
}

function codesOf({ areas, sectors, languages }: FactsPage, dimension: Exclude<FrameDimension, 'wave'>): Codes {
  return { area: areas, sector: sectors, language: languages }[dimension]
}

function constantReader(category: number): Reader {
  return (_at, into) => {
    into[0] = category
    return category < 0 ? 0 : 1
  }
}
