import { taxonomies } from '../../taxonomies/all.ts'
import type { Definition } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { isText, type PlacedQuestion, questionsOf } from '../questions.ts'

/** Items are terms, sensitive questions give a reason, and what is written freely is treated as such. */
export function checkMeaning(definition: Definition): Finding[] {
  return questionsOf(definition).flatMap(placed => [...checkItem(placed), ...checkReason(placed), ...checkText(placed)])
}

function checkItem({ question: { item, taxonomy }, pointer }: PlacedQuestion): Finding[] {
  if (item === undefined) return []
  if (taxonomy && taxonomies[taxonomy].terms.some(({ code }) => code === item)) return []
  return [
    { pointer: `${pointer}/item`, rule: 'item', detail: 'The item is not a term of the taxonomy of the question.' },
  ]
}

function checkReason({ question, panel, pointer }: PlacedQuestion): Finding[] {
  if (question.role !== 'sensitive' || question.reason || panel?.reason) return []
  return [{ pointer, rule: 'reason', detail: 'A sensitive question tells the reason for asking.' }]
}

function checkText({ question, pointer }: PlacedQuestion): Finding[] {
  const isFree = question.role === 'free_text' || question.role === 'direct_id'
  if (isText(question) !== isFree) {
    const detail = 'Texts, and only texts, have the role free_text or direct_id: reports never show them.'
    return [{ pointer: `${pointer}/role`, rule: 'role', detail }]
  }
  if (question.role !== 'free_text' || question.description) return []
  return [{ pointer, rule: 'hint', detail: 'A free text says: do not write names, places or case details.' }]
}
