import type { Page } from '../../definition/definition.ts'
import { languages } from '../../taxonomies/languages.ts'
import { populations } from '../../taxonomies/populations.ts'
import { sectors } from '../../taxonomies/sectors.ts'
import { choice, choicesOf, dontKnow, dropdown, multiple, ratherNotSay, searchable, single, text } from '../build.ts'

export const aboutPage: Page = {
  name: 'about',
  title: text('About your work', 'Sobre su trabajo', 'À propos de votre travail', 'عن عملكم'),
  elements: [
    dropdown({
      name: 'sector',
      title: text(
        'In which sector do you work?',
        '¿En qué sector trabaja usted?',
        'Dans quel secteur travaillez-vous ?',
        'في أي قطاع تعملون؟',
      ),
      reason: text(
        'Training needs differ by profession. Small groups are never shown on their own.',
        'Las necesidades de capacitación varían según la profesión. Los grupos pequeños nunca se muestran por separado.',
        'Les besoins de formation varient selon la profession. Les petits groupes ne sont jamais présentés séparément.',
        'تختلف الاحتياجات التدريبية باختلاف المهنة. ولا تُعرض الفئات الصغيرة منفردةً أبدًا.',
      ),
      questionGroup: 0,
      concept: 'respondent.sector',
      taxonomy: 'sectors',
      role: 'quasi_id',
      pillar: 'partnership',
      choices: [...choicesOf(sectors), ratherNotSay],
    }),
    single({
      name: 'familiarity',
      title: text(
        'How familiar is your team with human trafficking?',
        '¿Cuánto sabe su equipo sobre la trata de personas?',
        'Dans quelle mesure votre équipe connaît-elle la traite des êtres humains ?',
        'ما مدى معرفة فريقكم بالاتجار بالبشر؟',
      ),
      description: text(
        'A person may be trafficked for forced labour, for sexual exploitation, or for both.',
        'Una persona puede ser víctima de trata con fines de trabajo forzoso, de explotación sexual o de ambos.',
        'Une personne peut être victime de la traite à des fins de travail forcé, d’exploitation sexuelle, ou des deux.',
        'قد يكون الشخص ضحية للاتجار بالبشر لغرض العمل القسري أو الاستغلال الجنسي أو كليهما.',
      ),
      questionGroup: 2,
      concept: 'awareness.familiarity',
      role: 'other',
      pillar: 'prevention',
      scale: true,
      choices: [
        choice('1', text('Not at all familiar', 'Nada', 'Pas du tout', 'لا معرفة على الإطلاق')),
        choice('2', text('Slightly familiar', 'Poco', 'Un peu', 'معرفة قليلة')),
        choice('3', text('Moderately familiar', 'Algo', 'Moyennement', 'معرفة متوسطة')),
        choice('4', text('Familiar', 'Bastante', 'Bien', 'معرفة جيدة')),
        choice('5', text('Very familiar', 'Mucho', 'Très bien', 'معرفة جيدة جدًا')),
        dontKnow,
      ],
    }),
    single({
      name: 'orgs_known',
      title: text(
        'Is there an organisation in your area that already helps people who were trafficked?',
        '¿Hay en su zona alguna organización que ya ayude a personas víctimas de trata?',
        'Y a-t-il sur votre territoire une organisation qui aide déjà les personnes victimes de la traite ?',
        'هل توجد في منطقتكم منظمة تساعد بالفعل ضحايا الاتجار بالبشر؟',
      ),
      questionGroup: 6,
      concept: 'services.local_known',
      role: 'other',
      pillar: 'partnership',
      choices: [choice('yes', text('Yes', 'Sí', 'Oui', 'نعم')), choice('no', text('No', 'No', 'Non', 'لا')), dontKnow],
    }),
  ],
}

