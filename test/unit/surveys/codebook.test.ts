import { describe, expect, test } from '@jest/globals'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import type { Definition, Question } from '../../../surveys/definition/definition.ts'
import { choice, choicesOf, dontKnow, grid, multiple, single } from '../../../surveys/questionnaires/build.ts'
import { taxonomies } from '../../../surveys/taxonomies/all.ts'
import { meaning, ratings, said, sample, sampleCodebook, topics } from './sample.ts'

function asking(...elements: Definition['pages'][number]['elements']): Definition {
  return { ...sample, pages: [{ name: 'only', title: said('Only'), elements }] }
}

function offering(...values: string[]): Question {
  return single({ name: 'q', title: said('Q'), ...meaning, choices: values.map(value => choice(value, said(value))) })
}

function codesOf(codebook: Codebook, name = 'q') {
  const choices = codebook.variables.find(variable => variable.name === name)?.choices ?? []
  return Object.fromEntries(choices.map(({ value, code }) => [value, code]))
}

describe('variables', () => {
  test('keep their place, grid, condition and missing choices', () => {
    const { variables } = sampleCodebook
    const rows = topics.map(item => `importance__${item}`)
    expect(variables.map(({ name }) => name)).toEqual(['works', 'lang_met', ...rows, 'note', 'after'])
    expect(variables[0]).toMatchObject({ kind: 'single', page: 'first', missing: [{ state: 'dont_know' }] })
    expect(variables[1]?.choices.map(({ value }) => value)).toEqual(['es', 'fr', 'zh-Hans', 'none'])
    expect(variables[2]).toMatchObject({
      grid: 'importance',
      scale: true,
      visibleIf: "({works} = 'yes') and ({lang_met} notempty)",
    })
    expect(variables[4]).toMatchObject({ kind: 'text', maxLength: 10, choices: [] })
    expect(variables[4]).not.toHaveProperty('facts')
    expect(variables[5]).toMatchObject({ visibleIf: "{note} notempty or {works} = 'no'" })
  })

  test('lie one behind the other in facts and tally', () => {
    const closed = sampleCodebook.variables.filter(({ kind }) => kind !== 'text')
    expect(closed.map(({ facts }) => facts)).toEqual([
      { offset: 0, length: 1 },
      { offset: 1, length: 2 },
      { offset: 3, length: 1 },
      { offset: 4, length: 1 },
      { offset: 5, length: 1 },
    ])
    expect(closed.map(({ tally }) => tally)).toEqual([
      { offset: 1, length: 7 },
      { offset: 8, length: 9 },
      { offset: 17, length: 10 },
      { offset: 27, length: 10 },
      { offset: 37, length: 7 },
    ])
    expect(sampleCodebook).toMatchObject({ factsLength: 6, tallyLength: 44, pairs: [] })
  })

  test('have at most 250 choices', () => {
    const values = Array.from({ length: 250 }, (_, index) => `c${index}`)
    expect(compileCodebook(asking(offering(...values)), { version: 1 }).tallyLength).toBe(256)
    expect(() => compileCodebook(asking(offering(...values, 'more')), { version: 1 })).toThrow('more than 250')
  })
})

describe('codes', () => {
  const first = compileCodebook(asking(offering('a', 'b', 'c')), { version: 1 })

  test('count from 1 in the first version', () => {
    expect(codesOf(first)).toEqual({ a: 1, b: 2, c: 3 })
    expect(first.retired).toEqual([])
  })

  test('stay with their choice when the order changes', () => {
    const second = compileCodebook(asking(offering('c', 'new', 'a', 'b')), { version: 2, previous: first })
    expect(codesOf(second)).toEqual({ c: 3, new: 4, a: 1, b: 2 })
  })

  test('are never used again, even when choices or the question were gone for a version', () => {
    const second = compileCodebook(asking(offering('a')), { version: 2, previous: first })
    expect(second.retired).toEqual([
      { variable: 'q', value: 'b', code: 2 },
      { variable: 'q', value: 'c', code: 3 },
    ])
    const third = compileCodebook(asking({ ...offering('x'), name: 'other' }), { version: 3, previous: second })
    expect(third.retired).toHaveLength(3)
    const fourth = compileCodebook(asking(offering('d', 'c', 'a')), { version: 4, previous: third })
    expect(codesOf(fourth)).toEqual({ d: 4, c: 3, a: 1 })
  })
})

describe('pairs', () => {
  const row = { taxonomy: taxonomies.training_topics, items: topics, title: said('Grid'), ...meaning }
  const importance = grid({ ...row, name: 'imp', concept: 'training.importance', choices: ratings, scale: true })
  const confidence = grid({
    ...row,
    name: 'conf',
    concept: 'training.confidence',
    choices: [...ratings, dontKnow],
    scale: true,
    items: topics.slice(1),
  })
  const training = { title: said('T'), ...meaning, taxonomy: 'training_topics' } as const
  const none = choice('none', said('None'), { isExclusive: true })
  const received = multiple({
    ...training,
    name: 'received',
    concept: 'training.received',
    choices: [...choicesOf(taxonomies.training_topics, topics), none],
  })
  const wanted = multiple({
    ...training,
    name: 'wanted',
    concept: 'training.wanted',
    choices: [choice('more', said('More')), ...choicesOf(taxonomies.training_topics, topics), none],
  })

  test('join scales about the same item', () => {
    const { pairs, variables, tallyLength } = compileCodebook(asking(importance, confidence), { version: 1 })
    const end = variables.reduce((sum, { tally }) => sum + (tally?.length ?? 0), 1)
    expect(pairs).toEqual([
      {
        name: `training.importance:training.confidence:${topics[1]}`,
        item: topics[1],
        left: { concept: 'training.importance', variable: `imp__${topics[1]}` },
        right: { concept: 'training.confidence', variable: `conf__${topics[1]}` },
        rows: 5,
        columns: 5,
        tally: { offset: end, length: 25 },
      },
    ])
    expect(tallyLength).toBe(end + 25)
  })

  test('join the options that two multiples share', () => {
    const { pairs } = compileCodebook(asking(received, wanted), { version: 1 })
    expect(
      pairs.map(({ item, left, right, rows, columns }) => [item, left.choice, right.choice, rows, columns]),
    ).toEqual([
      [topics[0], 0, 1, 2, 2],
      [topics[1], 1, 2, 2, 2],
    ])
  })
})
