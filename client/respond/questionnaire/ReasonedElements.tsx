import type { Base, PanelModel, Question } from 'survey-core'
import { ReactElementFactory, SurveyPanel, SurveyQuestion } from 'survey-react-ui'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { reasonOf } from './surveyModel.ts'

/** Why a sensitive question is asked, directly under it. */
function Reason({ element, id }: { element: Base; id: string }) {
  const { t } = useTexts()
  const reason = reasonOf(element)
  if (!reason) return null
  return (
    <p className="question-reason" id={id}>
      <strong>{t('question.reason')}</strong> {reason}
    </p>
  )
}

export function reasonId(element: { id: string }): string {
  return `${element.id}-reason`
}

class ReasonedQuestion extends SurveyQuestion {
  protected override renderHeader(question: Question) {
    return (
      <>
        {super.renderHeader(question)}
        <Reason element={question} id={reasonId(question)} />
      </>
    )
  }
}

class ReasonedPanel extends SurveyPanel {
  protected override renderHeader() {
    const panel: PanelModel = this.panel
    return (
      <>
        {super.renderHeader()}
        <Reason element={panel} id={reasonId(panel)} />
      </>
    )
  }
}

ReactElementFactory.Instance.registerElement('question', props => <ReasonedQuestion {...props} />)
ReactElementFactory.Instance.registerElement('panel', props => <ReasonedPanel {...props} />)
