/** SurveyJS's own texts, one small file per language, fetched when the language is chosen. English is built in. */
const packs = new Map<string, () => Promise<unknown>>([
  ['es', () => import('survey-core/i18n/spanish')],
  ['fr', () => import('survey-core/i18n/french')],
  ['ar', () => import('survey-core/i18n/arabic')],
])

export async function loadSurveyLocale(language: string): Promise<void> {
  await packs.get(language.split('-')[0] ?? '')?.()
}
