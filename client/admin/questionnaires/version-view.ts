import { missingCodes } from '../../../surveys/answers/missing.ts'
import type { Codebook, Variable } from '../../../surveys/codebook/codebook.ts'
import type { Definition, Element, Meaning, Page, Question, Text } from '../../../surveys/definition/definition.ts'

/** A question as a reader sees it: a group of rows counts once. */
export interface Item {
  number: number
  name: string
  title: Text
  description: Text | undefined
  reason: Text | undefined
  condition: string | undefined
  meaning: Meaning
  kind: Variable['kind']
  isScale: boolean
  maxLength: number | undefined
  rows: { name: string; label: Text }[]
  choices: { value: string; label: Text; code: number | undefined; isMissing: boolean }[]
}

export interface ViewedPage {
  name: string
  title: Text
  description: Text | undefined
  condition: string | undefined
  items: Item[]
}

export function viewedPages(definition: Definition, codebook: Codebook): ViewedPage[] {
  const variables = new Map(codebook.variables.map(variable => [variable.name, variable]))
  let number = 0
  return definition.pages.map((page: Page) => ({
    name: page.name,
    title: page.title,
    description: page.description,
    condition: page.visibleIf,
    items: page.elements.flatMap(element => {
      const item = itemOf(element, variables, number + 1)
      if (item) number += 1
      return item ? [item] : []
    }),
  }))
}

function itemOf(element: Element, variables: Map<string, Variable>, number: number): Item | undefined {
  const rows = element.type === 'panel' ? element.elements : []
  const first: Question | undefined = element.type === 'panel' ? element.elements[0] : element
  const variable = first && variables.get(first.name)
  if (!first || !variable) return undefined
  return {
    number,
    name: element.name,
    title: element.title,
    description: element.description,
    reason: element.reason,
    condition: element.visibleIf,
    meaning: first,
    kind: variable.kind,
    isScale: variable.scale,
    maxLength: variable.maxLength,
    rows: rows.map(row => ({ name: row.name, label: row.title })),
    choices: choicesOf(variable),
  }
}

function choicesOf({ choices, missing }: Variable): Item['choices'] {
  return [
    ...choices.map(({ value, label, code }) => ({ value, label, code, isMissing: false })),
    ...missing.map(({ state, label }) => ({ value: state, label, code: missingCodes[state], isMissing: true })),
  ]
}
