import type { TaxonomyName, Text } from '../definition/definition.ts'

/** A coded list shared by questions, reports and the directory. Codes never change their meaning. */
export interface Taxonomy {
  name: TaxonomyName
  label: Text
  terms: Term[]
}

export interface Term {
  /** snake_case, at most 20 characters; BCP 47 for languages. */
  code: string
  label: Text
  /** A short family the terms are shown under, e.g. `shelter`. */
  family?: string
}

export function termOf(taxonomy: Taxonomy, code: string): Term {
  const term = taxonomy.terms.find(candidate => candidate.code === code)
  if (!term) throw new Error(`taxonomy ${taxonomy.name} has no term ${code}`)
  return term
}
