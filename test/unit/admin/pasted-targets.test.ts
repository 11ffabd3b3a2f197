import { expect, test } from '@jest/globals'
import { placePasted, readTarget } from '../../../client/admin/board/pasted-targets.ts'

const rows = [
  { key: 'county', name: 'The county' },
  { key: 'north', name: 'North town' },
  { key: 'south', name: 'San José' },
]

test('one column goes down from the row it was pasted into, and no further than the table', () => {
  const { values, unknown } = placePasted('10\r\n20\r\n30\r\n', { rows, from: 'north' })
  expect([...values]).toEqual([
    ['north', '10'],
    ['south', '20'],
  ])
  expect(unknown).toEqual([])
})

test('an empty line in a column leaves its row empty', () => {
  expect([...placePasted('10\n\n30', { rows, from: 'county' }).values]).toEqual([
    ['county', '10'],
    ['north', ''],
    ['south', '30'],
  ])
})

test('two columns go where the name or code says, whatever the order, accents and case', () => {
  const { values, unknown } = placePasted('san jose\t5\nNORTH\t1,200\nElsewhere\t7', { rows, from: 'county' })
  expect([...values]).toEqual([
    ['south', '5'],
    ['north', '1,200'],
  ])
  expect(unknown).toEqual(['Elsewhere'])
})

test.each([
  ['30', 30],
  [' 30 ', 30],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1 200', 1200],
  ['1\u202f200', 1200],
  ['', null],
  ['  ', null],
  ['0', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['12,5', undefined],
  ['abc', undefined],
  ['99999999', undefined],
])('%j is read as %s', (text, expected) => {
  expect(readTarget(text)).toBe(expected)
})
