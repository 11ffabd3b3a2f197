import type { Definition } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { questionsOf } from '../questions.ts'

interface Named {
  name: string
  pointer: string
}

/** Names are unique: pages among themselves, panels and questions together. Pages and panels are not empty. */
export function checkNames(definition: Definition): Finding[] {
  const pages = definition.pages.map((page, index) => ({ ...page, pointer: `#/pages/${index}` }))
  const panels = pages.flatMap(page =>
    page.elements.flatMap((element, index) =>
      element.type === 'panel' ? { ...element, pointer: `${page.pointer}/elements/${index}` } : [],
    ),
  )
  const questions = questionsOf(definition).map(({ question, pointer }) => ({ name: question.name, pointer }))
  return [...repeated(pages), ...repeated([...panels, ...questions]), ...[...pages, ...panels].flatMap(checkEmpty)]
}

function repeated(named: Named[]): Finding[] {
  const first = new Map(named.toReversed().map(({ name, pointer }) => [name, pointer]))
  return named.flatMap(({ name, pointer }): Finding | [] => {
    if (first.get(name) === pointer) return []
    return { pointer: `${pointer}/name`, rule: 'duplicate_name', detail: `The name ${name} is used before.` }
  })
}

function checkEmpty({ pointer, elements }: { pointer: string; elements: unknown[] }): Finding | [] {
  return elements.length > 0 ? [] : { pointer, rule: 'empty', detail: 'There is no question here.' }
}
