import { describe, expect, test } from '@jest/globals'
import type { Choice, Definition, Element } from '../../../surveys/definition/definition.ts'
import { UnpublishableError } from '../../../surveys/definition/finding.ts'
import { assertPublishable, lintDefinition, questionGroupsOf } from '../../../surveys/definition/lint.ts'
import { parseDefinition } from '../../../surveys/definition/schema.ts'
import { choice, dontKnow, freeText, grid, multiple, single } from '../../../surveys/questionnaires/build.ts'
import { taxonomies } from '../../../surveys/taxonomies/all.ts'
import { meaning, ratings, said, sample, topics } from './sample.ts'

const yesNo = [choice('yes', said('Yes')), choice('no', said('No'))]
const works = single({ name: 'works', title: said('W'), ...meaning, choices: yesNo })
const langs = multiple({ name: 'langs', title: said('L'), ...meaning, choices: yesNo })
const rate = single({ name: 'rate', title: said('R'), ...meaning, choices: [...ratings, dontKnow], scale: true })
const note = freeText({
  name: 'note',
  title: said('N'),
  description: said('Hint'),
  ...meaning,
  role: 'free_text',
  maxLength: 9,
})
const rows = grid({
  name: 'rows',
  title: said('Rows'),
  ...meaning,
  taxonomy: taxonomies.training_topics,
  items: topics,
  choices: yesNo,
})

function asking(...elements: Element[]): Definition {
  return { ...sample, pages: [{ name: 'only', title: said('Only'), elements }] }
}

function withChoices(choices: Choice[], scale = false): Definition {
  return asking(single({ name: 'q', title: said('Q'), ...meaning, choices, scale }))
}

function when(visibleIf: string): Definition {
  const last = single({ name: 'last', title: said('Q'), ...meaning, choices: yesNo, visibleIf })
  return asking(works, langs, rate, note, rows, last)
}

function findings(definition: Definition): string[] {
  return lintDefinition(definition).map(({ rule, pointer }) => `${rule} ${pointer}`)
}

test('the sample is publishable', () => {
  expect(lintDefinition(sample)).toEqual([])
  expect(() => assertPublishable(sample)).not.toThrow()
  expect([...questionGroupsOf(sample)]).toEqual([1])
})

describe('conditions that are accepted', () => {
  test.each([
    "{works} = 'yes'",
    "{works} <> 'yes' and {langs} contains 'no'",
    "!({langs} anyof ['yes', 'no']) or {works} empty",
    '{note} notempty',
    '{rate} >= 3',
    "{rate} = 'dont_know'",
    `{rows__${topics[0]}} = 'yes'`,
  ])('%s', condition => expect(findings(when(condition))).toEqual([]))
})

describe('conditions that are refused', () => {
  const at = '#/pages/0/elements/5/visibleIf'
  test.each([
    ['{works} =', 'condition_syntax'],
    ["not ({works} = 'yes')", 'condition_syntax'],
    ["{work} = 'yes'", 'condition_question'],
    ["{last} = 'yes'", 'condition_question'],
    ["{rows} = 'yes'", 'condition_question'],
    ['{langs.length} > 1', 'condition_question'],
    ["{langs[0]} = 'yes'", 'condition_question'],
    ["{works} = 'maybe'", 'condition_choice'],
    ["{langs} anyof ['yes', 'maybe']", 'condition_choice'],
    ['{rate} >= 6', 'condition_choice'],
    ["{works} contains 'y'", 'condition_form'],
    ["{langs} = 'yes'", 'condition_form'],
    ["{note} = 'x'", 'condition_form'],
    ['{works} > 1', 'condition_form'],
    ['{works} = {langs}', 'condition_form'],
    ["'yes' = {works}", 'condition_form'],
    ["{works} = 'y' + 'es'", 'condition_form'],
    ['{works}', 'condition_form'],
    ['true', 'condition_form'],
    ["iif({works} = 'yes', 1, 0) = 1", 'condition_form'],
    ['today() > 1', 'condition_form'],
  ])('%s', (condition, rule) => expect(findings(when(condition))).toEqual([`${rule} ${at}`]))

  test('pages and panels may not look at what they contain', () => {
    const [page] = asking(works, rows).pages
    if (!page) throw new Error('one page')
    const early = { ...sample, pages: [{ ...page, visibleIf: "{works} = 'yes'" }] }
    expect(findings(early)).toEqual(['condition_question #/pages/0/visibleIf'])
    const inside = asking({ ...rows, visibleIf: `{rows__${topics[0]}} notempty` })
    expect(findings(inside)).toEqual(['condition_question #/pages/0/elements/0/visibleIf'])
  })
})

