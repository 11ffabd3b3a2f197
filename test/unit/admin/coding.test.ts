import { expect, test } from '@jest/globals'
import { draftOfAlike } from '../../../client/admin/themes/coding.ts'

const text = (key: string, words: string, alike: string[] | null = null) => ({
  ...{ key, text: words, isCoded: false, themeIds: [], alike },
})
const [first, second, other] = [text('1', 'More beds'), text('2', ' more  BEDS '), text('3', 'A bus')]
const texts = [first, second, other]
const beds = { themeIds: ['beds'], isNothing: false }

test('a text begins as one with the same words was coded, in this pile or before', () => {
  expect(draftOfAlike(second, texts, new Map())).toBeUndefined()
  expect(draftOfAlike(second, texts, new Map([['1', beds]]))).toEqual(beds)
  expect(draftOfAlike(other, texts, new Map([['1', beds]]))).toBeUndefined()
  expect(draftOfAlike(text('4', 'Food', ['food']), texts, new Map())).toEqual({ themeIds: ['food'], isNothing: false })
  expect(draftOfAlike(text('5', 'Nothing', []), texts, new Map())).toEqual({ themeIds: [], isNothing: true })
})

test('a coding that was taken back is no example', () => {
  const none = { themeIds: [], isNothing: false }
  expect(draftOfAlike(second, texts, new Map([['1', none]]))).toBeUndefined()
})
