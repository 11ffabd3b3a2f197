import type { AreaMeasure, AreaNumber, AreaReport, AreaUnit } from '../areas/area-report.ts'
import { numberFormats } from './numbers.ts'

/** Words of a map, in the language of the report. */
export interface AreaWords {
  measures: Record<AreaMeasure, string>
  /** As the head of a column. */
  short: Record<AreaMeasure, string>
  audiences: Record<'provider' | 'resident' | 'partner', string>
  columns: { code: string; area: string; low: string; high: string; interval: string; base: string }
  all: string
  few: string
  nobody: string
  /** Of the legend: classes with the number of their areas. */
  legend: string
  under: string
  upTo: string
  /** Of the alternative text. */
  range: string
  same: string
  none: string
  hidden: string
  empty: string
}

const words: Record<string, AreaWords> = {
  en: {
    measures: {
      responses: 'Responses',
      service_need: 'Providers whose clients need it',
      service_supply: 'Providers that offer it now',
      service_gap: 'Service gap',
      service_resident_need: 'Residents who need it',
      language_demand: 'Providers who met speakers',
      language_coverage: 'Coverage of the language',
      language_gap: 'Language gap',
      training_mwds: 'Discrepancy score (MWDS)',
      training_untrained: 'Untrained in the last 24 months',
    },
    short: {
      responses: 'Responses',
      service_need: 'Need',
      service_supply: 'Offered',
      service_gap: 'Gap',
      service_resident_need: 'Need',
      language_demand: 'Demand',
      language_coverage: 'Coverage',
      language_gap: 'Gap',
      training_mwds: 'MWDS',
      training_untrained: 'Untrained',
    },
    audiences: { provider: 'Providers', resident: 'Residents', partner: 'Key partners' },
    columns: {
      code: 'Code of the area',
      area: 'Area',
      low: '95 % interval, from',
      high: '95 % interval, to',
      interval: '95 % interval',
      base: 'n',
    },
    all: 'All areas',
    few: 'withheld',
    nobody: 'no answers',
    legend: 'Number of areas by class',
    under: '{from} to under {to}',
    upTo: '{from} to {to}',
    range: 'from {low} in {lowArea} to {high} in {highArea}',
    same: '{low} in every area that is shown',
    none: 'no area can be shown',
    hidden: 'withheld: {areas}',
    empty: 'no answers: {areas}',
  },
  es: {
    measures: {
      responses: 'Respuestas',
      service_need: 'Proveedores cuyos usuarios lo necesitan',
      service_supply: 'Proveedores que lo ofrecen ahora',
      service_gap: 'Brecha del servicio',
      service_resident_need: 'Residentes que lo necesitan',
      language_demand: 'Proveedores que atendieron a hablantes',
      language_coverage: 'Cobertura del idioma',
      language_gap: 'Brecha del idioma',
      training_mwds: 'Índice de discrepancia (MWDS)',
      training_untrained: 'Sin formación en los últimos 24 meses',
    },
    short: {
      responses: 'Respuestas',
      service_need: 'Necesidad',
      service_supply: 'Oferta',
      service_gap: 'Brecha',
      service_resident_need: 'Necesidad',
      language_demand: 'Demanda',
      language_coverage: 'Cobertura',
      language_gap: 'Brecha',
      training_mwds: 'MWDS',
      training_untrained: 'Sin formación',
    },
    audiences: { provider: 'Proveedores', resident: 'Residentes', partner: 'Socios clave' },
    columns: {
      code: 'Código de la zona',
      area: 'Zona',
      low: 'Intervalo del 95 %, desde',
      high: 'Intervalo del 95 %, hasta',
      interval: 'Intervalo del 95 %',
      base: 'n',
    },
    all: 'Todas las zonas',
    few: 'no se muestra',
    nobody: 'sin respuestas',
    legend: 'Número de zonas por clase',
    under: 'de {from} a menos de {to}',
    upTo: 'de {from} a {to}',
    range: 'de {low} en {lowArea} a {high} en {highArea}',
    same: '{low} en todas las zonas que se muestran',
    none: 'no se puede mostrar ninguna zona',
    hidden: 'no se muestran: {areas}',
    empty: 'sin respuestas: {areas}',
  },
  fr: {
    measures: {
      responses: 'Réponses',
      service_need: 'Prestataires dont les usagers en ont besoin',
      service_supply: 'Prestataires qui le proposent',
      service_gap: 'Écart du service',
      service_resident_need: 'Habitants qui en ont besoin',
      language_demand: 'Prestataires ayant rencontré des locuteurs',
      language_coverage: 'Couverture de la langue',
      language_gap: 'Écart de la langue',
      training_mwds: 'Score d’écart (MWDS)',
      training_untrained: 'Sans formation ces 24 derniers mois',
    },
    short: {
      responses: 'Réponses',
      service_need: 'Besoin',
      service_supply: 'Offre',
      service_gap: 'Écart',
      service_resident_need: 'Besoin',
      language_demand: 'Demande',
      language_coverage: 'Couverture',
      language_gap: 'Écart',
      training_mwds: 'MWDS',
      training_untrained: 'Sans formation',
    },
    audiences: { provider: 'Prestataires', resident: 'Habitants', partner: 'Partenaires clés' },
    columns: {
      code: 'Code du territoire',
      area: 'Territoire',
      low: 'Intervalle à 95 %, de',
      high: 'Intervalle à 95 %, à',
      interval: 'Intervalle à 95 %',
      base: 'n',
    },
    all: 'Tous les territoires',
    few: 'non affiché',
    nobody: 'aucune réponse',
    legend: 'Nombre de territoires par classe',
    under: 'de {from} à moins de {to}',
    upTo: 'de {from} à {to}',
    range: 'de {low} ({lowArea}) à {high} ({highArea})',
    same: '{low} dans tous les territoires affichés',
    none: 'aucun territoire ne peut être affiché',
    hidden: 'non affichés : {areas}',
    empty: 'aucune réponse : {areas}',
  },
  ar: {
    measures: {
      responses: 'الردود',
      service_need: 'مقدّمو الخدمات الذين يحتاج إليها المستفيدون لديهم',
      service_supply: 'مقدّمو الخدمات الذين يوفّرونها الآن',
      service_gap: 'فجوة الخدمة',
      service_resident_need: 'السكان الذين يحتاجون إليها',
      language_demand: 'مقدّمو الخدمات الذين قابلوا متحدثين بها',
      language_coverage: 'تغطية اللغة',
      language_gap: 'فجوة اللغة',
      training_mwds: 'درجة التفاوت (MWDS)',
      training_untrained: 'دون تدريب خلال آخر 24 شهرًا',
    },
    short: {
      responses: 'الردود',
      service_need: 'الحاجة',
      service_supply: 'متوفر',
      service_gap: 'الفجوة',
      service_resident_need: 'الحاجة',
      language_demand: 'الطلب',
      language_coverage: 'التغطية',
      language_gap: 'الفجوة',
      training_mwds: 'MWDS',
      training_untrained: 'دون تدريب',
    },
    audiences: { provider: 'مقدّمو الخدمات', resident: 'السكان', partner: 'الشركاء الرئيسيون' },
    columns: {
      code: 'رمز المنطقة',
      area: 'المنطقة',
      low: 'مجال الثقة 95 %، من',
      high: 'مجال الثقة 95 %، إلى',
      interval: 'مجال الثقة 95 %',
      base: 'العدد',
    },
    all: 'كل المناطق',
    few: 'محجوب',
    nobody: 'لا توجد إجابات',
    legend: 'عدد المناطق في كل فئة',
    under: 'من {from} إلى أقل من {to}',
    upTo: 'من {from} إلى {to}',
    range: 'من {low} في {lowArea} إلى {high} في {highArea}',
    same: '{low} في كل المناطق المعروضة',
    none: 'لا يمكن عرض أي منطقة',
    hidden: 'محجوبة: {areas}',
    empty: 'بلا إجابات: {areas}',
  },
}

