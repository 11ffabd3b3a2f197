import '../styles/questionnaire.css'
import './ReasonedElements.tsx'
import './ChoiceGroups.tsx'
import './SearchedQuestions.tsx'
import type { RefObject } from 'react'
import type { Area, QuestionnaireReply } from '../collector.ts'
import type { Draft } from '../draft.ts'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { useProof } from '../proof/useProof.ts'
import { ReviewScreen } from '../review/ReviewScreen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import type { Step } from '../steps.ts'
import { SubmissionScreen } from '../submit/SubmissionScreen.tsx'
import { useSubmission } from '../submit/useSubmission.ts'
import { PageScreen } from './PageScreen.tsx'
import { visibleAnswers } from './surveyModel.ts'
import { useAnswerErrors } from './useAnswerErrors.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { useSurveyModel } from './useSurveyModel.ts'

export interface QuestionnaireProps {
  link: string
  asksProof: boolean
  questionnaire: QuestionnaireReply
  area: Area
  draft: RefObject<Draft>
  hasAreaChoice: boolean
  step: Step
  go: (step: Step) => void
  back: () => void
  onSubmitted: (receipt: string) => void
}

/** Pages of questions, review and sending. The only part that knows SurveyJS. */
export function Questionnaire({
  link,
  asksProof,
  questionnaire,
  area,
  draft,
  hasAreaChoice,
  step,
  go,
  back,
  onSubmitted,
}: QuestionnaireProps) {
  const { isResident } = useSite()
  const model = useSurveyModel(questionnaire, draft)
  const { errors, setErrors } = useAnswerErrors(model)
  const proof = useProof({ link, isAsked: asksProof, draft })
  const submission = useSubmission({
    link,
    area: area.code,
    language: questionnaire.language,
    draft,
    step,
    proof,
    onSubmitted,
  })
  const isKiosk = useKiosk() !== null
  useLeaveWarning(!isResident && !isKiosk && Object.keys(model.data).length > 0)

  const submit = async () => {
    const refused = await submission.submit(visibleAnswers(model))
    if (refused.length === 0) return
    const firstPage = setErrors(refused)
    go(firstPage ? { screen: 'page', name: firstPage, toReview: true } : { screen: 'review' })
  }

  if (submission.state.name !== 'idle') {
    return <SubmissionScreen state={submission.state} onRetry={submission.retryNow} onReview={submission.cancel} />
  }
  if (step.screen === 'review') {
    const change = (page: string) => go({ screen: 'page', name: page, toReview: true })
    const chooseArea = hasAreaChoice ? () => go({ screen: 'area', toReview: true }) : undefined
    const review = { model, area, errors, onChange: change, onChangeArea: chooseArea, onBack: back }
    return <ReviewScreen key="review" {...review} onSubmit={() => void submit()} />
  }
  const page = model.visiblePages.find(one => step.screen === 'page' && one.name === step.name) ?? model.visiblePages[0]
  if (!page) return null
  const toReview = step.screen === 'page' && step.toReview === true
  return (
    <PageScreen key={page.name} model={model} page={page} errors={errors} toReview={toReview} go={go} back={back} />
  )
}
