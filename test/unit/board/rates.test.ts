import { describe, expect, test } from '@jest/globals'
import {
  countOutcomes,
  type Invitation,
  type Outcome,
  outcomeOf,
  outcomeOfCase,
  outcomes,
  responseRates,
} from '../../../server/board/rates.ts'
import { thinnessOf } from '../../../server/board/thin.ts'

const untouched: Invitation = {
  isSent: true,
  hasBounced: false,
  isOpened: false,
  isStarted: false,
  hasOptedOut: false,
  isCancelled: false,
  hasCompleted: false,
  completeness: null,
  takenOut: null,
}
const submitted = { isOpened: true, isStarted: true, hasCompleted: true }

test.each<[string, Partial<Invitation>, Outcome]>([
  ['never opened', {}, 'NC'],
  ['not written to yet', { isSent: false }, 'UH'],
  ['the letter came back', { hasBounced: true }, 'UO'],
  ['opened without submitting', { isOpened: true }, 'R'],
  ['started without submitting', { isOpened: true, isStarted: true }, 'R'],
  ['opted out', { hasOptedOut: true }, 'R'],
  ['opted out by the letter that bounced later', { hasOptedOut: true, hasBounced: true }, 'R'],
  ['the invitation was cancelled', { isCancelled: true, isOpened: true }, 'NE'],
  ['submitted with everything answered', { ...submitted, completeness: 100 }, 'I'],
  ['submitted with 80 %', { ...submitted, completeness: 80 }, 'I'],
  ['submitted with 79 %', { ...submitted, completeness: 79 }, 'P'],
  ['submitted with 50 %', { ...submitted, completeness: 50 }, 'P'],
  ['submitted with 49 %: a break-off', { ...submitted, completeness: 49 }, 'R'],
  ['submitted with nothing answered', { ...submitted, completeness: 0 }, 'R'],
  ['submitted, how complete is not known', { ...submitted, completeness: null }, 'I'],
  ['completed through an anonymous collector', { hasCompleted: true }, 'I'],
  ['submitted, cancelled afterwards', { ...submitted, completeness: 90, isCancelled: true }, 'I'],
  ['submitted and withdrawn', { ...submitted, completeness: 90, takenOut: 'withdrawn' }, 'R'],
  ['excluded as not eligible', { ...submitted, completeness: 90, takenOut: 'not_eligible' }, 'NE'],
  ['excluded for another reason', { ...submitted, completeness: 90, takenOut: 'excluded' }, 'O'],
])('%s', (_, changes, expected) => {
  expect(outcomeOf({ ...untouched, ...changes })).toBe(expected)
})

describe('an organisation of which several people were invited', () => {
  test.each<[Outcome[], Outcome]>([
    [['NC', 'I', 'UO'], 'I'],
    [['R', 'P'], 'P'],
    [['UO', 'NC'], 'NC'],
    [['NE', 'NC'], 'NC'],
    [['NE', 'NE'], 'NE'],
    [['UH'], 'UH'],
  ])('is one case with the best of the outcomes: %j → %s', (of, expected) => {
    expect(outcomeOfCase(of)).toBe(expected)
  })
})

const counts = (given: Partial<Record<Outcome, number>>) => ({ ...countOutcomes([]), ...given })

describe('response rates', () => {
  test('are those of a worked example: 200 invited, 8 of them not eligible', () => {
    // 100 complete, 20 partial, 30 refusals, 25 non-contacts, 5 other, 10 bounced, 2 not written to: 192 in the base.
    const rates = responseRates(counts({ I: 100, P: 20, R: 30, NC: 25, O: 5, UO: 10, UH: 2, NE: 8 }))
    expect(rates?.base).toBe(192)
    expect(rates?.rr1).toBeCloseTo(0.520_833, 6)
    expect(rates?.rr2).toBeCloseTo(0.625, 6)
  })

  test('are the same when nobody answered in part', () => {
    const rates = responseRates(counts({ I: 12, NC: 28 }))
    expect([rates?.rr1, rates?.rr2]).toEqual([0.3, 0.3])
  })

  test('count a bounced letter as a case that might have answered', () => {
    expect(responseRates(counts({ I: 3, UO: 1 }))?.rr1).toBe(0.75)
  })

  test('are 0 when nobody answered, and cannot be given when nobody was eligible', () => {
    expect(responseRates(counts({ NC: 4 }))).toEqual({ rr1: 0, rr2: 0, base: 4 })
    expect(responseRates(counts({ NE: 7 }))).toBeUndefined()
    expect(responseRates(counts({}))).toBeUndefined()
  })

  test('leave out nobody but those not eligible', () => {
    const each = countOutcomes(outcomes)
    expect(responseRates(each)?.base).toBe(outcomes.length - 1)
  })
})

test.each([
  [0, null, 'few'],
  [4, null, 'few'],
  [4, 4, 'few'],
  [5, null, null],
  [5, 10, null],
  [5, 11, 'under_half'],
  [14, 30, 'under_half'],
  [15, 30, null],
  [30, 15, null],
] as const)('%i responses of %s wanted: %s', (completed, target, expected) => {
  expect(thinnessOf({ completed, target })).toBe(expected)
})
