import Papa from 'papaparse'
import { type MissingState, missingCodes, missingStates } from '../../surveys/answers/missing.ts'
import { countsOf } from '../../surveys/answers/tally.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import type { Text } from '../../surveys/definition/definition.ts'
import { type Lead, leadLines } from './codebook-lead.ts'
import { formulaStart } from './guard.ts'
import { exportMessages } from './messages.ts'
import type { Separator } from './row-writer.ts'
import type { Suppressed, Suppression } from './suppression.ts'
import { type ExportedVariable, exportedVariables, labelOf, textIn } from './variables.ts'

interface CodebookOptions {
  codebook: Codebook
  /** Counts of the rows that are exported. */
  counts: ArrayLike<number>
  suppression: Suppression
  separator: Separator
  lead: Lead
}

type Line = Record<string, string | number>

/** One line for each code of each column: a file for people, so texts are guarded against formulas. */
export function codebookCsv({ codebook, counts, suppression, separator, lead }: CodebookOptions): string {
  const lines = exportedVariables(codebook).flatMap((exported, index) => {
    const { variable } = exported
    const suppressed = suppression.get(variable.name)
    if (!suppressed) throw new RangeError('a variable has no rule what to suppress')
    const shared = {
      position: index + 1,
      question_id: variable.name,
      ...byLanguage(codebook, 'question', language => labelOf(variable, language)),
      page: textIn(variable.pageTitle, codebook.languages[0] ?? 'en'),
      concept: variable.concept,
      item: variable.item ?? '',
      asked_if: variable.visibleIf ?? '',
      required: 0,
      role: variable.role,
      anonymisation: anonymisationOf(suppressed),
      ...shownCounts(codebook, exported, suppressed, counts),
    }
    return linesOf(codebook, exported, shared)
  })
  return `\uFEFF${Papa.unparse({ fields: fieldsOf(codebook), data: [...leadLines(codebook, lead), ...lines] }, { delimiter: separator, newline: '\r\n', escapeFormulae: formulaStart })}\r\n`
}

function fieldsOf({ languages }: Codebook): string[] {
  return [
    ...['variable', 'position', 'type', 'question_id'],
    ...languages.map(language => `question_${language}`),
    ...['page', 'concept', 'item', 'option_code', 'option_value'],
    ...languages.map(language => `option_label_${language}`),
    ...['is_missing', 'multi_select_of', 'asked_if', 'required', 'role', 'anonymisation'],
    ...['n_valid', 'n_missing', 'n_suppressed'],
  ]
}

function linesOf(codebook: Codebook, exported: ExportedVariable, shared: Line): Line[] {
  const { variable, name, options } = exported
  const missing = missingLines(codebook, exported)
  if (variable.kind === 'single') {
    const type = variable.scale ? 'scale' : 'single'
    const choices = variable.choices.map(choice => ({
      option_code: choice.code,
      option_value: choice.value,
      ...byLanguage(codebook, 'option_label', language => textIn(choice.label, language)),
      is_missing: 0,
    }))
    return [...choices, ...missing].map(line => ({ ...shared, variable: name, type, ...line }))
  }
  const summary = { ...shared, variable: name, type: 'multiple' }
  return [
    summary,
    ...options.flatMap(option => {
      const values = selection(codebook, option.choice.label, option.choice.value)
      return [...values, ...missing].map(line => ({
        ...shared,
        variable: option.name,
        type: 'option',
        multi_select_of: name,
        ...line,
      }))
    }),
  ]
}

/** 1 and 0 of an option's column; its own words stand with the 1. */
function selection(codebook: Codebook, label: Text, value: string): Line[] {
  return [
    {
      option_code: 1,
      option_value: value,
      ...byLanguage(codebook, 'option_label', language => textIn(label, language)),
      is_missing: 0,
    },
    {
      option_code: 0,
      option_value: '',
      ...byLanguage(codebook, 'option_label', language => exportMessages(language).notSelected),
      is_missing: 0,
    },
  ]
}

function missingLines(codebook: Codebook, { variable }: ExportedVariable): Line[] {
  const offered = (state: MissingState) => variable.missing.some(candidate => candidate.state === state)
  const possible = missingStates.filter(state => state === 'skipped' || state === 'not_asked' || offered(state))
  return [...possible, 'suppressed' as const].map(state => {
    const own = variable.missing.find(candidate => candidate.state === state)?.label
    return {
      option_code: missingCodes[state],
      option_value: state,
      ...byLanguage(codebook, 'option_label', language => {
        const { suppressed, missing } = exportMessages(language)
        if (state === 'suppressed') return suppressed
        return own ? textIn(own, language) : missing[state]
      }),
      is_missing: 1,
    }
  })
}

function byLanguage({ languages }: Codebook, field: string, textOf: (language: string) => string): Line {
  return Object.fromEntries(languages.map(language => [`${field}_${language}`, textOf(language)]))
}

function anonymisationOf({ missing, answered, choices }: Suppressed): string {
  return missing.size > 0 || answered || choices.includes(true) ? 'rare values suppressed' : ''
}

/** What a reader of the file can count; suppressed ones are neither valid nor missing. */
function shownCounts(
  codebook: Codebook,
  { variable }: ExportedVariable,
  suppressed: Suppressed,
  vector: ArrayLike<number>,
) {
  const { responses, answered, missing, choices } = countsOf(codebook, vector, variable.name)
  const shownMissing = missingStates.filter(state => !suppressed.missing.has(state))
  const n_missing = shownMissing.reduce((sum, state) => sum + missing[state], 0)
  const valid = variable.kind === 'single' ? sum(choices.filter((_, index) => !suppressed.choices[index])) : answered
  const n_valid = suppressed.answered ? 0 : valid
  return { n_valid, n_missing, n_suppressed: responses - n_valid - n_missing }
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
