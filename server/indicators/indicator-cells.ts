import type { TaxonomyName } from '../../surveys/definition/definition.ts'
import { taxonomies } from '../../surveys/taxonomies/all.ts'
import { plainName } from '../imports/columns.ts'

/** Cells of a table of indicators as people write them. Undefined: the cell means nothing that is known. */

const largest = 1e12
const spaces = String.raw`[\s'’]`
const grouped = [
  // 1234, 1 234 567, 1'234.5, 12,5
  new RegExp(String.raw`^-?(?:\d+|\d{1,3}(?:${spaces}\d{3})+)(?:[.,]\d+)?$`),
  // 1,234,567 and 1,234.5
  /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  // 1.234.567 and 1.234,5
  /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
]

/** `unclear`: one sign before three digits, which means a thousand to some and a fraction to others. */
export function readNumber(cell: string): number | 'unclear' | undefined {
  const text = cell.replace(/^[−–]/, '-')
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return 'unclear'
  if (!grouped.some(form => form.test(text))) return undefined
  const number = Number(decimalOf(text))
  return Math.abs(number) < largest ? number : undefined
}

/** The last sign that stands once begins the fraction; all others group digits. */
function decimalOf(text: string): string {
  const signs = [...text].filter(sign => sign === '.' || sign === ',')
  const last = signs.at(-1)
  const isDecimal = last !== undefined && signs.filter(sign => sign === last).length === 1
  const at = isDecimal ? text.lastIndexOf(last) : text.length
  const digits = (part: string) => part.replaceAll(/[^\d-]/g, '')
  return `${digits(text.slice(0, at))}.${digits(text.slice(at)) || '0'}`
}

export function readYear(cell: string): number | undefined {
  const year = /^\d{4}$/.test(cell) ? Number(cell) : 0
  return year >= 1900 && year <= 2100 ? year : undefined
}

const taxonomyNames = new Map<string, TaxonomyName>(
  Object.values(taxonomies).flatMap(({ name, label }) =>
    [name, ...Object.values(label)].map(word => [plainName(word), name] as const),
  ),
)

export function readTaxonomy(cell: string): TaxonomyName | undefined {
  return taxonomyNames.get(plainName(cell))
}

const itemCodes = new Map<string, Map<string, string>>(
  Object.values(taxonomies).map(({ name, terms }) => [
    name,
    new Map(
      terms.flatMap(({ code, label }) => [code, ...Object.values(label)].map(word => [plainName(word), code] as const)),
    ),
  ]),
)

/** By code, or by label in any language that the list has. A language may be one that no questionnaire asks about. */
export function readItem(taxonomy: TaxonomyName, cell: string): string | undefined {
  const listed = itemCodes.get(taxonomy)?.get(plainName(cell))
  if (listed !== undefined || taxonomy !== 'languages') return listed
  return registeredLanguage(cell.replaceAll('_', '-'))
}

function registeredLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    if (canonical === undefined || canonical.length > 35) return undefined
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(canonical) ? canonical : undefined
  } catch {
    return undefined
  }
}

const personWords = new Set(
  ['persons', 'person', 'people', 'personas', 'persona', 'personnes', 'personne', 'habitantes', 'أشخاص'].map(plainName),
)

export function readUnit(cell: string): string {
  return personWords.has(plainName(cell)) ? 'persons' : cell
}
