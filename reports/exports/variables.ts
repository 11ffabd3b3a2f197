import type { Codebook, CodedChoice, Span, Variable } from '../../surveys/codebook/codebook.ts'
import type { Text } from '../../surveys/definition/definition.ts'
import { columnNamer } from './column-names.ts'

/** A variable that leaves in the default export, with the names of its columns. */
export interface ExportedVariable {
  variable: Variable
  facts: Span
  name: string
  /** One column for each choice of a multiple, in the order of `choices`. */
  options: { name: string; choice: CodedChoice }[]
}

/** Columns before the answers. */
export const leadNames = ['row_id', 'survey_version', 'area', 'wave'] as const

/** Free text and direct identifiers stay behind. */
export function exportedVariables(codebook: Codebook): ExportedVariable[] {
  const nameOf = columnNamer()
  for (const name of leadNames) nameOf(name)
  return codebook.variables.flatMap(variable => {
    const { role, kind, facts, choices } = variable
    if (!facts || kind === 'text' || role === 'free_text' || role === 'direct_id') return []
    const name = nameOf(variable.name)
    if (kind === 'single') return { variable, facts, name, options: [] }
    // By code, so that a choice that a later version puts first does not take another one's name.
    const byCode = [...choices].sort((a, b) => a.code - b.code)
    const names = new Map(byCode.map(({ value }) => [value, nameOf(`${variable.name}__${value}`)]))
    const options = choices.map(choice => ({ name: names.get(choice.value) ?? '', choice }))
    return { variable, facts, name, options }
  })
}

export function textIn(text: Text, language: string): string {
  return text[language] ?? text.default
}

/** The question as it was asked; a row of a grid with the grid's own words before it. */
export function labelOf({ label, gridLabel }: Variable, language: string): string {
  const own = textIn(label, language)
  return gridLabel ? `${textIn(gridLabel, language)}: ${own}` : own
}
