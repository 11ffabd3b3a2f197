import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { Model } from 'survey-core'
import type { Answers, Visible } from '../../../surveys/answers/answers.ts'
import { compileValidator } from '../../../surveys/answers/validate.ts'
import { compileVisibility } from '../../../surveys/answers/visibility.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import type { Definition, Question } from '../../../surveys/definition/definition.ts'
import { isMultiple, isText, questionsOf } from '../../../surveys/definition/questions.ts'
import { libraryQuestionnaires } from '../../../surveys/questionnaires/library.ts'
import { aDefinition, anAnswer, anAnswerSheet, times } from './arbitraries.ts'

// SurveyJS is what the respondent sees: what it shows and keeps must be what the validator accepts.

const warn = jest.spyOn(console, 'warn')

function visibleIn(model: Model): string[] {
  return model
    .getAllQuestions()
    .flatMap(({ name, isVisible, isParentVisible }) => (isVisible && isParentVisible ? name : []))
}

function validatorOf(definition: Definition) {
  return compileValidator(definition, compileCodebook(definition, { version: 1 }))
}

/** A respondent who goes from front to back and answers what is shown. */
function fillIn(model: Model, definition: Definition, answers: Answers): void {
  model.data = {}
  for (const { question } of questionsOf(definition)) {
    const shown = model.getQuestionByName(question.name)
    if (shown.isVisible && shown.isParentVisible) model.setValue(question.name, answers[question.name])
  }
}

describe.each(libraryQuestionnaires)('$key', ({ definition }) => {
  const validator = validatorOf(definition)
  const model = new Model(definition)

  test('what SurveyJS shows and keeps is accepted, and survives SurveyJS unchanged', () => {
    fc.assert(
      fc.property(fc.gen(), draw => {
        fillIn(model, definition, anAnswerSheet(draw, definition))
        const submitted: unknown = structuredClone(model.data)
        const result = validator.check(submitted)
        expect(result).toMatchObject({ ok: true, answers: submitted })
        if (!result.ok) return
        expect([...result.visible]).toEqual(visibleIn(model))
        model.data = structuredClone(result.answers)
        model.clearIncorrectValues(true)
        expect(model.data).toEqual(result.answers)
        expect(visibleIn(model)).toEqual([...result.visible])
      }),
      { numRuns: Math.ceil(600 / questionsOf(definition).length) },
    )
    expect(warn).not.toHaveBeenCalled()
  })

  test('one wrong answer among right ones is refused', () => {
    const visibleOf = compileVisibility(definition)
    fc.assert(
      fc.property(fc.gen(), draw => {
        const raw = anAnswerSheet(draw, definition)
        const visible = visibleOf(raw)
        const answers = Object.fromEntries(Object.entries(raw).filter(([name]) => visible.has(name)))
        expect(validator.check(answers)).toMatchObject({ ok: true, answers })
        const { name, value, code } = aMistake(draw, definition, visible)
        expect(validator.check({ ...answers, [name]: value })).toMatchObject({ ok: false, errors: [{ code }] })
      }),
      { numRuns: 200 },
    )
  })
})

test('a respondent who goes back and changes answers is accepted (any questionnaire)', () => {
  fc.assert(
    fc.property(fc.gen(), draw => {
      const definition = aDefinition(draw)
      const validator = validatorOf(definition)
      const model = new Model(definition)
      const questions = questionsOf(definition).map(({ question }) => question)
      for (const _ of times(20, index => index)) {
        const question = draw(fc.constantFrom, ...questions)
        const shown = model.getQuestionByName(question.name)
        if (shown.isVisible && shown.isParentVisible) model.setValue(question.name, anAnswer(draw, question))
        const submitted: unknown = structuredClone(model.data)
        const result = validator.check(submitted)
        expect(result).toMatchObject({ ok: true, answers: submitted })
        expect(result.ok && [...result.visible]).toEqual(visibleIn(model))
      }
    }),
    { numRuns: 60 },
  )
  expect(warn).not.toHaveBeenCalled()
})

interface Mistake {
  name: string
  value: unknown
  code: string
}

function aMistake(draw: fc.GeneratorValue, definition: Definition, visible: Visible): Mistake {
  const questions = questionsOf(definition).map(({ question }) => question)
  return draw(fc.constantFrom, ...questions.flatMap(question => mistakesIn(draw, question, visible)), {
    name: 'no_such_question',
    value: 'x',
    code: 'unknown_question',
  })
}

function mistakesIn(draw: fc.GeneratorValue, question: Question, visible: Visible): Mistake[] {
  const { name } = question
  if (!visible.has(name)) {
    const value = anAnswer(draw, question)
    return value === undefined ? [] : [{ name, value, code: 'not_visible' }]
  }
  const odd = [null, 1, true, { name: 'x' }].map(value => ({ name, value, code: 'wrong_type' }))
  if (isText(question)) return [...odd, { name, value: 'x'.repeat(question.maxLength + 1), code: 'too_long' }]
  const values = question.choices.map(({ value }) => value)
  if (!isMultiple(question)) {
    const wrong = ['no_such_choice', '0', '99', ''].map(value => ({ name, value, code: 'unknown_choice' }))
    return [...odd, ...wrong, { name, value: values, code: 'wrong_type' }]
  }
  const free = question.choices.filter(({ isExclusive }) => !isExclusive).map(({ value }) => value)
  const alone = values.filter(value => !free.includes(value))
  return [
    ...odd,
    { name, value: free[0], code: 'wrong_type' },
    { name, value: ['no_such_choice'], code: 'unknown_choice' },
    { name, value: [free[0], free[0]], code: 'duplicate_choice' },
    { name, value: [...values, 'more'], code: 'too_many_choices' },
    ...alone.map(value => ({ name, value: [value, free[0]], code: 'exclusive_choice' })),
  ]
}
