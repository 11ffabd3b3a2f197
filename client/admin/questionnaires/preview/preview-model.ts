import { Model, settings, surveyLocalization } from 'survey-core'
import type { Definition } from '../../../../surveys/definition/definition.ts'

settings.animationEnabled = false

/** SurveyJS's own buttons and messages, one language at a time. */
async function loadButtons(language: string) {
  switch (language.split('-')[0]) {
    case 'es':
      return import('survey-core/i18n/spanish')
    case 'fr':
      return import('survey-core/i18n/french')
    case 'ar':
      return import('survey-core/i18n/arabic')
    default:
      return undefined
  }
}

export async function previewModel(definition: Definition, language: string, done: string): Promise<Model> {
  await loadButtons(language)
  surveyLocalization.defaultLocale = 'en'
  const model = new Model(definition)
  model.locale = language
  model.showTitle = false
  model.focusFirstQuestionAutomatic = false
  model.questionsOnPageMode = 'standard'
  model.widthMode = 'responsive'
  model.completedHtml = `<p>${done}</p>`
  return model
}
