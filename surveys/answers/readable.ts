import type { Codebook, Variable } from '../codebook/codebook.ts'
import type { Text } from '../definition/definition.ts'
import type { Answers, Visible } from './answers.ts'
import { isChosenMissing, type MissingState } from './missing.ts'

/** The answers of one page in words. */
export interface ReadSection {
  name: string
  title: string
  questions: ReadQuestion[]
}

export interface ReadQuestion {
  name: string
  label: string
  /** Title of the group of rows it belongs to. */
  grid: string | null
  kind: Variable['kind']
  state: 'answered' | MissingState
  answers: string[]
}

/** Every question of the version as it was put, with the labels of what was answered, or why there is no answer. */
export function readAnswers(
  { variables }: Pick<Codebook, 'variables'>,
  { answers, visible, language }: { answers: Answers; visible: Visible; language: string },
): ReadSection[] {
  const plain = (text: Text) => text[language] ?? text.default
  const sections = new Map<string, ReadSection>()
  for (const variable of variables) {
    const section = sections.get(variable.page) ?? {
      name: variable.page,
      title: plain(variable.pageTitle),
      questions: [],
    }
    sections.set(variable.page, section)
    section.questions.push({
      name: variable.name,
      label: plain(variable.label),
      grid: variable.gridLabel ? plain(variable.gridLabel) : null,
      kind: variable.kind,
      ...readAnswer(variable, { answer: answers[variable.name], isAsked: visible.has(variable.name), plain }),
    })
  }
  return [...sections.values()]
}

interface Given {
  answer: string | string[] | undefined
  isAsked: boolean
  plain: (text: Text) => string
}

function readAnswer(
  { kind, choices, missing }: Variable,
  { answer, isAsked, plain }: Given,
): Pick<ReadQuestion, 'state' | 'answers'> {
  if (!isAsked) return { state: 'not_asked', answers: [] }
  if (answer === undefined) return { state: 'skipped', answers: [] }
  const values = typeof answer === 'string' ? [answer] : answer
  if (kind === 'text') return { state: 'answered', answers: values }
  const labels = new Map<string, Text>([
    ...choices.map(({ value, label }): [string, Text] => [value, label]),
    ...missing.map(({ state, label }): [string, Text] => [state, label]),
  ])
  const words = values.map(value => {
    const label = labels.get(value)
    return label ? plain(label) : value
  })
  const [first = ''] = values
  return { state: isChosenMissing(first) ? first : 'answered', answers: words }
}
