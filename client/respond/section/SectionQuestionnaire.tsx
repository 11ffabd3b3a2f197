import '../styles/questionnaire.css'
import '../styles/saving.css'
import '../questionnaire/ReasonedElements.tsx'
import '../questionnaire/ChoiceGroups.tsx'
import '../questionnaire/SearchedQuestions.tsx'
import { type RefObject, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import type { Collector } from '../collector.ts'
import type { Draft } from '../draft.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { PageScreen } from '../questionnaire/PageScreen.tsx'
import { useLeaveWarning } from '../questionnaire/useLeaveWarning.ts'
import { useSurveyModel } from '../questionnaire/useSurveyModel.ts'
import { ReviewScreen } from '../review/ReviewScreen.tsx'
import { ChangesNote } from '../saving/ChangesNote.tsx'
import { SaveStatus } from '../saving/SaveStatus.tsx'
import { useKeeper } from '../saving/useKeeper.ts'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { useSteps } from '../steps.ts'
import { SectionDone } from './SectionDone.tsx'
import { SectionIntro } from './SectionIntro.tsx'
import type { LoadedSection } from './useSection.ts'

interface SectionQuestionnaireProps {
  link: string
  organisation: string
  section: NonNullable<Collector['section']>
  draft: RefObject<Draft>
  loaded: LoadedSection
}

/** Pages and review as in the whole questionnaire; at the end one says that one is done, and nothing is sent. */
export function SectionQuestionnaire({ link, organisation, section, draft, loaded }: SectionQuestionnaireProps) {
  const { t } = useTexts()
  const { step, go, back } = useSteps(false)
  const { keeper, questionnaire } = loaded
  const model = useSurveyModel(questionnaire, draft)
  const state = useKeeper(keeper, model, draft)
  const [ending, setEnding] = useState<'no' | 'sending' | 'failed' | 'done'>('no')
  useLeaveWarning(!keeper.isSettled)

  const finish = async () => {
    setEnding('sending')
    try {
      await keeper.save()
      await call('POST /collectors/:link/draft/section/done', { params: { link } })
      setEnding('done')
    } catch {
      setEnding('failed')
    }
  }
  const begin = () => go({ screen: 'page' })
  const change = (name: string) => go({ screen: 'page', name, toReview: true })

  if (state?.ended) return <ProblemScreen error={state.ended} />
  if (ending === 'done') return <SectionDone askedBy={section.askedBy} onAgain={() => setEnding('no')} />
  const { visiblePages: pages } = model
  if (step.screen !== 'page' && step.screen !== 'review') {
    return <SectionIntro {...{ organisation, section }} titles={pages.map(page => page.title)} onBegin={begin} />
  }
  const note = <ChangesNote keeper={keeper} model={model} />
  const footer = <div className="keep">{state && <SaveStatus status={state.status} />}</div>
  const page = step.screen === 'page' ? (pages.find(({ name }) => name === step.name) ?? pages[0]) : undefined
  if (page) {
    const toReview = step.screen === 'page' && step.toReview === true
    return <PageScreen key={page.name} {...{ model, page, toReview, note, footer, go, back }} errors={[]} />
  }
  const failed = (
    <p role="alert" className={ending === 'failed' ? 'field-error' : ''}>
      {ending === 'failed' && t('saving.failed')}
    </p>
  )
  return (
    <ReviewScreen
      key="review"
      model={model}
      words={{ text: 'section.review', submit: 'section.finish' }}
      note={
        <>
          {failed}
          {note}
        </>
      }
      footer={footer}
      errors={[]}
      onChange={change}
      onBack={back}
      onSubmit={() => void finish()}
    />
  )
}
