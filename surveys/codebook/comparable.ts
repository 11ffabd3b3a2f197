import type { Text } from '../definition/definition.ts'
import type { Codebook, Variable } from './codebook.ts'

/** Why the answers to a question cannot be set against each other in two versions. */
export type Incomparable = 'not_asked' | 'question' | 'asked_of' | 'choices' | 'codes'

/**
 * Per closed question of either version: null where both versions ask the same, else the first reason why not. Questions are found by name.
 * A mapping declared between two versions belongs here: it would name the pairs, in place of the names being equal.
 */
export function compareVersions(first: Codebook, second: Codebook): Map<string, Incomparable | null> {
  const before = closedByName(first)
  const after = closedByName(second)
  const names = new Set([...before.keys(), ...after.keys()])
  return new Map([...names].map(name => [name, compareQuestions(before.get(name), after.get(name))]))
}

/**
 * Choices may stand in another order, so their counts are to be found by value, not by position. Wording is compared in the languages
 * that both have: a translation that was added changes nothing for those who answered before.
 */
export function compareQuestions(first?: Variable, second?: Variable): Incomparable | null {
  if (!first || !second) return 'not_asked'
  if (!isSameQuestion(first, second)) return 'question'
  if (first.visibleIf !== second.visibleIf) return 'asked_of'
  if (!haveSameChoices(first, second)) return 'choices'
  return haveSameCodes(first, second) ? null : 'codes'
}

/** The variable of another version that asks the same; undefined when it does not. */
export function comparableIn({ variables }: Codebook, variable: Variable): Variable | undefined {
  const found = variables.find(({ name }) => name === variable.name)
  return compareQuestions(variable, found) === null ? found : undefined
}

function isSameQuestion(first: Variable, second: Variable): boolean {
  return (
    first.kind === second.kind &&
    first.scale === second.scale &&
    first.concept === second.concept &&
    first.item === second.item &&
    isSameText(first.label, second.label) &&
    isSameText(first.gridLabel, second.gridLabel)
  )
}

function haveSameChoices(first: Variable, second: Variable): boolean {
  const choices = new Map(second.choices.map(choice => [choice.value, choice]))
  const missing = new Map(second.missing.map(({ state, label }) => [state, label]))
  return (
    first.choices.length === choices.size &&
    first.missing.length === missing.size &&
    first.missing.every(({ state, label }) => isSameText(label, missing.get(state))) &&
    first.choices.every(({ value, label, isExclusive }) => {
      const other = choices.get(value)
      return other?.isExclusive === isExclusive && isSameText(label, other.label)
    })
  )
}

function haveSameCodes(first: Variable, second: Variable): boolean {
  const codes = new Map(second.choices.map(({ value, code }) => [value, code]))
  return first.choices.every(({ value, code }) => codes.get(value) === code)
}

function isSameText(first?: Text, second?: Text): boolean {
  if (!first || !second) return first === second
  return Object.entries(first).every(([language, words]) => (second[language] ?? words) === words)
}

function closedByName({ variables }: Codebook): Map<string, Variable> {
  return new Map(variables.filter(({ kind }) => kind !== 'text').map(variable => [variable.name, variable]))
}
