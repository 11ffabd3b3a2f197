import type { Text } from '../../surveys/definition/definition.ts'

/** Texts that the demo stores as data, so that every page, report and export of it says what it is. */
const notice: Text = {
  default:
    'Demonstration data. Only these provider figures of the baseline are real, as published for Virginia in 2012 (DCJS, ' +
    'NCJ 247335): whether victims were served, the trend of cases, data systems, local services known, training, ' +
    'protocols, staff and interpreters. Everything else, including areas and the follow-up, was generated. ' +
    'The map shows schematic boundaries, not real ones.',
  es:
    'Datos de demostración. Solo son reales estas cifras de proveedores de la primera ronda, publicadas para Virginia en ' +
    '2012 (DCJS, NCJ 247335): si se atendió a víctimas, la tendencia de los casos, los sistemas de datos, los servicios ' +
    'locales conocidos, la formación, los protocolos, el personal y los intérpretes. Todo lo demás, incluidas las zonas y ' +
    'la segunda ronda, fue generado. El mapa muestra límites esquemáticos, no los reales.',
  fr:
    'Données de démonstration. Seuls ces chiffres des prestataires de la première vague sont réels, publiés pour la ' +
    'Virginie en 2012 (DCJS, NCJ 247335) : prise en charge de victimes, évolution des cas, systèmes de données, services ' +
    'locaux connus, formation, protocoles, personnel et interprètes. Tout le reste, y compris les zones et la deuxième ' +
    'vague, a été généré. La carte montre des limites schématiques, pas les vraies.',
  ar:
    'بيانات توضيحية. الأرقام الحقيقية الوحيدة هي أرقام مقدّمي الخدمات التالية في الجولة الأولى، المنشورة عن ولاية فرجينيا ' +
    'عام 2012 (DCJS, NCJ 247335): خدمة الضحايا، واتجاه الحالات، وأنظمة البيانات، والخدمات المحلية المعروفة، والتدريب، ' +
    'والبروتوكولات، والموظفون، والمترجمون الشفويون. وكل ما عدا ذلك، بما فيه المناطق والجولة الثانية، مُولَّد آليًا. ' +
    'الحدود على الخريطة تخطيطية وليست حقيقية.',
}

export const demoTexts = {
  organisation: 'Commonwealth of Virginia (demonstration)',
  assessment: 'Human trafficking services needs assessment',
  purpose:
    'Shows what Groundwork does, with the needs assessment that the Virginia Department of Criminal Justice Services ' +
    'published in 2012 as its baseline. It does not describe any agency or place today.',
  baseline: 'Baseline (provider figures of 2012)',
  followUp: 'Follow-up (generated)',
  register: 'Register (made up)',
  notice,
}
