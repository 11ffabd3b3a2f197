import { compileValidator } from '../../../surveys/answers/validate.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import type { Definition, Page } from '../../../surveys/definition/definition.ts'
import { choice, dontKnow, freeText, grid, multiple, single, text } from '../../../surveys/questionnaires/build.ts'
import { taxonomies } from '../../../surveys/taxonomies/all.ts'

export const said = (words: string) => text(words, words, words, words)
export const meaning = { questionGroup: 1, concept: 'sample.one', role: 'other', pillar: 'protection' } as const
export const ratings = ['1', '2', '3', '4', '5'].map(value => choice(value, said(value)))
const [topic = '', otherTopic = ''] = taxonomies.training_topics.terms.map(({ code }) => code)
export const topics = [topic, otherTopic]

const first: Page = {
  name: 'first',
  title: said('First'),
  elements: [
    single({ name: 'works', title: said('Works?'), ...meaning, choices: [...yesNo(), dontKnow] }),
    multiple({
      name: 'lang_met',
      title: said('Languages?'),
      ...meaning,
      concept: 'languages.demand',
      choices: [
        ...['es', 'fr', 'zh-Hans'].map(value => choice(value, said(value))),
        choice('none', said('None'), { isExclusive: true }),
        dontKnow,
      ],
    }),
  ],
}

const second: Page = {
  name: 'second',
  title: said('Second'),
  visibleIf: "{works} = 'yes'",
  elements: [
    grid({
      name: 'importance',
      title: said('How important?'),
      visibleIf: '{lang_met} notempty',
      ...meaning,
      concept: 'training.importance',
      taxonomy: taxonomies.training_topics,
      items: topics,
      choices: [...ratings, dontKnow],
      scale: true,
    }),
    freeText({
      name: 'note',
      title: said('Note'),
      description: said('Do not write names.'),
      visibleIf: "{lang_met} contains 'es'",
      ...meaning,
      role: 'free_text',
      maxLength: 10,
    }),
  ],
}

const third: Page = {
  name: 'third',
  title: said('Third'),
  elements: [
    single({
      name: 'after',
      title: said('After'),
      visibleIf: "{note} notempty or {works} = 'no'",
      ...meaning,
      choices: yesNo(),
    }),
  ],
}

/** One question of each kind, with conditions on a page, a panel and questions. */
export const sample: Definition = {
  key: 'sample',
  audience: 'provider',
  title: said('Sample'),
  introduction: said('Sample'),
  languages: ['en', 'es', 'fr', 'ar'],
  clearInvisibleValues: 'onHiddenContainer',
  pages: [first, second, third],
}

export const sampleCodebook = compileCodebook(sample, { version: 1 })
export const sampleValidator = compileValidator(sample, sampleCodebook)

function yesNo() {
  return [choice('yes', said('Yes')), choice('no', said('No'))]
}
