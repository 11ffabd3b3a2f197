import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Answers, Visible } from '../../../surveys/answers/answers.ts'
import { packFacts, unpackFacts } from '../../../surveys/answers/facts.ts'
import { isChosenMissing, type MissingState, missingStates } from '../../../surveys/answers/missing.ts'
import { addToTally, compileTally, countsOf, pairCounts } from '../../../surveys/answers/tally.ts'
import { compileValidator } from '../../../surveys/answers/validate.ts'
import { compileVisibility } from '../../../surveys/answers/visibility.ts'
import type { Codebook, PairSide, Variable } from '../../../surveys/codebook/codebook.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import type { Definition } from '../../../surveys/definition/definition.ts'
import { lintDefinition } from '../../../surveys/definition/lint.ts'
import { aDefinition, anAnswerSheet, times } from './arbitraries.ts'
import { sampleCodebook, sampleValidator, topics } from './sample.ts'

interface Given {
  answers: Answers
  visible: Visible
}

interface Case {
  definition: Definition
  codebook: Codebook
  responses: Given[]
}

const cases = fc.gen().map((draw): Case => {
  const definition = aDefinition(draw)
  const codebook = compileCodebook(definition, { version: 1 })
  const validator = compileValidator(definition, codebook)
  const visibleOf = compileVisibility(definition)
  const responses = times(draw(fc.integer, { min: 1, max: 6 }), () => {
    const raw = anAnswerSheet(draw, definition)
    const visible = visibleOf(raw)
    const asked = Object.fromEntries(Object.entries(raw).filter(([name]) => visible.has(name)))
    const result = validator.check(asked)
    if (!result.ok) throw new Error(JSON.stringify(result.errors))
    return result
  })
  return { definition, codebook, responses }
})

/** What the facts should say, read from the answers. */
function stateOf({ answers, visible }: Given, { name }: Variable): MissingState | string[] {
  if (!visible.has(name)) return 'not_asked'
  const answer = answers[name]
  if (answer === undefined) return 'skipped'
  const values = typeof answer === 'string' ? [answer] : answer
  const [first = ''] = values
  return isChosenMissing(first) ? first : values
}

function closedOf({ variables }: Codebook): Variable[] {
  return variables.filter(({ kind }) => kind !== 'text')
}

