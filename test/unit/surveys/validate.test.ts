import { describe, expect, test } from '@jest/globals'
import { compileValidator } from '../../../surveys/answers/validate.ts'
import { sample, sampleCodebook, sampleValidator, topics } from './sample.ts'

const [topic] = topics
const row = `importance__${topic}`
const asked = { works: 'yes', lang_met: ['es', 'zh-Hans'] }

describe('accepted answers', () => {
  test.each([
    ['nothing', {}],
    ['one choice', { works: 'no' }],
    ['a missing choice', { works: 'dont_know', lang_met: ['dont_know'] }],
    ['an exclusive choice alone', { lang_met: ['none'] }],
    ['a row of a grid', { ...asked, [row]: '5' }],
    ['a text of the greatest length', { ...asked, note: '0123456789' }],
    ['a chain of conditions', { ...asked, note: 'x', after: 'yes' }],
  ])('%s', (_, answers) => {
    expect(sampleValidator.check(answers)).toMatchObject({ ok: true, answers })
  })

  test('an empty list and an empty text are skipped questions', () => {
    expect(sampleValidator.check({ lang_met: [] })).toMatchObject({ answers: {} })
    const result = sampleValidator.check({ ...asked, note: ' \n\t ' })
    expect(result).toMatchObject({ ok: true, answers: asked })
    expect(result).not.toHaveProperty('answers.note')
  })

  test('texts are trimmed, keep line ends and lose control characters and broken surrogates', () => {
    const result = sampleValidator.check({ ...asked, note: ' a\r\nb\u0000\u0007\tc\uD800 ' })
    expect(result).toMatchObject({ answers: { note: 'a\nb c' } })
  })

  test('the visible questions follow page, panel and own conditions', () => {
    const visible = (answers: object) => {
      const result = sampleValidator.check(answers)
      return result.ok && [...result.visible]
    }
    const rows = topics.map(item => `importance__${item}`)
    expect(visible({})).toEqual(['works', 'lang_met'])
    expect(visible({ works: 'no', lang_met: ['es'] })).toEqual(['works', 'lang_met', 'after'])
    expect(visible({ works: 'yes' })).toEqual(['works', 'lang_met'])
    expect(visible({ works: 'yes', lang_met: ['fr'] })).toEqual(['works', 'lang_met', ...rows])
    expect(visible({ ...asked, note: 'x' })).toEqual(['works', 'lang_met', ...rows, 'note', 'after'])
  })
})

