import type { Definition, MultipleQuestion, Page, Panel, Question, TextQuestion } from './definition.ts'

/** A question with the containers whose conditions and titles it inherits. */
export interface PlacedQuestion {
  question: Question
  page: Page
  panel?: Panel
  /** RFC 6901 fragment of the question inside the definition. */
  pointer: string
}

/** All questions in the order in which they are asked. */
export function questionsOf(definition: Definition): PlacedQuestion[] {
  return definition.pages.flatMap((page, p) =>
    page.elements.flatMap((element, e): PlacedQuestion[] => {
      const pointer = `#/pages/${p}/elements/${e}`
      if (element.type !== 'panel') return [{ question: element, page, pointer }]
      return element.elements.map((question, q) => {
        return { question, page, panel: element, pointer: `${pointer}/elements/${q}` }
      })
    }),
  )
}

export function isText(question: Question): question is TextQuestion {
  return question.type === 'text' || question.type === 'comment'
}

export function isMultiple(question: Question): question is MultipleQuestion {
  return question.type === 'checkbox' || question.type === 'tagbox'
}
