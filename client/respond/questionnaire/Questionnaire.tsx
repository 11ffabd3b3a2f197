import '../styles/questionnaire.css'
import '../styles/saving.css'
import './ReasonedElements.tsx'
import './ChoiceGroups.tsx'
import './SearchedQuestions.tsx'
import { type RefObject, useState } from 'react'
import type { PageModel, SurveyModel } from 'survey-core'
import { ShareNote } from '../colleagues/ShareNote.tsx'
import type { Area, QuestionnaireReply } from '../collector.ts'
import type { Draft } from '../draft.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { useProof } from '../proof/useProof.ts'
import { ReviewScreen } from '../review/ReviewScreen.tsx'
import { ChangesNote } from '../saving/ChangesNote.tsx'
import type { Keeper } from '../saving/keeper.ts'
import { SaveStatus } from '../saving/SaveStatus.tsx'
import { useKeeper } from '../saving/useKeeper.ts'
import { useOwnDraft } from '../saving/useOwnDraft.ts'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import type { Step } from '../steps.ts'
import { SubmissionScreen } from '../submit/SubmissionScreen.tsx'
import { useSubmission } from '../submit/useSubmission.ts'
import { ColleagueLoader } from './ColleagueLoader.tsx'
import { PageScreen } from './PageScreen.tsx'
import { visibleAnswers } from './surveyModel.ts'
import { useAnswerErrors } from './useAnswerErrors.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { useSurveyModel } from './useSurveyModel.ts'

export interface QuestionnaireProps {
  link: string
  asksProof: boolean
  /** How unfinished answers are kept. */
  saving: 'automatic' | 'code' | 'none'
  questionnaire: QuestionnaireReply
  area: Area
  draft: RefObject<Draft>
  /** Made at the first page and kept as long as the page is open. */
  keeping: RefObject<Keeper | undefined>
  hasAreaChoice: boolean
  step: Step
  go: (step: Step) => void
  back: () => void
  onSubmitted: (receipt: string) => void
}

/** Pages of questions, review and sending. Only questionnaire/ and review/ know SurveyJS. */
export function Questionnaire(props: QuestionnaireProps) {
  const { link, asksProof, saving, questionnaire, area, draft, keeping, hasAreaChoice, step, go, back, onSubmitted } =
    props
  const { t } = useTexts()
  const { isResident } = useSite()
  const model = useSurveyModel(questionnaire, draft)
  const { errors, setErrors } = useAnswerErrors(model)
  const proof = useProof({ link, isAsked: asksProof, draft })
  const page = pageOf(model, step)
  if (page !== undefined)
    draft.current.place = { language: questionnaire.language, area: area.code, page: page?.name ?? null }
  const own = useOwnDraft({ link, saving, draft, keeping, page: page?.name ?? null })
  const kept = useKeeper(own?.keeper, model, draft)
  const [isOutdated, setIsOutdated] = useState(false)
  const prepare =
    own &&
    (() =>
      own.prepare().then(outcome => {
        setIsOutdated(outcome === 'changed')
        return outcome
      }))
  const submission = useSubmission({
    link,
    area: area.code,
    language: questionnaire.language,
    draft,
    step,
    proof,
    prepare,
    onSubmitted,
  })
  const isKiosk = useKiosk() !== null
  const isUnsaved = own ? !own.keeper.isSettled : Object.keys(model.data).length > 0
  useLeaveWarning(!isResident && !isKiosk && isUnsaved)

  const submit = async () => {
    const refused = await submission.submit(visibleAnswers(model))
    if (refused.length === 0) return
    const firstPage = setErrors(refused)
    go(firstPage ? { screen: 'page', name: firstPage, toReview: true } : { screen: 'review' })
  }

  if (submission.state.name !== 'idle') {
    return <SubmissionScreen state={submission.state} onRetry={submission.retryNow} onReview={submission.cancel} />
  }
  if (kept?.ended) return <ProblemScreen error={kept.ended} onRetry={() => window.location.reload()} />
  const shares = draft.current.kept?.shares ?? []
  const note = own && <ChangesNote keeper={own.keeper} model={model} />
  const footer = (page: string | undefined) => (
    <div className="keep">
      {kept && <SaveStatus status={kept.status} />}
      {own && (
        <button
          type="button"
          className="link-button"
          onClick={() => go({ screen: 'colleague', ...(page ? { page } : {}) })}
        >
          {t('colleague.ask')}
        </button>
      )}
      {saving === 'code' && (
        <button type="button" className="link-button" onClick={() => go({ screen: 'stop' })}>
          {t('stop.link')}
        </button>
      )}
    </div>
  )
  if (own && step.screen === 'colleague') {
    const pages = model.visiblePages.map(({ name, title }) => ({ name, title }))
    return (
      <ColleagueLoader key="colleague" {...{ link, draft, pages }} keeper={own.keeper} from={step.page} onBack={back} />
    )
  }
  if (step.screen === 'review') {
    const change = (page: string) => go({ screen: 'page', name: page, toReview: true })
    const chooseArea = hasAreaChoice ? () => go({ screen: 'area', toReview: true }) : undefined
    const review = { model, area, errors, onChange: change, onChangeArea: chooseArea, onBack: back }
    const notes = (
      <>
        {isOutdated && <p role="alert">{t('saving.lookAgain')}</p>}
        {note}
      </>
    )
    return (
      <ReviewScreen
        key="review"
        {...review}
        note={notes}
        noteOf={page => <ShareNote shares={shares} page={page} />}
        footer={footer(undefined)}
        onSubmit={() => void submit()}
      />
    )
  }
  if (!page) return null
  const toReview = step.screen === 'page' && step.toReview === true
  const above = (
    <>
      <ShareNote shares={shares} page={page.name} />
      {note}
    </>
  )
  return (
    <PageScreen
      key={page.name}
      {...{ model, page, errors, toReview, go, back }}
      note={above}
      footer={footer(page.name)}
    />
  )
}

/** Null: the review; undefined: another screen. */
function pageOf(model: SurveyModel, step: Step): PageModel | null | undefined {
  if (step.screen === 'review') return null
  if (step.screen !== 'page') return undefined
  return model.visiblePages.find(page => page.name === step.name) ?? model.visiblePages[0]
}