describe('refused answers', () => {
  test.each([
    ['no object', null, 'not_an_object', '#/answers'],
    ['a list', [], 'not_an_object', '#/answers'],
    ['a text instead of answers', 'works', 'not_an_object', '#/answers'],
    ['an unknown question', { worked: 'yes' }, 'unknown_question', '#/answers/worked'],
    ['a panel', { importance: { [`${topic}`]: '1' } }, 'unknown_question', '#/answers/importance'],
    ['a key with a slash', { 'a/b~c d': 'yes' }, 'unknown_question', '#/answers/a~1b~0c%20d'],
    ['__proto__', JSON.parse('{"__proto__":{"works":"yes"}}'), 'unknown_question', '#/answers/__proto__'],
    ['constructor', { constructor: 'yes' }, 'unknown_question', '#/answers/constructor'],
    ['toString', { toString: 'yes' }, 'unknown_question', '#/answers/toString'],
    ['an unknown choice', { works: 'maybe' }, 'unknown_choice', '#/answers/works'],
    ['a choice in capitals', { works: 'YES' }, 'unknown_choice', '#/answers/works'],
    ['a missing choice that is not offered', { works: 'not_applicable' }, 'unknown_choice', '#/answers/works'],
    ['a state nobody chooses', { works: 'skipped' }, 'unknown_choice', '#/answers/works'],
    ['an empty choice', { works: '' }, 'unknown_choice', '#/answers/works'],
    ['a name of Object', { works: 'constructor' }, 'unknown_choice', '#/answers/works'],
    ['a list for one choice', { works: ['yes'] }, 'wrong_type', '#/answers/works'],
    ['a boolean', { works: true }, 'wrong_type', '#/answers/works'],
    ['null', { works: null }, 'wrong_type', '#/answers/works'],
    ['an object', { works: { value: 'yes' } }, 'wrong_type', '#/answers/works'],
    ['one value for a list', { lang_met: 'es' }, 'wrong_type', '#/answers/lang_met'],
    ['a number in a list', { lang_met: ['es', 1] }, 'wrong_type', '#/answers/lang_met/1'],
    ['a list in a list', { lang_met: [['es']] }, 'wrong_type', '#/answers/lang_met/0'],
    ['an unknown choice in a list', { lang_met: ['es', 'xx'] }, 'unknown_choice', '#/answers/lang_met/1'],
    ['a choice twice', { lang_met: ['es', 'es'] }, 'duplicate_choice', '#/answers/lang_met/1'],
    ['an exclusive choice with another', { lang_met: ['es', 'none'] }, 'exclusive_choice', '#/answers/lang_met/1'],
    ["don't know with another", { lang_met: ['dont_know', 'es'] }, 'exclusive_choice', '#/answers/lang_met/0'],
    ['more than all choices', { lang_met: Array(6).fill('es') }, 'too_many_choices', '#/answers/lang_met'],
    ['a rating of 0', { ...asked, [row]: '0' }, 'unknown_choice', `#/answers/${row}`],
    ['a rating of 99', { ...asked, [row]: '99' }, 'unknown_choice', `#/answers/${row}`],
    ['a rating as a number', { ...asked, [row]: 5 }, 'wrong_type', `#/answers/${row}`],
    ['an unknown row', { ...asked, importance__x: '5' }, 'unknown_question', '#/answers/importance__x'],
    ['a long text', { ...asked, note: '0123456789a' }, 'too_long', '#/answers/note'],
    ['a number for a text', { ...asked, note: 5 }, 'wrong_type', '#/answers/note'],
    ['a list for a text', { ...asked, note: ['x'] }, 'wrong_type', '#/answers/note'],
    ['a question of a hidden page', { works: 'no', lang_met: ['es'], note: 'x' }, 'not_visible', '#/answers/note'],
    ['a question of a hidden panel', { works: 'yes', [row]: '5' }, 'not_visible', `#/answers/${row}`],
    ['a hidden question', { works: 'yes', after: 'yes' }, 'not_visible', '#/answers/after'],
  ])('%s', (_, answers, code, pointer) => {
    const result = sampleValidator.check(answers)
    expect(result).toEqual({ ok: false, errors: [{ code, pointer, detail: expect.any(String) }] })
  })

  test('a hidden answer does not make another question visible', () => {
    const result = sampleValidator.check({ works: 'dont_know', lang_met: ['es'], note: 'x', after: 'yes' })
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'not_visible' }, { code: 'not_visible' }] })
  })

  test('every mistake is told, but never what was answered', () => {
    const result = sampleValidator.check({ works: 'Jane Doe', lang_met: ['Jane Doe'], secret: 'Jane Doe' })
    expect(result).toMatchObject({ errors: [{ pointer: '#/answers/works' }, {}, { code: 'unknown_question' }] })
    expect(JSON.stringify(result)).not.toContain('Jane')
  })

  test('no more than fifty mistakes are told, with keys cut short', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${'k'.repeat(5000)}${index}`, 'x']))
    const result = sampleValidator.check(many)
    expect(result.ok ? [] : result.errors).toHaveLength(50)
    expect(JSON.stringify(result).length).toBeLessThan(20_000)
    expect(sampleValidator.check({ [`${'k'.repeat(63)}😀`]: 1 })).toMatchObject({ ok: false })
  })

  test('no prototype is touched', () => {
    sampleValidator.check(JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}}}'))
    expect({}).not.toHaveProperty('polluted')
  })
})

test('a condition that cannot be read stops the compilation', () => {
  const [first, ...others] = sample.pages
  if (!first) throw new Error('the sample has pages')
  const broken = { ...sample, pages: [{ ...first, visibleIf: '{works} =' }, ...others] }
  expect(() => compileValidator(broken, sampleCodebook)).toThrow('cannot parse the condition')
})
