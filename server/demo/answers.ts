import type { Answers } from '../../surveys/answers/answers.ts'
import { compileVisibility } from '../../surveys/answers/visibility.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import type { Audience, Definition } from '../../surveys/definition/definition.ts'
import { partnerDraws } from './partner.ts'
import type { Draw, Draws, Person } from './person.ts'
import { providerDraws } from './provider.ts'
import { residentDraws } from './resident.ts'

const drawsOf: Record<Audience, Draws> = { provider: providerDraws, resident: residentDraws, partner: partnerDraws }

/** How a question is answered; undefined when the demo knows no distribution for it. */
export function drawOf(audience: Audience, { name, concept }: Variable): Draw | undefined {
  return drawsOf[audience][name] ?? drawsOf[audience][concept]
}

/** Fills in a questionnaire from the first question to the last, as a person would: only what is asked, some skipped. */
export function answering(definition: Definition, codebook: Codebook): (person: Person) => Answers {
  const visibleOf = compileVisibility(definition)
  const conditions = codebook.variables.flatMap(({ visibleIf }) => visibleIf ?? [])
  const steers = new Set(
    codebook.variables.flatMap(({ name }) => (conditions.some(text => text.includes(`{${name}}`)) ? name : [])),
  )
  return person => {
    const answers: Answers = {}
    let visible = visibleOf(answers)
    for (const [index, variable] of codebook.variables.entries()) {
      if (!visible.has(variable.name)) continue
      const answer = answerTo(person, variable, { answers, codebook, position: index / codebook.variables.length })
      if (answer === undefined) continue
      answers[variable.name] = answer
      if (steers.has(variable.name)) visible = visibleOf(answers)
    }
    return answers
  }
}

interface Progress {
  answers: Answers
  codebook: Codebook
  /** 0 first … 1 last question. */
  position: number
}

function answerTo(person: Person, variable: Variable, { answers, codebook, position }: Progress) {
  const assigned = person.assigned[variable.name]
  if (assigned !== undefined) return assigned
  if (variable.kind !== 'text' && person.random.chance(skipRate(variable, position))) return undefined
  // A question added later is skipped until the demo learns to answer it; a test notices.
  return drawOf(codebook.audience, variable)?.(person, variable, answers)
}

/** 2 to 8 %: more towards the end and for sensitive questions. */
function skipRate({ role }: Variable, position: number): number {
  return 0.02 + 0.03 * position + (role === 'sensitive' ? 0.03 : 0)
}
