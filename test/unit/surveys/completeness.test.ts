import { expect, test } from '@jest/globals'
import { completenessOf } from '../../../surveys/answers/completeness.ts'

const asked = new Set(['a', 'b', 'c'])

test.each([
  ['nothing', {}, 0],
  ['one of three, rounded down', { a: 'yes' }, 33],
  ['two of three', { a: 'yes', b: ['x', 'y'] }, 66],
  ['“don’t know” is an answer', { a: 'dont_know', b: 'x', c: 'Some text' }, 100],
])('%s', (_, answers, expected) => {
  expect(completenessOf(answers, asked)).toBe(expected)
})

test('whoever was asked nothing has left out nothing', () => {
  expect(completenessOf({}, new Set())).toBe(100)
})
