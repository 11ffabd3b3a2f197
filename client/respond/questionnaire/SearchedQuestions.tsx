import type { QuestionDropdownModel, QuestionTagboxModel } from 'survey-core'
import { ReactQuestionFactory, SurveyQuestionElementBase } from 'survey-react-ui'
import { Chips } from '../choosing/Chips.tsx'
import { Combobox } from '../choosing/Combobox.tsx'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { descriptionIds } from './ChoiceGroups.tsx'
import { ClearAnswer } from './ClearAnswer.tsx'
import { optionsOf } from './choiceOptions.ts'

/** Our combobox in place of SurveyJS's popup: smaller, and sound for keyboard and screen reader. */
class Dropdown extends SurveyQuestionElementBase {
  protected override renderElement() {
    const question: QuestionDropdownModel = this.props.question
    return <DropdownField question={question} />
  }
}

class Tagbox extends SurveyQuestionElementBase {
  protected override renderElement() {
    const question: QuestionTagboxModel = this.props.question
    return <TagboxField question={question} />
  }
}

function DropdownField({ question }: { question: QuestionDropdownModel }) {
  const { language } = useTexts()
  return (
    <>
      <Combobox
        id={question.inputId}
        options={optionsOf(question, language)}
        chosen={question.isEmpty() ? [] : [String(question.value)]}
        onToggle={value => {
          question.value = value
        }}
        labelledBy={question.ariaTitleId}
        describedBy={descriptionIds(question)}
        isInvalid={question.errors.length > 0}
      />
      <ClearAnswer question={question} />
    </>
  )
}

function TagboxField({ question }: { question: QuestionTagboxModel }) {
  const { language } = useTexts()
  const options = optionsOf(question, language)
  const chosen: string[] = question.isEmpty() ? [] : question.value
  const toggle = (value: string) => {
    const item = question.visibleChoices.find(choice => choice.value === value)
    if (item) question.clickItemHandler(item, !chosen.includes(value))
  }
  // The button that was pressed goes away with its chip: keep the focus in the question.
  const remove = (value: string) => {
    toggle(value)
    document.getElementById(question.inputId)?.focus()
  }
  return (
    <>
      <Chips chosen={options.filter(option => chosen.includes(option.value))} onRemove={remove} />
      <Combobox
        id={question.inputId}
        isMultiple
        options={options}
        chosen={chosen}
        onToggle={toggle}
        labelledBy={question.ariaTitleId}
        describedBy={descriptionIds(question)}
        isInvalid={question.errors.length > 0}
      />
    </>
  )
}

// The library's type says that a name comes in; it is the properties of the question element.
ReactQuestionFactory.Instance.registerQuestion('dropdown', props => <Dropdown {...Object(props)} />)
ReactQuestionFactory.Instance.registerQuestion('tagbox', props => <Tagbox {...Object(props)} />)
