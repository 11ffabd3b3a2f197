import { describe, expect, test } from '@jest/globals'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import { countQuestions } from '../../../surveys/codebook/questions.ts'
import type { Definition } from '../../../surveys/definition/definition.ts'
import { lintDefinition, questionGroupsOf } from '../../../surveys/definition/lint.ts'
import { libraryQuestionnaires } from '../../../surveys/questionnaires/library.ts'
import { taxonomies } from '../../../surveys/taxonomies/all.ts'

const definitions = libraryQuestionnaires.map(({ definition }) => definition)

function definitionOf(key: string): Definition {
  const found = definitions.find(definition => definition.key === key)
  if (!found) throw new Error(`no questionnaire ${key}`)
  return found
}

function lengthOf(definition: Definition): number {
  return countQuestions(compileCodebook(definition, { version: 1 }).variables)
}

describe.each(libraryQuestionnaires)('$key', ({ key, definition }) => {
  test('has its key and can be published', () => {
    expect(definition.key).toBe(key)
    expect(lintDefinition(definition)).toEqual([])
  })

  test('is complete in four languages', () => {
    expect(definition.languages).toEqual(['en', 'es', 'fr', 'ar'])
  })

  test('becomes a codebook with the name of every taxonomy item', () => {
    const { variables } = compileCodebook(definition, { version: 1 })
    for (const { taxonomy, item, choices, kind } of variables) {
      if (!taxonomy) continue
      const codes = taxonomies[taxonomy].terms.map(({ code }) => code)
      const used = item === undefined && kind !== 'text' ? choices.map(({ value }) => value) : [item]
      const others = used.filter(value => value !== undefined && !codes.includes(value))
      expect(others.filter(value => !['none', 'other', 'nobody', 'not_needed'].includes(value ?? ''))).toEqual([])
    }
  })
})

describe('together', () => {
  test('the questionnaires cover all ten question groups', () => {
    const groups = new Set(definitions.flatMap(definition => [...questionGroupsOf(definition)]))
    expect([...groups].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('they are short enough to be answered', () => {
    expect(lengthOf(definitionOf('provider'))).toBeGreaterThanOrEqual(35)
    expect(lengthOf(definitionOf('provider'))).toBeLessThanOrEqual(45)
    expect(lengthOf(definitionOf('resident'))).toBeLessThanOrEqual(15)
    expect(lengthOf(definitionOf('partner'))).toBeGreaterThanOrEqual(17)
    expect(lengthOf(definitionOf('partner'))).toBeLessThanOrEqual(23)
  })

  test('the provider questionnaire pairs importance with confidence, and trained with wanted', () => {
    const { pairs } = compileCodebook(definitionOf('provider'), { version: 1 })
    const scales = pairs.filter(({ left }) => left.concept === 'training.importance')
    const wishes = pairs.filter(({ left }) => left.concept === 'training.received')
    expect(scales.length).toBeGreaterThanOrEqual(15)
    expect(wishes.length).toBeGreaterThanOrEqual(15)
    expect(scales.every(({ rows, columns }) => rows === 5 && columns === 5)).toBe(true)
  })
})

describe('taxonomies', () => {
  test.each([
    ['services', 25],
    ['languages', 40],
    ['training_topics', 15],
    ['barriers', 15],
    ['sectors', 12],
  ] as const)('%s has at least %d terms', (name, least) => {
    expect(taxonomies[name].terms.length).toBeGreaterThanOrEqual(least)
  })

  test.each(Object.values(taxonomies))(
    '$name has unique codes and labels in four languages',
    ({ name, label, terms }) => {
      expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length)
      for (const term of [{ code: name, label }, ...terms]) {
        expect(term.code.length).toBeLessThanOrEqual(20)
        expect(term.label).toEqual({
          default: expect.stringMatching(/\S/),
          es: expect.stringMatching(/\S/),
          fr: expect.stringMatching(/\S/),
          ar: expect.stringMatching(/\S/),
        })
      }
    },
  )

  test('languages are BCP 47 tags, each for another language', () => {
    const codes = taxonomies.languages.terms.map(({ code }) => code)
    expect(Intl.getCanonicalLocales(codes)).toHaveLength(codes.length)
  })
})
