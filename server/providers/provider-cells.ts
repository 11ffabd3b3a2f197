import { languages } from '../../surveys/taxonomies/languages.ts'
import { sectors } from '../../surveys/taxonomies/sectors.ts'
import type { Taxonomy } from '../../surveys/taxonomies/taxonomy.ts'
import { emailAddress, website } from '../contract/providers.ts'
import { languageTag } from '../contract/shared.ts'
import { plainName } from '../imports/columns.ts'

/** Cells of a register as people write them. Undefined: the cell means nothing that is known. */

const audiences = wordsOf<'provider' | 'partner'>({
  provider: ['service provider', 'proveedor', 'proveedora', 'prestador', 'prestataire', 'fournisseur', 'مقدم خدمة'],
  partner: ['key partner', 'socio', 'socia', 'aliado', 'aliada', 'partenaire', 'شريك'],
})
const answers = wordsOf<'yes' | 'no'>({
  yes: ['y', 'true', '1', 'x', 'sí', 'oui', 'active', 'activo', 'نعم'],
  no: ['n', 'false', '0', 'non', 'inactive', 'inactivo', 'لا'],
})
const sectorCodes = codesOf(sectors)
const languageCodes = codesOf(languages)

export function readAudience(cell: string): 'provider' | 'partner' | undefined {
  return audiences.get(plainName(cell))
}

export function readYesOrNo(cell: string): boolean | undefined {
  const answer = answers.get(plainName(cell))
  return answer === undefined ? undefined : answer === 'yes'
}

/** By code, or by label in any language that the taxonomy has. */
export function readSector(cell: string): string | undefined {
  return sectorCodes.get(plainName(cell))
}

export function readLanguage(cell: string): string | undefined {
  const named = languageCodes.get(plainName(cell))
  if (named) return named
  const [first = '', ...rest] = cell.replaceAll('_', '-').split('-')
  const tag = [first.toLowerCase(), ...rest].join('-')
  return languageTag.safeParse(tag).success ? tag : undefined
}

export function readEmail(cell: string): string | undefined {
  return emailAddress.safeParse(cell.replace(/^mailto:/i, '')).data
}

export function readWebsite(cell: string): string | undefined {
  const address = /^[a-z][a-z+.-]*:/i.test(cell) ? cell : `https://${cell}`
  return /\s/.test(cell) || !cell.includes('.') ? undefined : website.safeParse(address).data
}

function codesOf({ terms }: Taxonomy): Map<string, string> {
  return new Map(
    terms.flatMap(({ code, label }) => [code, ...Object.values(label)].map(name => [plainName(name), code] as const)),
  )
}

function wordsOf<Meaning extends string>(words: Record<Meaning, string[]>): Map<string, Meaning> {
  const entries: [string, Meaning][] = []
  for (const meaning in words) {
    for (const word of [meaning, ...words[meaning]]) entries.push([plainName(word), meaning])
  }
  return new Map(entries)
}
