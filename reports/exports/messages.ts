import type { MissingState } from '../../surveys/answers/missing.ts'

/** Words of an export that are no question's own. */
export interface ExportMessages {
  response: string
  surveyVersion: string
  area: string
  wave: string
  selected: string
  notSelected: string
  suppressed: string
  missing: Record<MissingState, string>
}

const en: ExportMessages = {
  response: 'Response',
  surveyVersion: 'Version of the questionnaire',
  area: 'Area',
  wave: 'Wave',
  selected: 'Selected',
  notSelected: 'Not selected',
  suppressed: 'Suppressed to protect respondents',
  missing: {
    not_asked: 'Not asked',
    skipped: 'Not answered',
    dont_know: 'Don’t know',
    rather_not_say: 'Prefer not to say',
    not_applicable: 'Does not apply',
  },
}

const es: ExportMessages = {
  response: 'Respuesta',
  surveyVersion: 'Versión del cuestionario',
  area: 'Zona',
  wave: 'Ronda',
  selected: 'Elegida',
  notSelected: 'No elegida',
  suppressed: 'Suprimido para proteger a quienes respondieron',
  missing: {
    not_asked: 'No preguntado',
    skipped: 'Sin respuesta',
    dont_know: 'No sabe',
    rather_not_say: 'Prefiere no decirlo',
    not_applicable: 'No se aplica',
  },
}

const fr: ExportMessages = {
  response: 'Réponse',
  surveyVersion: 'Version du questionnaire',
  area: 'Zone',
  wave: 'Vague',
  selected: 'Choisi',
  notSelected: 'Non choisi',
  suppressed: 'Supprimé pour protéger les répondants',
  missing: {
    not_asked: 'Non demandé',
    skipped: 'Sans réponse',
    dont_know: 'Ne sait pas',
    rather_not_say: 'Préfère ne pas le dire',
    not_applicable: 'Sans objet',
  },
}

const ar: ExportMessages = {
  response: 'الاستجابة',
  surveyVersion: 'إصدار الاستبيان',
  area: 'المنطقة',
  wave: 'الجولة',
  selected: 'مختار',
  notSelected: 'غير مختار',
  suppressed: 'محجوب لحماية المشاركين',
  missing: {
    not_asked: 'لم يُسأل',
    skipped: 'لم يُجب',
    dont_know: 'لا يعرف',
    rather_not_say: 'يفضّل عدم الإجابة',
    not_applicable: 'لا ينطبق',
  },
}

const languages: Record<string, ExportMessages> = { en, es, fr, ar }

/** English where the words are not translated. */
export function exportMessages(language: string): ExportMessages {
  return languages[language.split('-')[0] ?? 'en'] ?? en
}
