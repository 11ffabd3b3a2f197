import { type Base, type PageModel, PanelModel, Question, Serializer, SurveyModel, settings } from 'survey-core'
import { surveyClasses } from './surveyClasses.ts'

export type Answers = Record<string, unknown>

settings.animationEnabled = false
Serializer.addProperty('question', { name: 'reason:text' })
Serializer.addProperty('panel', { name: 'reason:text' })
Serializer.addProperty('question', { name: 'taxonomy' })

/** A SurveyJS model without SurveyJS's page around it: no title, buttons, numbering, scrolling or focus of its own. */
export function createSurveyModel(json: Record<string, unknown>, language: string, answers: Answers): SurveyModel {
  const model = new SurveyModel(json)
  model.locale = language
  model.css = surveyClasses
  model.generateStylesheet = false
  model.needRenderIcons = false
  model.fitToContainer = false
  model.showTitle = false
  model.showPageTitles = false
  model.showNavigationButtons = false
  model.showCompletePage = false
  model.showQuestionNumbers = false
  model.textUpdateMode = 'onTyping'
  model.autoGrowComment = true
  model.allowResizeComment = false
  model.onScrollToTop.add((_, options) => {
    options.cancel = true
  })
  model.onGetTitleTagName.add((_, options) => {
    options.tagName = isGridRow(options.element) ? 'h3' : 'h2'
  })
  model.onUpdatePanelCssClasses.add((_, options) => {
    if (isGrid(options.panel)) options.cssClasses.panel.container += ' grid'
  })
  // Browsers remember what was typed into a field and offer it to whoever comes next.
  model.onAfterRenderQuestion.add((_, { htmlElement }) => {
    for (const field of htmlElement.querySelectorAll('input, textarea')) field.setAttribute('autocomplete', 'off')
  })
  model.data = answers
  clearHidden(model)
  return model
}

/**
 * SurveyJS clears an answer when it hides its question. Answers that come from elsewhere may be to questions that are hidden
 * already: taken away as well, from front to back, because conditions look only back.
 */
export function clearHidden(model: SurveyModel): void {
  for (const question of model.getAllQuestions()) {
    if (!question.isEmpty() && !(question.isVisible && question.isParentVisible)) question.clearValue()
  }
}

/** A panel of radio groups that share their choices: one compact row per item where there is room. */
export function isGrid(element: Base): element is PanelModel {
  return (
    element instanceof PanelModel &&
    element.isPanel &&
    element.questions.every(question => question.getType() === 'radiogroup')
  )
}

export function isGridRow(element: Base): boolean {
  return 'parent' in element && element.parent instanceof PanelModel && isGrid(element.parent)
}

/** Only what the respondent can see: never an answer to a question that their other answers have hidden. */
export function visibleAnswers(model: SurveyModel): Answers {
  const answered = model.visiblePages.flatMap(page => visibleQuestions(page)).filter(question => !question.isEmpty())
  return Object.fromEntries(answered.map(question => [question.name, question.value]))
}

export function visibleQuestions(page: PanelModel | { questions: Question[] }): Question[] {
  return page.questions.filter(question => question.isVisible && question.parent?.isVisible)
}

export function visibleElements(page: PageModel): (PanelModel | Question)[] {
  return page.elements
    .filter(element => element instanceof PanelModel || element instanceof Question)
    .filter(element => element.isVisible)
}

export function reasonOf(element: Base): string {
  const reason: unknown = element.getPropertyValue('reason')
  return typeof reason === 'string' ? reason : ''
}
