import type { Answers } from '../../surveys/answers/answers.ts'
import { type ReadSection, readAnswers } from '../../surveys/answers/readable.ts'
import type { CompiledVersion } from '../questionnaires/versions.ts'

/** The labels in the language asked for, if the version has it; else in the one that was answered in. */
export function languageOf(version: CompiledVersion, asked: string | undefined, answeredIn: string): string {
  const { languages } = version.codebook
  return (
    [asked, answeredIn].find(language => language !== undefined && languages.includes(language)) ?? languages[0] ?? 'en'
  )
}

/** Nothing of answers that were withdrawn or erased. */
export function sectionsOf(
  version: CompiledVersion,
  given: { answers: Answers; withdrawnOn: string | null; erasedOn: string | null },
  language: string,
): ReadSection[] {
  if (given.withdrawnOn !== null || given.erasedOn !== null) return []
  const checked = version.validator.check(given.answers)
  if (!checked.ok) throw new Error('stored answers do not fit their version')
  return readAnswers(version.codebook, { ...checked, language })
}

/** Null: not given. A code that the version does not know stands for itself. */
export function sectorOf(
  version: CompiledVersion,
  code: string,
  language: string,
): { code: string; label: string } | null {
  if (code === '') return null
  const variable = version.codebook.variables.find(({ name }) => name === version.sectorVariable)
  const label = variable?.choices.find(({ value }) => value === code)?.label
  return { code, label: label?.[language] ?? label?.default ?? code }
}
