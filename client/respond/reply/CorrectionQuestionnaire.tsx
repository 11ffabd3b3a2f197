import '../styles/questionnaire.css'
import '../questionnaire/ReasonedElements.tsx'
import '../questionnaire/ChoiceGroups.tsx'
import '../questionnaire/SearchedQuestions.tsx'
import { useState } from 'react'
import { AreaScreen } from '../area/AreaScreen.tsx'
import { PageScreen } from '../questionnaire/PageScreen.tsx'
import { visibleAnswers } from '../questionnaire/surveyModel.ts'
import { useAnswerErrors } from '../questionnaire/useAnswerErrors.ts'
import { useLeaveWarning } from '../questionnaire/useLeaveWarning.ts'
import { useSurveyModel } from '../questionnaire/useSurveyModel.ts'
import { ReviewScreen } from '../review/ReviewScreen.tsx'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import type { CorrectionProps } from './correction-props.ts'
import type { GivenAnswers } from './reply.ts'
import { useCorrection } from './useCorrection.ts'

/** As answering it the first time, but with the answers in it; what is sent replaces them. */
export function CorrectionQuestionnaire({
  link,
  asked,
  draft,
  step,
  go,
  back,
  onCorrected,
  questionnaire,
}: CorrectionProps & { questionnaire: GivenAnswers }) {
  const model = useSurveyModel(questionnaire, draft)
  const { errors, setErrors } = useAnswerErrors(model)
  const [areaCode, setAreaCode] = useState<string | undefined>(asked.areaCode)
  const correction = useCorrection({ link, language: questionnaire.language, draft, onCorrected })
  useLeaveWarning(true)
  const areas = asked.areas.map(area => ({ ...area, helpContacts: [] }))
  const area = areas.find(({ code }) => code === areaCode)

  const submit = async () => {
    const refused = await correction.send(areaCode ?? '', visibleAnswers(model))
    if (refused.length === 0) return
    const firstPage = setErrors(refused)
    go(firstPage ? { screen: 'page', name: firstPage, toReview: true } : { screen: 'review' })
  }

  if (correction.failure !== undefined)
    return <ProblemScreen error={correction.failure} isSubmitting onRetry={correction.forget} />
  if (step.screen === 'area' || !area) {
    const proceed = () => go({ screen: 'review' })
    return (
      <AreaScreen
        key="area"
        {...{ areas, chosen: areaCode }}
        onChoose={setAreaCode}
        onContinue={proceed}
        onBack={back}
      />
    )
  }
  if (step.screen === 'review') {
    const change = (name: string) => go({ screen: 'page', name, toReview: true })
    const chooseArea = areas.length > 1 ? () => go({ screen: 'area', toReview: true }) : undefined
    const review = { model, area, errors, onChange: change, onChangeArea: chooseArea, onBack: back }
    return <ReviewScreen key="review" {...review} onSubmit={() => void submit()} />
  }
  const name = step.screen === 'page' ? step.name : undefined
  const page = model.visiblePages.find(one => one.name === name) ?? model.visiblePages[0]
  if (!page) return null
  const toReview = step.screen === 'page' && step.toReview === true
  return <PageScreen key={page.name} {...{ model, page, errors, toReview, go, back }} />
}
