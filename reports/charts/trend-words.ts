import type { TrendMeasure } from '../waves/trend.ts'

/** Words of waves side by side, in the language of the report. */
export interface TrendWords {
  title: string
  figure: string
  row: string
  measure: string
  measures: Record<TrendMeasure, string>
  difference: string
  low: string
  high: string
  pairs: string
  gained: string
  lost: string
  p: string
  withheld: string
  /** What the interval of the difference says. */
  up: string
  down: string
  unclear: string
  different: string
  missing: string
  noInterval: string
}

const words: Record<string, TrendWords> = {
  en: {
    title: 'Waves side by side',
    figure: 'Question',
    row: 'Answer or item',
    measure: 'Measure',
    measures: {
      share: 'Share',
      need: 'Needed, according to providers',
      supply: 'Offered now',
      unmet: 'Need met only sometimes or never',
      gap: 'Gap',
      demand: 'Providers who met speakers',
      coverage: 'Coverage',
      mwds: 'Discrepancy score (MWDS)',
      untrained: 'Untrained in the last 24 months',
      wanted: 'Of the untrained, want training',
    },
    difference: 'Difference',
    low: '95 % interval, from',
    high: '95 % interval, to',
    pairs: 'Matched providers',
    gained: 'Came to say it',
    lost: 'No longer say it',
    p: 'McNemar exact p',
    withheld: 'withheld',
    up: 'higher',
    down: 'lower',
    unclear: 'no clear change',
    different: 'not compared: the question or its choices changed',
    missing: 'not in both waves, or withheld in one',
    noInterval: 'no interval for this measure',
  },
  es: {
    title: 'Rondas una junto a otra',
    figure: 'Pregunta',
    row: 'Respuesta o elemento',
    measure: 'Medida',
    measures: {
      share: 'Porcentaje',
      need: 'Se necesita, según los proveedores',
      supply: 'Se ofrece ahora',
      unmet: 'Necesidad atendida solo a veces o nunca',
      gap: 'Brecha',
      demand: 'Proveedores que atendieron a hablantes',
      coverage: 'Cobertura',
      mwds: 'Puntuación de discrepancia (MWDS)',
      untrained: 'Sin formación en los últimos 24 meses',
      wanted: 'De quienes no la tienen, quieren formación',
    },
    difference: 'Diferencia',
    low: 'Intervalo del 95 %, desde',
    high: 'Intervalo del 95 %, hasta',
    pairs: 'Proveedores emparejados',
    gained: 'Ahora lo dicen',
    lost: 'Ya no lo dicen',
    p: 'p exacto de McNemar',
    withheld: 'no se muestra',
    up: 'más alto',
    down: 'más bajo',
    unclear: 'sin cambio claro',
    different: 'no se compara: la pregunta o sus opciones cambiaron',
    missing: 'no está en ambas rondas, o no se muestra en una',
    noInterval: 'sin intervalo para esta medida',
  },
  fr: {
    title: 'Vagues côte à côte',
    figure: 'Question',
    row: 'Réponse ou élément',
    measure: 'Mesure',
    measures: {
      share: 'Part',
      need: 'Nécessaire, selon les prestataires',
      supply: 'Offert actuellement',
      unmet: 'Besoin couvert parfois ou jamais',
      gap: 'Lacune',
      demand: 'Prestataires ayant rencontré des locuteurs',
      coverage: 'Couverture',
      mwds: 'Score d’écart (MWDS)',
      untrained: 'Sans formation au cours des 24 derniers mois',
      wanted: 'Parmi eux, souhaitent une formation',
    },
    difference: 'Différence',
    low: 'Intervalle à 95 %, de',
    high: 'Intervalle à 95 %, à',
    pairs: 'Prestataires appariés',
    gained: 'Le disent désormais',
    lost: 'Ne le disent plus',
    p: 'p exact de McNemar',
    withheld: 'non affiché',
    up: 'plus élevé',
    down: 'plus bas',
    unclear: 'pas de changement net',
    different: 'non comparé : la question ou ses choix ont changé',
    missing: 'absent d’une vague, ou non affiché dans l’une',
    noInterval: 'pas d’intervalle pour cette mesure',
  },
  ar: {
    title: 'الجولات جنبًا إلى جنب',
    figure: 'السؤال',
    row: 'الإجابة أو البند',
    measure: 'المقياس',
    measures: {
      share: 'النسبة',
      need: 'مطلوب، بحسب مقدّمي الخدمات',
      supply: 'متاح الآن',
      unmet: 'تُلبّى الحاجة أحيانًا فقط أو لا تُلبّى',
      gap: 'الفجوة',
      demand: 'مقدّمو خدمات التقوا بمتحدثين بها',
      coverage: 'التغطية',
      mwds: 'درجة التفاوت (MWDS)',
      untrained: 'بلا تدريب في آخر 24 شهرًا',
      wanted: 'يريدون التدريب من بين هؤلاء',
    },
    difference: 'الفرق',
    low: 'مجال الثقة 95 %، من',
    high: 'مجال الثقة 95 %، إلى',
    pairs: 'مقدّمو خدمات في الجولتين',
    gained: 'صاروا يقولون ذلك',
    lost: 'لم يعودوا يقولون ذلك',
    p: 'قيمة p الدقيقة لماكنمار',
    withheld: 'محجوب',
    up: 'أعلى',
    down: 'أدنى',
    unclear: 'لا تغيّر واضحًا',
    different: 'لا مقارنة: تغيّر السؤال أو خياراته',
    missing: 'ليس في الجولتين، أو محجوب في إحداهما',
    noInterval: 'لا مجال ثقة لهذا المقياس',
  },
}

/** English for a language the report does not speak. */
export function trendWords(language: string): TrendWords {
  const found = words[language] ?? words.en
  if (!found) throw new RangeError('there are no words in English')
  return found
}
