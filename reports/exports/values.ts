import { type MissingState, missingCodes } from '../../surveys/answers/missing.ts'
import type { CodedChoice, Variable } from '../../surveys/codebook/codebook.ts'
import { escapeQuotes, guardFormula, quote } from './guard.ts'
import { exportMessages } from './messages.ts'
import { labelOf, leadNames, textIn } from './variables.ts'

/** How values are written: every function returns a complete cell, but `part`, which goes into a quoted summary. */
export interface Values {
  /** Excel takes a file for UTF-8 only if it begins so. */
  start: string
  lead: string[]
  header(variable: Variable, name: string, option?: CodedChoice): string
  text(text: string): string
  number(value: number): string
  choice(choice: CodedChoice): string
  selected(isSelected: boolean): string
  missing(state: MissingState | 'suppressed', variable: Variable): string
  /** The summary of a multiple without an answer. */
  noSummary(state: MissingState | 'suppressed', variable: Variable): string
  part(choice: CodedChoice): string
  joiner: string
  /** In place of an area. */
  suppressed: string
  /** Inside the summary of a multiple all of whose chosen options are suppressed. */
  nothingShown: string
}

/** For machines: integers, unquoted names, no guard. */
export const codes: Values = {
  start: '',
  lead: [...leadNames],
  header: (_variable, name) => name,
  text: quote,
  number: String,
  choice: ({ code }) => String(code),
  selected: isSelected => (isSelected ? '1' : '0'),
  missing: state => String(missingCodes[state]),
  noSummary: () => '""',
  part: ({ value }) => escapeQuotes(value),
  joiner: ';',
  suppressed: String(missingCodes.suppressed),
  nothingShown: '',
}

/** For people: words in one language, everything quoted, nothing that a spreadsheet would run. */
export function labels(language: string): Values {
  const messages = exportMessages(language)
  const text = (words: string) => quote(guardFormula(words))
  const missing: Values['missing'] = (state, variable) => {
    if (state === 'suppressed') return text(messages.suppressed)
    const own = variable.missing.find(candidate => candidate.state === state)
    return text(own ? textIn(own.label, language) : messages.missing[state])
  }
  return {
    start: '\uFEFF',
    lead: [messages.response, messages.surveyVersion, messages.area, messages.wave].map(text),
    header: (variable, _name, option) => {
      const question = labelOf(variable, language)
      return text(option ? `${question}: ${textIn(option.label, language)}` : question)
    },
    text,
    number: value => quote(String(value)),
    choice: ({ label }) => text(textIn(label, language)),
    selected: isSelected => text(isSelected ? messages.selected : messages.notSelected),
    missing,
    noSummary: missing,
    part: ({ label }) => escapeQuotes(guardFormula(textIn(label, language))),
    joiner: '; ',
    suppressed: text(messages.suppressed),
    nothingShown: escapeQuotes(messages.suppressed),
  }
}
