import { ConditionRunner } from 'survey-core'
import type { Definition } from '../definition/definition.ts'
import { questionsOf } from '../definition/questions.ts'
import type { Answers, Visible } from './answers.ts'

/** Which questions a response was asked, with SurveyJS's own expressions, parsed once for a version. */
export function compileVisibility(definition: Definition): (answers: Answers) => Visible {
  const conditions = new Map<string, Condition>()
  const conditionOf = (expression: string) => {
    const condition = conditions.get(expression) ?? new Condition(expression)
    conditions.set(expression, condition)
    return condition
  }
  const questions = questionsOf(definition).map(({ question, panel, page }) => ({
    name: question.name,
    conditions: [page.visibleIf, panel?.visibleIf, question.visibleIf].flatMap(given => given ?? []).map(conditionOf),
  }))
  return answers => {
    // One result for an expression is enough: it depends only on questions before its first use.
    const results = new Map<Condition, boolean>()
    const visible = new Set<string>()
    const holds = (condition: Condition) => {
      const result = results.get(condition) ?? condition.holds(answers, visible)
      results.set(condition, result)
      return result
    }
    for (const { name, conditions } of questions) if (conditions.every(holds)) visible.add(name)
    return visible
  }
}

/** `{question} contains 'choice'`, the condition of most rows of a grid. Letters first: SurveyJS compares others as numbers. */
const membership = /^\{([a-z][a-z0-9_]*)\} contains '([A-Za-z][\w-]*)'$/

class Condition {
  readonly #runner: ConditionRunner
  readonly #names: string[]
  readonly #whenUnanswered: boolean
  readonly #membership: { name: string; choice: string } | undefined

  constructor(expression: string) {
    const [, name, choice] = membership.exec(expression) ?? []
    this.#membership = name && choice ? { name, choice: choice.toLowerCase() } : undefined
    this.#runner = new ConditionRunner(expression)
    if (!this.#runner.canRun()) throw new SyntaxError(`cannot parse the condition: ${expression}`)
    this.#names = this.#runner.getVariables()
    this.#whenUnanswered = this.#runner.runValues({})
  }

  /** An answer to a hidden question counts as none: SurveyJS `clearInvisibleValues: 'onHiddenContainer'`. */
  holds(answers: Answers, visible: Visible): boolean {
    return this.#containsChoice(answers, visible) ?? this.#run(answers, visible)
  }

  /** The same as the runner says, a hundred times faster; undefined where it must be asked. */
  #containsChoice(answers: Answers, visible: Visible): boolean | undefined {
    if (!this.#membership) return undefined
    const { name, choice } = this.#membership
    const value = answers[name]
    if (!Array.isArray(value) || !visible.has(name)) return undefined
    return value.some(chosen => chosen.toLowerCase() === choice)
  }

  #run(answers: Answers, visible: Visible): boolean {
    const values: Answers = {}
    let isAnswered = false
    // The runner searches its values one by one, so it gets only those it names.
    for (const name of this.#names) {
      const value = visible.has(name) ? answers[name] : undefined
      if (value === undefined) continue
      values[name] = value
      isAnswered = true
    }
    return isAnswered ? this.#runner.runValues(values) : this.#whenUnanswered
  }
}
