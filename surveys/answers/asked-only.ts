import type { Answers, Visible } from './answers.ts'

/** Without what the other answers have hidden: as on the respondent's page, a hidden answer is none. */
export function askedOnly(answers: Answers, visibleOf: (answers: Answers) => Visible): Answers {
  const kept = { ...answers }
  for (;;) {
    const visible = visibleOf(kept)
    const hidden = Object.keys(kept).filter(name => !visible.has(name))
    if (hidden.length === 0) return kept
    for (const name of hidden) delete kept[name]
  }
}
