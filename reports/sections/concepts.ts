import type { Variable } from '../../surveys/codebook/codebook.ts'
import { type Answers, answersOf } from './answers.ts'
import type { AudienceData } from './audience.ts'

/** The questions that ask one concept for each item of a taxonomy. */
export function byItem({ codebook }: AudienceData, concept: string): Map<string, Variable> {
  const closed = codebook.variables.filter(variable => variable.concept === concept && variable.kind === 'single')
  return new Map(closed.flatMap(variable => (variable.item ? [[variable.item, variable]] : [])))
}

/** The one question that asks a concept. */
export function answersTo(data: AudienceData, concept: string): Answers | undefined {
  const variable = data.codebook.variables.find(({ concept: own, kind }) => own === concept && kind !== 'text')
  return variable && answersOf(data, variable)
}
