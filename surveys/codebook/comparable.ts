import type { Codebook, Variable } from './codebook.ts'

/**
 * Whether two versions ask the same: question, choices and codes are equal, so that their answers may be counted together or
 * set against each other. A mapping declared between versions would be looked up here.
 */
export function isComparable(one: Variable, other: Variable): boolean {
  return (
    one.kind === other.kind &&
    one.concept === other.concept &&
    one.scale === other.scale &&
    wordingOf(one) === wordingOf(other) &&
    sameChoices(one, other)
  )
}

/** The variable of another version that asks the same; undefined when it does not. */
export function comparableIn(codebook: Codebook, variable: Variable): Variable | undefined {
  const found = codebook.variables.find(({ name }) => name === variable.name)
  return found && isComparable(found, variable) ? found : undefined
}

/** In the language the questionnaire is written in; a better translation asks nothing new. */
function wordingOf({ label, gridLabel }: Variable): string {
  return JSON.stringify([gridLabel?.default ?? gridLabel?.en, label.default ?? label.en])
}

function sameChoices({ choices, missing }: Variable, other: Variable): boolean {
  const codes = new Map(choices.map(({ value, code }) => [value, code]))
  return (
    choices.length === other.choices.length &&
    other.choices.every(({ value, code }) => codes.get(value) === code) &&
    missing.length === other.missing.length &&
    other.missing.every(({ state }) => missing.some(own => own.state === state))
  )
}
