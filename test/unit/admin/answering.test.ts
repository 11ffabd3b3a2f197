import { expect, test } from '@jest/globals'
import { choiceOfKey, type Field, toggled, withAnswer } from '../../../client/admin/paper/form/answering.ts'

const choice = (value: string, isExclusive = false) => ({ value, label: { default: value }, isExclusive })
const field = (kind: Field['kind'], choices = [choice('a'), choice('b'), choice('none', true)]): Field => {
  return { name: 'q', label: { default: 'Q' }, kind, choices, maxLength: 0 }
}

test('one of a single question replaces the other, and is taken away by itself', () => {
  const one = toggled({ other: 'x' }, field('single'), 'a')
  expect(one).toEqual({ other: 'x', q: 'a' })
  expect(toggled(one, field('single'), 'b')).toEqual({ other: 'x', q: 'b' })
  expect(toggled(one, field('single'), 'a')).toEqual({ other: 'x' })
})

test('boxes of a multiple question add up; an exclusive one stands alone', () => {
  const multiple = field('multiple')
  const both = toggled(toggled({}, multiple, 'a'), multiple, 'b')
  expect(both).toEqual({ q: ['a', 'b'] })
  expect(toggled(both, multiple, 'none')).toEqual({ q: ['none'] })
  expect(toggled({ q: ['none'] }, multiple, 'a')).toEqual({ q: ['a'] })
  expect(toggled({ q: ['a'] }, multiple, 'a')).toEqual({})
})

test('a text that is emptied is no answer', () => {
  expect(withAnswer({ q: 'x' }, 'q', '')).toEqual({})
})

test('digits are the numbers beside the boxes', () => {
  const ten = field(
    'single',
    Array.from({ length: 10 }, (_, index) => choice(`c${index + 1}`)),
  )
  expect(['1', '9', '0', 'a', 'Enter'].map(key => choiceOfKey(ten, key))).toEqual([
    'c1',
    'c9',
    'c10',
    undefined,
    undefined,
  ])
  expect(choiceOfKey(field('single'), '7')).toBeUndefined()
})