describe('facts', () => {
  test('have the documented bytes', () => {
    const result = sampleValidator.check({
      works: 'yes',
      lang_met: ['fr'],
      [`importance__${topics[0]}`]: '5',
      [`importance__${topics[1]}`]: 'dont_know',
    })
    if (!result.ok) throw new Error('refused')
    expect([...packFacts(sampleCodebook, result.answers, result.visible)]).toEqual([1, 1, 0b10, 5, 254, 0])
    const skipped = sampleValidator.check({ works: 'no' })
    if (!skipped.ok) throw new Error('refused')
    expect([...packFacts(sampleCodebook, skipped.answers, skipped.visible)]).toEqual([2, 255, 0, 0, 0, 255])
  })

  test('of another version are refused', () => {
    expect(() => unpackFacts(sampleCodebook, new Uint8Array(7))).toThrow('another version')
    const vector = new Int32Array(sampleCodebook.tallyLength)
    expect(() => addToTally(compileTally(sampleCodebook), new Uint8Array(7), vector, 1)).toThrow('another version')
    expect(() => countsOf(sampleCodebook, new Int32Array(3), 'works')).toThrow('another version')
  })

  test('answers that were not validated are refused', () => {
    expect(() => packFacts(sampleCodebook, { works: 'maybe' }, new Set(['works']))).toThrow('not validated')
  })

  test('say what was answered (any questionnaire, any answers)', () => {
    fc.assert(
      fc.property(cases, ({ codebook, responses }) => {
        for (const given of responses) {
          const facts = unpackFacts(codebook, packFacts(codebook, given.answers, given.visible))
          for (const variable of closedOf(codebook)) {
            const state = stateOf(given, variable)
            const index = (value: string) => variable.choices.findIndex(choice => choice.value === value)
            const expected = Array.isArray(state)
              ? { choices: state.map(index).toSorted((a, b) => a - b) }
              : { missing: state }
            expect(facts.get(variable.name)).toEqual(expected)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('tally', () => {
  test('is the naive count of the answers', () => {
    fc.assert(
      fc.property(cases, ({ codebook, responses }) => {
        const vector = fold(codebook, responses, () => 1)
        for (const variable of closedOf(codebook)) {
          const states = responses.map(given => stateOf(given, variable))
          const count = (matches: (state: MissingState | string[]) => boolean) => states.filter(matches).length
          expect(countsOf(codebook, vector, variable.name)).toEqual({
            responses: responses.length,
            answered: count(Array.isArray),
            missing: Object.fromEntries(missingStates.map(missing => [missing, count(state => state === missing)])),
            choices: variable.choices.map(({ value }) => count(state => Array.isArray(state) && state.includes(value))),
          })
        }
        for (const pair of codebook.pairs) {
          const both = responses.flatMap(given => {
            const cell = [indexOf(codebook, given, pair.left), indexOf(codebook, given, pair.right)]
            return cell.includes(undefined) ? [] : [cell]
          })
          const naive = times(pair.rows, r =>
            times(pair.columns, c => both.filter(([row, column]) => row === r && column === c).length),
          )
          expect(pairCounts(codebook, vector, pair)).toEqual(naive)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('is as before once a response is taken out', () => {
    fc.assert(
      fc.property(cases, ({ codebook, responses }) => {
        const [withdrawn, ...others] = responses
        if (!withdrawn) return
        const vector = fold(codebook, responses, () => 1)
        addToTally(compileTally(codebook), packFacts(codebook, withdrawn.answers, withdrawn.visible), vector, -1)
        expect(vector).toEqual(fold(codebook, others, () => 1))
      }),
      { numRuns: 50 },
    )
  })

  test('sums record keys modulo 2^32 at the same positions', () => {
    const key = fc.integer({ min: 0, max: 2 ** 32 - 1 })
    fc.assert(
      fc.property(cases, fc.array(key, { minLength: 6, maxLength: 6 }), ({ codebook, responses }, keys) => {
        const vector = fold(codebook, responses, index => keys[index] ?? 0)
        const total = keys.slice(0, responses.length).reduce((sum, one) => sum + BigInt(one), 0n)
        expect((vector[0] ?? 0) >>> 0).toBe(Number(total % 2n ** 32n))
        for (const { tally } of closedOf(codebook)) {
          if (!tally) continue
          const parts = vector.subarray(tally.offset, tally.offset + missingStates.length)
          const [variable] = closedOf(codebook).filter(candidate => candidate.tally === tally)
          if (variable?.kind !== 'single') continue
          const choices = vector.subarray(tally.offset + missingStates.length, tally.offset + tally.length)
          expect([...parts, ...choices].reduce((sum, part) => (sum + part) | 0, 0)).toBe(vector[0])
        }
        const tally = compileTally(codebook)
        responses.forEach(({ answers, visible }, index) => {
          addToTally(tally, packFacts(codebook, answers, visible), vector, -(keys[index] ?? 0))
        })
        expect(vector.every(sum => sum === 0)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

test('generated questionnaires are publishable', () => {
  fc.assert(
    fc.property(cases, ({ definition }) => expect(lintDefinition(definition)).toEqual([])),
    { numRuns: 100 },
  )
})

function fold(codebook: Codebook, responses: Given[], amount: (index: number) => number): Int32Array {
  const vector = new Int32Array(codebook.tallyLength)
  const tally = compileTally(codebook)
  responses.forEach(({ answers, visible }, index) => {
    addToTally(tally, packFacts(codebook, answers, visible), vector, amount(index))
  })
  return vector
}

/** Row or column a response counts in, if it answered. */
function indexOf(codebook: Codebook, given: Given, side: PairSide): number | undefined {
  const variable = codebook.variables.find(({ name }) => name === side.variable)
  const state = variable && stateOf(given, variable)
  if (!Array.isArray(state)) return undefined
  const chosen = state.map(value => variable?.choices.findIndex(choice => choice.value === value))
  return side.choice === undefined ? chosen[0] : Number(chosen.includes(side.choice))
}
