/**
 * A questionnaire as stored: the subset of SurveyJS JSON that Groundwork accepts, with the properties
 * that give a question its meaning (concept, item, group, role, pillar). SurveyJS ignores those.
 */
export interface Definition {
  /** Stable key of the questionnaire, e.g. `provider`. */
  key: string
  audience: Audience
  title: Text
  /** Shown on the consent page: who asks, why, what happens with the answers, how to withdraw. Markdown-free plain paragraphs. */
  introduction: Text
  /** BCP 47 tags; every text is complete in each. The first is the default language. */
  languages: string[]
  /**
   * SurveyJS: a question loses its value as soon as it, its panel or its page is hidden, so that visibility never
   * depends on a hidden answer. (`onHidden` would keep answers on hidden pages and panels until completion.)
   */
  clearInvisibleValues: 'onHiddenContainer'
  pages: Page[]
}

export type Audience = 'provider' | 'resident' | 'partner'

/** A localisable SurveyJS string. `default` is the text in the first language (English for the built-in questionnaires). */
export interface Text {
  default: string
  [language: string]: string
}

export interface Page {
  name: string
  title: Text
  description?: Text
  visibleIf?: string
  elements: Element[]
}

export type Element = Question | Panel

/** One accessible group of rows: the answer to SurveyJS `matrix`, which loses screen readers. */
export interface Panel {
  type: 'panel'
  name: string
  title: Text
  description?: Text
  /** Reason for asking, shown directly under the question. Required on sensitive items. */
  reason?: Text
  visibleIf?: string
  elements: Question[]
}

export type Question = SingleQuestion | MultipleQuestion | TextQuestion

interface QuestionBase extends Meaning {
  /** `^[a-z][a-z0-9_]*$`, at most 32 characters; grid rows are `<grid>__<item>`. Never changes its meaning. */
  name: string
  title: Text
  description?: Text
  reason?: Text
  visibleIf?: string
}

export interface Meaning {
  /** Which of the ten question groups (1 … 10); 0 for questions about the respondent. */
  questionGroup: QuestionGroup
  /** Shared meaning across questionnaires and versions, e.g. `services.needed`. */
  concept: string
  /** The taxonomy code this row is about, where one concept is asked once per item. */
  item?: string
  /** The taxonomy whose codes are the items or the choices. */
  taxonomy?: TaxonomyName
  role: DisclosureRole
  pillar: Pillar
}

export type QuestionGroup = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
export type DisclosureRole = 'quasi_id' | 'sensitive' | 'other' | 'free_text' | 'direct_id'
export type Pillar = 'prosecution' | 'protection' | 'prevention' | 'partnership'
export type TaxonomyName = 'services' | 'languages' | 'training_topics' | 'barriers' | 'sectors' | 'populations'

export interface SingleQuestion extends QuestionBase {
  /** `dropdown` for long lists; `radiogroup` otherwise (also for 1–5 ratings, with `scale: true`). */
  type: 'radiogroup' | 'dropdown'
  choices: Choice[]
  /** The substantive choices are an ordered 1 … n scale whose values are the strings '1' … 'n'. */
  scale?: boolean
}

export interface MultipleQuestion extends QuestionBase {
  type: 'checkbox' | 'tagbox'
  choices: Choice[]
}

export interface TextQuestion extends QuestionBase {
  type: 'text' | 'comment'
  maxLength: number
}

/**
 * `value` matches `^[a-z0-9][a-zA-Z0-9_-]*$` (BCP 47 tags are allowed). The values `dont_know`, `rather_not_say` and
 * `not_applicable` are reserved: they are kept as missing codes. An `exclusive` choice ("none of these")
 * cannot be combined with others (SurveyJS `isExclusive`).
 */
export interface Choice {
  value: string
  text: Text
  isExclusive?: boolean
}