export const peoplePage: Page = {
  name: 'people',
  title: text(
    'People you have met',
    'Personas que ha atendido o conocido',
    'Les personnes rencontrées',
    'الأشخاص الذين قابلتموهم',
  ),
  description: text(
    'Ranges and groups are enough: there is no need to look up individual cases.',
    'Bastan rangos y grupos: no hace falta consultar casos individuales.',
    'Des ordres de grandeur et des groupes suffisent : inutile de consulter des dossiers individuels.',
    'تكفي النطاقات والفئات: لا حاجة إلى مراجعة حالات فردية.',
  ),
  elements: [
    single({
      name: 'caseload',
      title: text(
        'In the last five years, about how many people did your team meet who were, or may have been, trafficked?',
        'En los últimos cinco años, ¿con cuántas personas que eran, o podían ser, víctimas de trata tuvo contacto su equipo, aproximadamente?',
        'Au cours des cinq dernières années, environ combien de personnes victimes, ou peut-être victimes, de la traite votre équipe a-t-elle rencontrées ?',
        'في السنوات الخمس الماضية، كم تقريبًا عدد الأشخاص الذين قابلهم فريقكم وكانوا، أو ربما كانوا، ضحايا للاتجار بالبشر؟',
      ),
      reason: text(
        'We ask only for a range, so that no person can be recognised.',
        'Solo pedimos un rango, para que no se pueda reconocer a nadie.',
        'Nous ne demandons qu’un ordre de grandeur, afin que personne ne puisse être reconnu.',
        'نطلب نطاقًا تقريبيًا فقط، حتى لا يمكن التعرّف على أي شخص.',
      ),
      questionGroup: 7,
      concept: 'caseload.band',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        choice('no_one', text('No one', 'Ninguna', 'Aucune', 'لا أحد')),
        choice('1_to_5', text('1 to 5', 'De 1 a 5', 'De 1 à 5', 'من 1 إلى 5')),
        choice('6_to_20', text('6 to 20', 'De 6 a 20', 'De 6 à 20', 'من 6 إلى 20')),
        choice('21_to_50', text('21 to 50', 'De 21 a 50', 'De 21 à 50', 'من 21 إلى 50')),
        choice('51_or_more', text('51 or more', '51 o más', '51 ou plus', '51 أو أكثر')),
        dontKnow,
        ratherNotSay,
      ],
    }),
    multiple({
      name: 'pop_met',
      title: text(
        'Which groups did these people, or others at risk, belong to?',
        '¿A qué grupos pertenecían estas personas u otras personas en riesgo?',
        'À quels groupes ces personnes, ou d’autres personnes à risque, appartenaient-elles ?',
        'إلى أي الفئات ينتمي هؤلاء الأشخاص أو غيرهم من المعرضين للخطر؟',
      ),
      description: text(
        'Choose all that apply. One person may belong to several groups.',
        'Marque todas las opciones que correspondan. Una persona puede pertenecer a varios grupos.',
        'Plusieurs réponses possibles. Une même personne peut appartenir à plusieurs groupes.',
        'يمكن اختيار أكثر من إجابة. قد ينتمي الشخص الواحد إلى عدة فئات.',
      ),
      reason: text(
        'We ask because some groups are often overlooked when services are planned.',
        'Lo preguntamos porque a menudo se olvida a algunos grupos al planificar los servicios.',
        'Nous posons cette question car certains groupes sont souvent oubliés dans la planification des services.',
        'نسأل لأن بعض الفئات كثيرًا ما تُغفَل عند التخطيط للخدمات.',
      ),
      questionGroup: 7,
      concept: 'populations.met',
      taxonomy: 'populations',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        ...choicesOf(populations),
        choice('none', text('None of these', 'Ninguno de estos', 'Aucun de ces groupes', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
        ratherNotSay,
      ],
    }),
    searchable({
      name: 'lang_met',
      title: text(
        'Which languages did the people at risk whom your team met in the last 12 months speak?',
        '¿Qué idiomas hablaban las personas en riesgo con las que su equipo tuvo contacto en los últimos 12 meses?',
        'Quelles langues parlaient les personnes à risque que votre équipe a rencontrées au cours des 12 derniers mois ?',
        'ما اللغات التي كان يتكلمها الأشخاص المعرضون للخطر الذين قابلهم فريقكم في آخر 12 شهرًا؟',
      ),
      description: text(
        'Choose all that apply. Type to search the list.',
        'Marque todas las opciones que correspondan. Escriba para buscar en la lista.',
        'Plusieurs réponses possibles. Tapez quelques lettres pour chercher dans la liste.',
        'يمكن اختيار أكثر من إجابة. اكتبوا للبحث في القائمة.',
      ),
      reason: text(
        'We ask so that interpreters and information can be planned in the right languages.',
        'Lo preguntamos para planificar intérpretes e información en los idiomas adecuados.',
        'Nous posons cette question afin de prévoir des interprètes et des informations dans les bonnes langues.',
        'نسأل من أجل التخطيط لتوفير المترجمين والمعلومات باللغات المناسبة.',
      ),
      questionGroup: 7,
      concept: 'languages.met',
      taxonomy: 'languages',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        ...choicesOf(languages),
        choice('other', text('Another language', 'Otro idioma', 'Une autre langue', 'لغة أخرى')),
        choice(
          'none',
          text(
            'We met no one at risk',
            'No tuvimos contacto con nadie en riesgo',
            'Nous n’avons rencontré aucune personne à risque',
            'لم نقابل أحدًا معرّضًا للخطر',
          ),
          { isExclusive: true },
        ),
        dontKnow,
        ratherNotSay,
      ],
    }),
  ],
}