describe('rules', () => {
  const question = '#/pages/0/elements/0'
  const broken: [string, Definition, string[]][] = [
    ['a missing translation', { ...sample, title: { default: 'x', es: 'x', fr: 'x' } }, ['missing_text #/title/ar']],
    [
      'a blank text',
      asking({ ...works, title: { ...said('x'), default: ' ' } }),
      [`missing_text ${question}/title/default`],
    ],
    [
      'a choice without translation',
      withChoices([choice('yes', { default: 'Yes', es: 'Sí', ar: 'x' })]),
      [`missing_text ${question}/choices/0/text/fr`],
    ],
    ['a language twice', { ...sample, languages: ['en', 'es', 'en'] }, ['language #/languages/2']],
    ['a language that is no tag', { ...sample, languages: ['en', 'es-x'] }, ['language #/languages/1']],
    ['a name twice', asking(works, works), ['duplicate_name #/pages/0/elements/1/name']],
    [
      'a panel named like a question',
      asking({ ...rows, name: 'works' }, works),
      ['duplicate_name #/pages/0/elements/1/name'],
    ],
    [
      'a page twice',
      { ...sample, pages: [...asking(works).pages, ...asking(langs).pages] },
      ['duplicate_name #/pages/1/name'],
    ],
    ['an empty page', asking(), ['empty #/pages/0']],
    ['an empty panel', asking({ ...rows, elements: [] }), [`empty ${question}`]],
    ['a value twice', withChoices([...yesNo, ...yesNo.slice(1)]), [`duplicate_choice ${question}/choices/2/value`]],
    [
      'values that differ by case only',
      withChoices([choice('zh-Hans', said('x')), choice('zh-hans', said('x'))]),
      [`duplicate_choice ${question}/choices/1/value`],
    ],
    ['only missing choices', withChoices([dontKnow]), [`choices ${question}/choices`]],
    [
      'too many choices',
      withChoices(Array.from({ length: 251 }, (_, index) => choice(`c${index}`, said('x')))),
      [`choices ${question}/choices`],
    ],
    [
      "a don't know that can be combined",
      asking({ ...langs, choices: [...yesNo, choice('dont_know', said('?'))] }),
      [`exclusive ${question}/choices/2`],
    ],
    ['a scale with other values', withChoices(yesNo, true), [`scale ${question}/choices`]],
    ['a scale out of order', withChoices(ratings.toReversed(), true), [`scale ${question}/choices`]],
    [
      'rows with different choices',
      asking({
        ...rows,
        elements: rows.elements.map((row, i) => (i ? { ...works, name: row.name, choices: ratings } : row)),
      }),
      ['grid #/pages/0/elements/0/elements/1'],
    ],
    ['an item that is no term', asking({ ...works, taxonomy: 'services', item: 'x' }), [`item ${question}/item`]],
    ['an item without taxonomy', asking({ ...works, item: 'x' }), [`item ${question}/item`]],
    ['a sensitive question without reason', asking({ ...works, role: 'sensitive' }), [`reason ${question}`]],
    ['a text in an open role', asking({ ...note, role: 'other' }), [`role ${question}/role`]],
    ['a closed question as free text', asking({ ...works, role: 'free_text' }), [`role ${question}/role`]],
    [
      'a free text without hint',
      asking(freeText({ name: 'n', title: said('N'), ...meaning, role: 'free_text', maxLength: 9 })),
      [`hint ${question}`],
    ],
  ]
  test.each(broken)('%s', (_, definition, expected) => {
    expect(findings(definition)).toEqual(expected)
    expect(() => assertPublishable(definition)).toThrow(UnpublishableError)
  })

  test('the reason of a panel serves its rows', () => {
    const elements = rows.elements.map(row => ({ ...row, role: 'sensitive' as const }))
    expect(findings(asking({ ...rows, reason: said('Because'), elements }))).toEqual([])
  })
})

describe('shape', () => {
  const json = JSON.stringify(sample)
  const q = '#/pages/0/elements/0'
  test.each([
    ['nothing', 'null', '#'],
    ['an unknown property', json.replace('"key"', '"showTitle":true,"key"'), '#/showTitle'],
    [
      'a property of a question',
      json.replace('"type":"radiogroup"', '"type":"radiogroup","isRequired":true'),
      `${q}/isRequired`,
    ],
    [
      'a property of a choice',
      json.replace('"value":"yes"', '"value":"yes","enableIf":"1"'),
      `${q}/choices/0/enableIf`,
    ],
    ['another question type', json.replace('"type":"radiogroup"', '"type":"html"'), `${q}/type`],
    ['another clearing rule', json.replace('onHiddenContainer', 'onHidden'), '#/clearInvisibleValues'],
    ['a name with a capital', json.replace('"works"', '"Works"'), `${q}/name`],
    ['a name of Object', json.replace('"works"', '"constructor"'), `${q}/name`],
    ['a long name', json.replace('"works"', `"${'w'.repeat(33)}"`), `${q}/name`],
    ['a text without default', json.replace('"title":{"default"', '"title":{"en"'), '#/title/default'],
    ['NUL in a text', json.replace('"default":"Sample"', '"default":"\\u0000"'), '#/title/default'],
    ['a broken surrogate', json.replace('"default":"Sample"', '"default":"\\uD800"'), '#/title/default'],
    ['a prototype', json.replace('"key"', '"__proto__":{"x":1},"key"'), '#/__proto__'],
  ])('%s', (_, changed, pointer) => {
    const result = parseDefinition(JSON.parse(changed))
    expect(result).toEqual({ ok: false, findings: [{ pointer, rule: 'shape', detail: expect.any(String) }] })
    expect(() => assertPublishable(JSON.parse(changed))).toThrow(UnpublishableError)
  })

  test('what is accepted is returned unchanged', () => {
    expect(parseDefinition(JSON.parse(json))).toEqual({ ok: true, definition: sample })
  })
})
