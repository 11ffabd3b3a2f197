import { describe, expect, test } from '@jest/globals'
import { ar } from '../../../reports/charts/messages/ar.ts'
import { en } from '../../../reports/charts/messages/en.ts'
import { summarySentences, topGapSize, topGapWhy } from '../../../reports/charts/summary.ts'
import { aReport, partner, people, provider, randomResponses, resident, talliesOf } from './wave.ts'

const responses = people(
  // 60 of 80 see the need for transport, 30 of them meet it sometimes or never: 0.75 × 0.5.
  [30, { svc_state__transport: 'unavailable', svc_meet__transport: 'never' }],
  [30, { svc_state__transport: 'offered', svc_meet__transport: 'always' }, { area: 'south' }],
  [20, { svc_state__transport: 'referred', svc_meet__transport: 'not_needed' }, { area: 'south' }],
).map(given => ({
  ...given,
  answers: {
    ...given.answers,
    // Importance 5, confidence 2: 5 × 3 of 20.
    trn_imp__indicators: '5',
    trn_conf__indicators: '2',
  },
}))
const report = aReport({ tallies: [talliesOf(provider, responses)], invited: { provider: 100 } })

describe('the largest gaps', () => {
  test('of all kinds stand in one list: a share of providers, or MWDS out of 20', () => {
    expect(report.topGaps.map(({ kind, label, score, base }) => [kind, label, score, base])).toEqual([
      ['training', expect.any(String), 0.75, 80],
      ['service', expect.stringMatching(/transport/i), 0.375, 80],
    ])
    expect(report.topGaps.map(gap => topGapWhy(gap, en, 'en'))).toEqual([
      'Discrepancy score 15.00 of at most 20',
      '75% (70%–79%) of providers see the need; 50% (44%–56%) of these meet it only sometimes or never',
    ])
    // All rated alike: no interval. 30 of 80, of a list of 100: Wilson 27.7 … 48.5 %, less than half as long.
    expect(report.topGaps.map(gap => topGapSize(gap, 'en'))).toEqual(['0.75', '0.38 (0.33–0.42)'])
  })

  test('are ten at most, the largest first, and none that is withheld', () => {
    const tallies = [provider, resident, partner].map(codebook => talliesOf(codebook, randomResponses(codebook, 118)))
    const scores = aReport({ tallies }).topGaps.map(({ score }) => score)
    expect(scores).toHaveLength(10)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.at(-1)).toBeGreaterThan(0)
    const few = talliesOf(provider, responses.slice(0, 4))
    expect(aReport({ tallies: [few] }).topGaps).toEqual([])
  })
})

test('gaps of the same size share a rank', () => {
  const same = people(
    [30, { svc_meet__transport: 'never', svc_meet__childcare: 'never' }],
    [30, { svc_meet__transport: 'always', svc_meet__childcare: 'always' }],
  )
  const ranks = aReport({ tallies: [talliesOf(provider, same)] }).topGaps.map(({ rank, score }) => [rank, score])
  expect(ranks).toEqual([
    [1, 0.5],
    [1, 0.5],
  ])
})

describe('the summary', () => {
  test('says in sentences who answered, what is missing and where', () => {
    expect(summarySentences(report, en)).toEqual([
      '80 providers answered, 80% of the 100 invited',
      'The largest service gap is “Transport”: 75% of providers see the need, and 50% of these can meet it only sometimes or never',
      'None of the providers who answered offers “Transport”, even with limits, in these areas where it is needed: North',
      expect.stringMatching(/^The training needed most is “.+”, with a discrepancy score of 15\.00$/),
    ])
  })

  test('leaves out what there is too little to say about, and speaks the language of the report', () => {
    const few = aReport({ tallies: [talliesOf(provider, responses.slice(0, 4))] })
    expect(summarySentences(few, en)).toEqual(['Fewer than 5 providers answered'])
    const arabic = summarySentences({ ...report, language: 'ar' }, ar)
    expect(arabic).toHaveLength(4)
    for (const sentence of arabic) expect(sentence).toMatch(/\p{Script=Arabic}/u)
  })
})
