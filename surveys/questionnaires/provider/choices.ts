import type { Choice } from '../../definition/definition.ts'
import { choice, text } from '../build.ts'

/** Choices and short texts that several sections of the provider questionnaire share. */

export const yes = choice('yes', text('Yes', 'Sí', 'Oui', 'نعم'))
export const no = choice('no', text('No', 'No', 'Non', 'لا'))
export const inDevelopment = choice(
  'in_development',
  text(
    'Not yet, but it is being developed',
    'Todavía no, pero está en elaboración',
    'Pas encore, mais en cours d’élaboration',
    'ليس بعد، لكنه قيد الإعداد',
  ),
)

export const noneOfThese = choice(
  'none',
  text('None of these', 'Ninguna de estas opciones', 'Aucune de ces réponses', 'لا شيء مما سبق'),
  {
    isExclusive: true,
  },
)

export const chooseAll = text(
  'Choose all that apply.',
  'Marque todas las opciones que correspondan.',
  'Choisissez toutes les réponses qui conviennent.',
  'اختاروا كل ما ينطبق.',
)

/** An ordered scale '1' … 'n', lowest first. */
export function scaleOf(labels: Choice['text'][]): Choice[] {
  return labels.map((label, index) => choice(String(index + 1), label))
}
