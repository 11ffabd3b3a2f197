import type {
  Choice,
  Meaning,
  MultipleQuestion,
  Panel,
  SingleQuestion,
  Text,
  TextQuestion,
} from '../definition/definition.ts'
import type { Taxonomy } from '../taxonomies/taxonomy.ts'

/** A text in the four languages of the built-in questionnaires. */
export function text(en: string, es: string, fr: string, ar: string): Text {
  return { default: en, es, fr, ar }
}

export function choice(value: string, label: Text, options: { isExclusive?: boolean } = {}): Choice {
  return { value, text: label, ...options }
}

export function choicesOf(taxonomy: Taxonomy, codes: string[] = taxonomy.terms.map(term => term.code)): Choice[] {
  const wanted = new Set(codes)
  return taxonomy.terms.filter(term => wanted.has(term.code)).map(term => ({ value: term.code, text: term.label }))
}

export const dontKnow: Choice = choice('dont_know', text('I don’t know', 'No lo sé', 'Je ne sais pas', 'لا أعرف'), {
  isExclusive: true,
})
export const ratherNotSay: Choice = choice(
  'rather_not_say',
  text('I would rather not say', 'Prefiero no decirlo', 'Je préfère ne pas répondre', 'أفضّل عدم الإجابة'),
  { isExclusive: true },
)
export const notApplicable: Choice = choice(
  'not_applicable',
  text('Does not apply to us', 'No se aplica', 'Sans objet', 'لا ينطبق'),
  {
    isExclusive: true,
  },
)

type Plain<Q extends { type: string }> = Omit<Q, 'type'>

export function single(question: Plain<SingleQuestion>): SingleQuestion {
  return { type: 'radiogroup', ...question }
}

export function dropdown(question: Plain<SingleQuestion>): SingleQuestion {
  return { type: 'dropdown', ...question }
}

export function multiple(question: Plain<MultipleQuestion>): MultipleQuestion {
  return { type: 'checkbox', ...question }
}

/** A multiple with a long list: searched by typing. */
export function searchable(question: Plain<MultipleQuestion>): MultipleQuestion {
  return { type: 'tagbox', ...question }
}

export function freeText(question: Plain<TextQuestion>): TextQuestion {
  return { type: 'comment', ...question }
}

export interface Grid extends Omit<Meaning, 'item' | 'taxonomy'> {
  /** Name of the panel; the rows are named `<rowsName>__<item>`. */
  name: string
  rowsName?: string
  title: Text
  description?: Text
  reason?: Text
  visibleIf?: string
  taxonomy: Taxonomy
  items: string[]
  choices: Choice[]
  scale?: boolean
  /** Condition of each row, e.g. only for the languages that were named before. */
  rowVisibleIf?: (item: string) => string
}

/** The same choices for several items: a panel with one accessible radio group per row. */
export function grid(options: Grid): Panel {
  const {
    name,
    rowsName = name,
    title,
    description,
    reason,
    visibleIf,
    taxonomy,
    items,
    rowVisibleIf,
    ...row
  } = options
  return {
    type: 'panel',
    name,
    title,
    ...(description ? { description } : {}),
    ...(reason ? { reason } : {}),
    ...(visibleIf ? { visibleIf } : {}),
    elements: items.map(item => {
      const term = taxonomy.terms.find(candidate => candidate.code === item)
      if (!term) throw new Error(`taxonomy ${taxonomy.name} has no term ${item}`)
      return single({
        name: `${rowsName}__${item.toLowerCase().replaceAll('-', '_')}`,
        title: term.label,
        item,
        taxonomy: taxonomy.name,
        ...(rowVisibleIf ? { visibleIf: rowVisibleIf(item) } : {}),
        ...row,
      })
    }),
  }
}
