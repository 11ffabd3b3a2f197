import Papa from 'papaparse'
import type { Area, NewArea } from './areas.hooks.ts'

export type LineError =
  | 'code'
  | 'name'
  | 'nameLong'
  | 'duplicate'
  | 'parent'
  | 'self'
  | 'cycle'
  | 'population'
  | 'level'
  | 'many'

export interface PastedLine {
  line: number
  area: NewArea & { code: string; parentCode: string | null }
  isUpdate: boolean
  error: LineError | undefined
}

const codePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/
const mostLines = 5000

/** `code, name, parent code, level, population`, one area per line; tab, semicolon or comma. */
export function readPastedAreas(text: string, existing: Pick<Area, 'code' | 'parentCode'>[]): PastedLine[] {
  const { data } = Papa.parse<string[]>(text.trim(), {
    delimiter: separatorOf(text),
    skipEmptyLines: 'greedy',
    transform: value => value.trim(),
  })
  const rows = data.filter((cells, at) => at > 0 || !isHeading(cells))
  const known = new Set(existing.map(area => area.code))
  const parents = new Map(existing.map(area => [area.code, area.parentCode]))
  for (const [code = '', , parent] of rows) parents.set(code, parent || null)
  const seen = new Set<string>()
  return rows.map((cells, at) => {
    const area = areaOf(cells)
    const error = at >= mostLines ? 'many' : lineError(area, cells[4] ?? '', seen, parents)
    seen.add(area.code)
    return { line: at + 1, area, isUpdate: known.has(area.code), error }
  })
}

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const first = text.trimStart().split('\n')[0] ?? ''
  return first.includes(';') ? ';' : ','
}

function isHeading([code = '', name = '']: string[]): boolean {
  return /^(code|código|codigo)$/i.test(code) && /^(name|nombre)$/i.test(name)
}

function areaOf([code = '', name = '', parent = '', level = '', population = '']: string[]) {
  return {
    code,
    name,
    parentCode: parent || null,
    level,
    population: population === '' ? null : wholeNumber(population),
  }
}

function lineError(
  { code, name, parentCode, level = '', population }: PastedLine['area'],
  populationText: string,
  seen: Set<string>,
  parents: Map<string, string | null>,
): LineError | undefined {
  if (!codePattern.test(code)) return 'code'
  if (seen.has(code)) return 'duplicate'
  if (!name) return 'name'
  if (name.length > 200) return 'nameLong'
  if (parentCode === code) return 'self'
  if (parentCode && !parents.has(parentCode)) return 'parent'
  if (isInsideItself(code, parents)) return 'cycle'
  if (level.length > 40) return 'level'
  if (populationText !== '' && population === null) return 'population'
  return undefined
}

function isInsideItself(code: string, parents: Map<string, string | null>): boolean {
  const met = new Set([code])
  for (let above = parents.get(code); above; above = parents.get(above)) {
    if (above === code) return true
    if (met.has(above)) return false
    met.add(above)
  }
  return false
}

/** Spreadsheets group digits with spaces, dots, commas or apostrophes. */
function wholeNumber(text: string): number | null {
  const digits = text.replaceAll(/(?<=\d)[\s.,'’](?=\d{3}(\D|$))/g, '')
  return /^\d{1,10}$/.test(digits) ? Number(digits) : null
}
