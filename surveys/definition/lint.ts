import type { Definition } from './definition.ts'
import { type Finding, UnpublishableError } from './finding.ts'
import { questionsOf } from './questions.ts'
import { checkChoices, checkGrids } from './rules/choices.ts'
import { checkConditions } from './rules/conditions.ts'
import { checkMeaning } from './rules/meaning.ts'
import { checkNames } from './rules/names.ts'
import { checkTexts } from './rules/texts.ts'
import { parseDefinition } from './schema.ts'

/** What keeps a questionnaire from being published; empty when it is ready. */
export function lintDefinition(definition: Definition): Finding[] {
  const shape = parseDefinition(definition)
  if (!shape.ok) return shape.findings
  const rules = [checkTexts, checkNames, checkMeaning, checkChoices, checkGrids, checkConditions]
  return rules.flatMap(check => check(definition))
}

/** For a definition from outside: its shape, then its meaning. */
export function assertPublishable(json: unknown): asserts json is Definition {
  const shape = parseDefinition(json)
  const findings = shape.ok ? lintDefinition(shape.definition) : shape.findings
  if (findings.length > 0) throw new UnpublishableError(findings)
}

/** Which of the ten question groups the questionnaire asks about. */
export function questionGroupsOf(definition: Definition): Set<number> {
  return new Set(questionsOf(definition).flatMap(({ question: { questionGroup } }) => questionGroup || []))
}
