import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Answers } from '../../../surveys/answers/answers.ts'
import { sectionsOf } from '../../../surveys/answers/sections.ts'
import { compileVisibility } from '../../../surveys/answers/visibility.ts'
import type { Definition } from '../../../surveys/definition/definition.ts'
import { questionsOf } from '../../../surveys/definition/questions.ts'
import { libraryQuestionnaires } from '../../../surveys/questionnaires/library.ts'
import { aDefinition, anAnswerSheet } from './arbitraries.ts'
import { sample } from './sample.ts'

const namesOf = (definition: Definition) => questionsOf(definition).map(({ question }) => question.name)

/** Through the pages alone one is asked what one would be asked through the whole, whatever one then answers on them. */
function expectSame(definition: Definition, pages: string[], answers: Answers) {
  const inside = questionsOf(definition).flatMap(({ page, question }) =>
    pages.includes(page.name) ? question.name : [],
  )
  const part = sectionsOf(definition, pages, answers)
  const own = Object.fromEntries(Object.entries(answers).filter(([name]) => inside.includes(name)))
  const whole = compileVisibility(definition)(answers)
  expect([...compileVisibility(part)(own)]).toEqual(inside.filter(name => whole.has(name)))
  const text = JSON.stringify(part.pages)
  const outside = namesOf(definition).filter(name => !inside.includes(name))
  expect(outside.filter(name => text.includes(`{${name}}`))).toEqual([])
}

describe('some pages of a questionnaire', () => {
  test('ask what the whole would ask, and name no question outside (any questionnaire)', () => {
    fc.assert(
      fc.property(fc.gen(), draw => {
        const definition = aDefinition(draw)
        const pages = draw(
          fc.shuffledSubarray,
          definition.pages.map(({ name }) => name),
        )
        expectSame(definition, pages, anAnswerSheet(draw, definition))
      }),
      { numRuns: 150 },
    )
  })

  test.each(libraryQuestionnaires)('ask what the whole would ask ($key)', ({ definition }) => {
    fc.assert(
      fc.property(fc.gen(), draw => {
        const pages = draw(
          fc.shuffledSubarray,
          definition.pages.map(({ name }) => name),
        )
        expectSame(definition, pages, anAnswerSheet(draw, definition))
      }),
      { numRuns: 40 },
    )
  })

  test('keep conditions among themselves, and lose those that others decide', () => {
    const [page] = sectionsOf(sample, ['second'], { works: 'yes', lang_met: ['es'] }).pages
    expect(page).not.toHaveProperty('visibleIf')
    expect(page?.elements.map(element => element.visibleIf)).toEqual([undefined, undefined])
    const both = sectionsOf(sample, ['first', 'second'], {})
    expect(both.pages[1]?.visibleIf).toBe("({works} == 'yes')")
  })

  test('are gone when the answers outside hide them', () => {
    expect(sectionsOf(sample, ['second'], { works: 'no' }).pages).toEqual([])
    const [page] = sectionsOf(sample, ['second'], { works: 'yes', lang_met: ['fr'] }).pages
    expect(page?.elements.map(({ name }) => name)).toEqual(['importance'])
  })

  test('an answer to a question that is itself hidden decides nothing', () => {
    expect(sectionsOf(sample, ['third'], { note: 'x', lang_met: ['es'] }).pages).toEqual([])
  })
})