/** English for a language the report does not speak. */
export function areaWords(language: string): AreaWords {
  const found = words[language.split('-')[0] ?? ''] ?? words.en
  if (!found) throw new RangeError('there are no words in English')
  return found
}

export function areaItemLabel({ measure, item, audience }: AreaReport, { audiences }: AreaWords): string {
  return measure === 'responses' ? audiences[audience] : item.label
}

export function areaTitle(report: AreaReport, own = areaWords(report.language)): string {
  return `${own.measures[report.measure]} – ${areaItemLabel(report, own)}`
}

export function areaFormat(unit: AreaUnit, locale: string): (value: number) => string {
  const formats = numberFormats(locale)
  return { count: formats.count, share: formats.share, score: formats.score }[unit]
}

/** The alternative text of the map. */
export function describeAreas(report: AreaReport): string {
  const own = areaWords(report.language)
  const format = areaFormat(report.unit, report.language)
  const shown = report.rows
    .flatMap(({ label, number }) => (number.shown ? [{ label, value: number.value }] : []))
    .sort((a, b) => a.value - b.value)
  const [lowest, highest] = [shown.at(0), shown.at(-1)]
  const names = (reason: 'few' | 'nobody') =>
    report.rows.flatMap(({ label, number }) => (!number.shown && number.reason === reason ? [label] : [])).join(', ')
  const template = lowest?.value === highest?.value ? own.same : own.range
  const spread =
    lowest && highest
      ? filled(template, {
          ...{ low: format(lowest.value), lowArea: lowest.label },
          ...{ high: format(highest.value), highArea: highest.label },
        })
      : own.none
  const [few, nobody] = [names('few'), names('nobody')]
  return [
    `${areaTitle(report, own)}: ${spread}`,
    few && filled(own.hidden, { areas: few }),
    nobody && filled(own.empty, { areas: nobody }),
  ]
    .filter(Boolean)
    .join('. ')
}

/** A number with what it rests on, in one line. */
export function areaNumberText(number: AreaNumber, { unit, language }: AreaReport): string {
  const own = areaWords(language)
  if (!number.shown) return own[number.reason]
  const format = areaFormat(unit, language)
  const { value, interval, base } = number
  return [
    format(value),
    interval && `${own.columns.interval}: ${format(interval.low)} – ${format(interval.high)}`,
    base !== null && `${own.columns.base} = ${areaFormat('count', language)(base)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Limits of a class, for the legend. */
export function areaClassLabel(
  { from, to }: { from: number; to: number },
  { unit, language }: AreaReport,
  isLast: boolean,
): string {
  const own = areaWords(language)
  const format = areaFormat(unit, language)
  return filled(isLast ? own.upTo : own.under, { from: format(from), to: format(to) })
}

function filled(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
