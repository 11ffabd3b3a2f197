import { type DemoResponse, demoPlan } from '../../../server/demo/plan.ts'
import { compileValidator } from '../../../surveys/answers/validate.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import type { Audience } from '../../../surveys/definition/definition.ts'
import { libraryQuestionnaires } from '../../../surveys/questionnaires/library.ts'

export const plan = demoPlan()
export const audiences: Audience[] = ['provider', 'resident', 'partner']

export const instruments = libraryQuestionnaires.map(({ definition }) => {
  const codebook = compileCodebook(definition, { version: 1 })
  return { audience: definition.audience, codebook, validator: compileValidator(definition, codebook) }
})

export function responsesOf(wave: number, audience: Audience): DemoResponse[] {
  return plan.waves.flatMap(({ number, responses }) =>
    number === wave ? responses.filter(response => response.audience === audience) : [],
  )
}

/** How many gave each answer; `none given` stands for those who were asked nothing or skipped it. */
export function counts(responses: DemoResponse[], name: string): Record<string, number> {
  const tally: Record<string, number> = {}
  for (const { answers } of responses) {
    for (const value of [answers[name] ?? 'none given'].flat()) tally[value] = (tally[value] ?? 0) + 1
  }
  return tally
}
