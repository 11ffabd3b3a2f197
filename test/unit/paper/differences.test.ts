import { expect, test } from '@jest/globals'
import { differencesOf, hasDifferences } from '../../../server/paper/differences.ts'
import type { Answers } from '../../../surveys/answers/answers.ts'
import { askedOnly } from '../../../surveys/answers/asked-only.ts'

const typed = (answers: Answers, area = 'north', language = 'en') => ({ answers, area, language })
const questions = ['age', 'services', 'comment']

test.each<[string, Answers, Answers]>([
  ['the same', { age: '2' }, { age: '2' }],
  ['boxes in another order', { services: ['a', 'b'] }, { services: ['b', 'a'] }],
  ['a text spaced otherwise', { comment: 'More  beds,\nplease.' }, { comment: 'More beds, please. ' }],
  ['nothing', {}, {}],
])('%s is no difference', (_, first, second) => {
  expect(hasDifferences(differencesOf(typed(first), typed(second), questions))).toBe(false)
})

test('differences come in the order of the questionnaire, a blank as null', () => {
  const first = typed({ services: ['a'], age: '2', comment: 'Beds' })
  const second = typed({ services: ['a', 'b'], age: '3' })
  expect(differencesOf(first, second, questions)).toEqual({
    area: null,
    language: null,
    answers: [
      { question: 'age', first: '2', second: '3' },
      { question: 'services', first: ['a'], second: ['a', 'b'] },
      { question: 'comment', first: 'Beds', second: null },
    ],
  })
})

test('the area and the language of the sheet can differ too', () => {
  const found = differencesOf(typed({}, 'north', 'en'), typed({}, 'south', 'es'), questions)
  expect([found.area, found.language]).toEqual([
    { first: 'north', second: 'south' },
    { first: 'en', second: 'es' },
  ])
  expect(hasDifferences(found)).toBe(true)
})

test('answers that others have hidden are dropped, also those hidden by a dropped one', () => {
  const visibleOf = (answers: Answers) =>
    new Set(['age', ...(answers.age === '2' ? ['services'] : []), ...(answers.services ? ['comment'] : [])])
  expect(askedOnly({ age: '3', services: ['a'], comment: 'x' }, visibleOf)).toEqual({ age: '3' })
  expect(askedOnly({ age: '2', services: ['a'], comment: 'x' }, visibleOf)).toEqual({
    age: '2',
    services: ['a'],
    comment: 'x',
  })
})
