import { cloneElement } from 'react'
import type { Question } from 'survey-core'
import { ReactQuestionFactory, SurveyQuestionCheckbox, SurveyQuestionRadiogroup } from 'survey-react-ui'
import { ClearAnswer } from './ClearAnswer.tsx'
import { reasonId } from './ReasonedElements.tsx'
import { reasonOf } from './surveyModel.ts'

/** Ids of everything that explains a question, for `aria-describedby`. */
export function descriptionIds(question: Question): string | undefined {
  const ids = [
    question.description ? question.ariaDescriptionId : '',
    reasonOf(question) ? reasonId(question) : '',
    question.errors.length > 0 ? `${question.id}_errors` : '',
  ]
  return ids.filter(Boolean).join(' ') || undefined
}

class RadioGroup extends SurveyQuestionRadiogroup {
  protected override renderElement() {
    return cloneElement(super.renderElement(), { 'aria-describedby': descriptionIds(this.question) })
  }
  protected override getFooter() {
    return <ClearAnswer question={this.question} />
  }
}

class CheckboxGroup extends SurveyQuestionCheckbox {
  protected override renderElement() {
    return cloneElement(super.renderElement(), { 'aria-describedby': descriptionIds(this.question) })
  }
}

// The library's type says that a name comes in; it is the properties of the question element.
ReactQuestionFactory.Instance.registerQuestion('radiogroup', props => <RadioGroup {...Object(props)} />)
ReactQuestionFactory.Instance.registerQuestion('checkbox', props => <CheckboxGroup {...Object(props)} />)
