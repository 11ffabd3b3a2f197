import { PanelModel, type SurveyModel } from 'survey-core'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { isGrid } from '../questionnaire/surveyModel.ts'
import type { Keeper } from './keeper.ts'

const mostNamed = 5

/** What somebody else or another device has answered meanwhile, and where that met with what was answered here. */
export function ChangesNote({ keeper, model }: { keeper: Keeper; model: SurveyModel }) {
  const { t } = useTexts()
  const news = titlesOf(model, keeper.state.news)
  const kept = titlesOf(model, keeper.state.kept)
  const isShown = news.length + kept.length > 0
  return (
    <div role="status">
      {isShown && (
        <div className="inset changes-note">
          <Titles intro="saving.news" titles={news} />
          <Titles intro="saving.kept" titles={kept} />
          <button type="button" className="link-button" onClick={() => keeper.forgetNews()}>
            {t('saving.close')}
          </button>
        </div>
      )}
    </div>
  )
}

function Titles({ intro, titles }: { intro: MessageKey; titles: string[] }) {
  const { t } = useTexts()
  if (titles.length === 0) return null
  return (
    <>
      <p>{t(intro, { count: titles.length })}</p>
      <ul>
        {titles.slice(0, mostNamed).map(title => (
          <li key={title}>{title}</li>
        ))}
        {titles.length > mostNamed && <li>{t('saving.more', { count: titles.length - mostNamed })}</li>}
      </ul>
    </>
  )
}

/** Those that are asked: what nobody sees need not be told. */
function titlesOf(model: SurveyModel, names: string[]): string[] {
  const titles = names.flatMap(name => {
    const question = model.getQuestionByName(name)
    if (!question?.isVisible) return []
    const { parent } = question
    return [parent instanceof PanelModel && isGrid(parent) ? `${parent.title} – ${question.title}` : question.title]
  })
  return [...new Set(titles)]
}
