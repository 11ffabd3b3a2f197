import { describe, expect, test } from '@jest/globals'
import type { Codebook, Variable } from '../../../surveys/codebook/codebook.ts'
import { compareVersions } from '../../../surveys/codebook/comparable.ts'
import { said, sampleCodebook } from './sample.ts'

function changed(name: string, change: (variable: Variable) => Partial<Variable>): Codebook {
  const variables = sampleCodebook.variables.map(each => (each.name === name ? { ...each, ...change(each) } : each))
  return { ...sampleCodebook, variables }
}

describe('two versions of a questionnaire', () => {
  test('are comparable in every closed question when nothing changed', () => {
    const compared = compareVersions(sampleCodebook, sampleCodebook)
    expect([...compared.values()].every(reason => reason === null)).toBe(true)
    expect(compared.has('works')).toBe(true)
    expect(compared.has('note')).toBe(false)
  })

  test.each<[string, (variable: Variable) => Partial<Variable>, string | null]>([
    ['another wording', () => ({ label: said('Spoken?') }), 'question'],
    ['another concept', () => ({ concept: 'languages.other' }), 'question'],
    ['another condition', () => ({ visibleIf: "{works} = 'no'" }), 'asked_of'],
    ['a choice gone', ({ choices }) => ({ choices: choices.slice(1) }), 'choices'],
    [
      'a choice more',
      ({ choices }) => ({ choices: [...choices, { ...first(choices), value: 'pt', code: 9 }] }),
      'choices',
    ],
    [
      'a choice reworded',
      ({ choices }) => ({ choices: [{ ...first(choices), label: said('?') }, ...choices.slice(1)] }),
      'choices',
    ],
    ['no "don\'t know" any more', () => ({ missing: [] }), 'choices'],
    ['another code', ({ choices }) => ({ choices: [{ ...first(choices), code: 9 }, ...choices.slice(1)] }), 'codes'],
    ['another order', ({ choices }) => ({ choices: [...choices].reverse() }), null],
    ['a translation added', ({ label }) => ({ label: { ...label, pt: 'Línguas?' } }), null],
  ])('%s', (_, change, reason) => {
    const other = changed('lang_met', change)
    expect(compareVersions(sampleCodebook, other).get('lang_met')).toBe(reason)
    expect(compareVersions(other, sampleCodebook).get('lang_met')).toBe(reason)
  })

  test('a question asked in one of them only', () => {
    const shorter = { ...sampleCodebook, variables: sampleCodebook.variables.filter(({ name }) => name !== 'works') }
    expect(compareVersions(sampleCodebook, shorter).get('works')).toBe('not_asked')
    expect(compareVersions(shorter, sampleCodebook).get('works')).toBe('not_asked')
  })
})

function first<T>(list: T[]): T {
  const [head] = list
  if (head === undefined) throw new Error('empty')
  return head
}
