import { completenessOf } from '../../surveys/answers/completeness.ts'
import { packFacts } from '../../surveys/answers/facts.ts'
import { isChosenMissing } from '../../surveys/answers/missing.ts'
import type { CheckedAnswers } from '../../surveys/answers/validate.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import type { CompiledVersion } from '../questionnaires/versions.ts'
import type { NewResponse } from './responses.store.ts'

/** Throws `invalid-request`. */
export function areaOf(areas: { id: string; code: string }[], code: string): string {
  const area = areas.find(candidate => candidate.code === code)
  if (area) return area.id
  throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/area', 'area_not_of_link')])
}

/** Throws `invalid-request`. */
export function checkLanguage(version: CompiledVersion, language: string): void {
  if (version.codebook.languages.includes(language)) return
  throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/language', 'unknown_language')])
}

/** What is stored of answers that fit their version. */
export function storedPart(
  version: CompiledVersion,
  { answers, visible }: CheckedAnswers & { ok: true },
): Pick<NewResponse, 'stratum' | 'answers' | 'facts' | 'completeness'> {
  const sector = version.sectorVariable === undefined ? undefined : answers[version.sectorVariable]
  return {
    stratum: typeof sector === 'string' && !isChosenMissing(sector) ? sector : '',
    answers,
    facts: packFacts(version.codebook, answers, visible),
    completeness: completenessOf(answers, visible),
  }
}
