import type { Answers } from '../../surveys/answers/answers.ts'
import { compileVisibility } from '../../surveys/answers/visibility.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import type { Definition } from '../../surveys/definition/definition.ts'

/** Random in [0, 1), the same sequence for the same seed (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Answers that the version accepts: some questions skipped, some answered with a reserved choice. */
export function drawAnswers(
  { definition, codebook }: { definition: Definition; codebook: Codebook },
  seed: number,
): Answers {
  const draw = drawFrom(seed)
  const answers: Answers = {}
  for (const variable of codebook.variables) {
    const answer = draw() < 0.15 ? undefined : drawAnswer(variable, draw)
    if (answer !== undefined) answers[variable.name] = answer
  }
  const visibleOf = compileVisibility(definition)
  // Taking a hidden answer away may hide another one that depended on it.
  for (;;) {
    const visible = visibleOf(answers)
    const hidden = Object.keys(answers).filter(name => !visible.has(name))
    if (hidden.length === 0) return answers
    for (const name of hidden) delete answers[name]
  }
}

function drawAnswer({ kind, choices, missing }: Variable, draw: () => number): string | string[] | undefined {
  if (kind === 'text') return draw() < 0.5 ? undefined : 'More beds, please.'
  const pick = <T>(items: T[]) => items[Math.floor(draw() * items.length)]
  const reserved = missing.length > 0 && draw() < 0.1 ? pick(missing)?.state : undefined
  if (reserved) return kind === 'single' ? reserved : [reserved]
  if (kind === 'single') return pick(choices)?.value
  const some = choices.filter(choice => !choice.isExclusive && draw() < 0.4).map(choice => choice.value)
  return some.length > 0 ? some : undefined
}
