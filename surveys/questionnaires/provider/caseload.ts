import type { Page } from '../../definition/definition.ts'
import { populations } from '../../taxonomies/populations.ts'
import { choice, choicesOf, dontKnow, multiple, single, text } from '../build.ts'
import { chooseAll, no, yes } from './choices.ts'

const ifServed = "{served_any} = 'yes'"

const caseload: Page = {
  name: 'caseload',
  title: text(
    'The people you have served',
    'Las personas que han atendido',
    'Les personnes que vous avez accompagnées',
    'الأشخاص الذين قدّمتم لهم خدماتكم',
  ),
  description: text(
    'Please answer from memory or from totals. Nothing here should point to a single person.',
    'Responda de memoria o a partir de totales. Ninguna respuesta debe señalar a una persona concreta.',
    'Répondez de mémoire ou à partir de totaux. Aucune réponse ne doit désigner une personne en particulier.',
    'يرجى الإجابة من الذاكرة أو من الأعداد الإجمالية. يجب ألا تدل أي إجابة على شخص بعينه.',
  ),
  elements: [
    single({
      name: 'served_any',
      title: text(
        'In the last five years, has your organisation served people who were trafficked?',
        'En los últimos cinco años, ¿ha atendido su organización a personas que fueron víctimas de trata?',
        'Au cours des cinq dernières années, votre organisation a-t-elle accompagné des personnes victimes de la traite ?',
        'خلال السنوات الخمس الماضية، هل قدّمت منظمتكم خدمات لأشخاص تعرّضوا للاتجار بالبشر؟',
      ),
      description: text(
        'Count anyone you had good reason to believe was trafficked, whether or not an authority confirmed it.',
        'Incluya a cualquier persona de la que tuvieran motivos fundados para creer que fue víctima de trata, lo haya confirmado o no una autoridad.',
        'Comptez toute personne dont vous aviez de bonnes raisons de penser qu’elle était victime de la traite, qu’une autorité l’ait confirmé ou non.',
        'يشمل ذلك كل شخص كانت لديكم أسباب وجيهة للاعتقاد بأنه تعرّض للاتجار بالبشر، سواء أكدت ذلك جهة رسمية أم لا.',
      ),
      reason: text(
        'Asked to learn how many organisations meet people who were trafficked. It is only shown combined with the answers of others.',
        'Se pregunta para saber cuántas organizaciones atienden a personas que fueron víctimas de trata. Solo se muestra junto con las respuestas de otras.',
        'Cette question sert à savoir combien d’organisations rencontrent des personnes victimes de la traite. La réponse n’est présentée que regroupée avec celles des autres.',
        'الغرض من السؤال معرفة عدد المنظمات التي تلتقي بأشخاص تعرّضوا للاتجار بالبشر. ولا تُعرض الإجابة إلا مجمّعة مع إجابات الآخرين.',
      ),
      questionGroup: 7,
      concept: 'caseload.served',
      role: 'sensitive',
      pillar: 'protection',
      choices: [yes, no, dontKnow],
    }),
    single({
      name: 'caseload_band',
      title: text(
        'About how many people was that, in the last five years?',
        '¿Cuántas personas fueron, aproximadamente, en los últimos cinco años?',
        'Combien de personnes environ, au cours des cinq dernières années ?',
        'كم كان عددهم تقريبًا خلال السنوات الخمس الماضية؟',
      ),
      reason: text(
        'Asked in broad bands to plan enough places and staff without counting any person exactly.',
        'Se pregunta por tramos amplios para planificar plazas y personal suficientes sin contar exactamente a nadie.',
        'Demandé par grandes tranches pour prévoir assez de places et de personnel sans compter précisément les personnes.',
        'يُطرح السؤال بفئات واسعة من أجل تخطيط ما يكفي من الأماكن والموظفين دون تحديد عدد دقيق.',
      ),
      visibleIf: ifServed,
      questionGroup: 7,
      concept: 'caseload.band',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        choice('1_to_5', text('1 to 5', 'De 1 a 5', 'De 1 à 5', 'من 1 إلى 5')),
        choice('6_to_20', text('6 to 20', 'De 6 a 20', 'De 6 à 20', 'من 6 إلى 20')),
        choice('21_to_50', text('21 to 50', 'De 21 a 50', 'De 21 à 50', 'من 21 إلى 50')),
        choice('51_or_more', text('51 or more', '51 o más', '51 ou plus', '51 أو أكثر')),
        dontKnow,
      ],
    }),
    single({
      name: 'caseload_trend',
      title: text(
        'Over these years, has the number of people who were trafficked and came to you changed?',
        'A lo largo de estos años, ¿ha cambiado el número de personas víctimas de trata que acudieron a ustedes?',
        'Au cours de ces années, le nombre de personnes victimes de la traite que vous avez reçues a-t-il changé ?',
        'خلال هذه السنوات، هل تغيّر عدد الأشخاص الذين تعرّضوا للاتجار بالبشر ولجؤوا إليكم؟',
      ),
      reason: text(
        'Asked to see whether services must prepare for more people.',
        'Se pregunta para saber si los servicios deben prepararse para atender a más personas.',
        'Cette question sert à savoir si les services doivent se préparer à accueillir plus de personnes.',
        'الغرض من السؤال معرفة ما إذا كان على الخدمات أن تستعد لعدد أكبر من الأشخاص.',
      ),
      visibleIf: ifServed,
      questionGroup: 7,
      concept: 'caseload.trend',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        choice('increased', text('It increased', 'Aumentó', 'Il a augmenté', 'ازداد')),
        choice('same', text('It stayed the same', 'Se mantuvo igual', 'Il est resté le même', 'بقي كما هو')),
        choice('decreased', text('It decreased', 'Disminuyó', 'Il a diminué', 'انخفض')),
        dontKnow,
      ],
    }),
    single({
      name: 'data_system',
      title: text(
        'Does your organisation have a system for recording data about the trafficking cases it meets?',
        '¿Tiene su organización un sistema para registrar datos sobre los casos de trata que atiende?',
        'Votre organisation dispose-t-elle d’un système pour enregistrer des données sur les situations de traite qu’elle rencontre ?',
        'هل لدى منظمتكم نظام لتسجيل البيانات عن حالات الاتجار بالبشر التي تصادفها؟',
      ),
      visibleIf: ifServed,
      questionGroup: 7,
      concept: 'data.system',
      role: 'other',
      pillar: 'partnership',
      choices: [yes, no, dontKnow],
    }),
  ],
}

const people: Page = {
  name: 'people',
  title: text(
    'Exploitation and origin',
    'Explotación y procedencia',
    'Exploitation et provenance',
    'أشكال الاستغلال ومكان القدوم',
  ),
  description: text(
    'Think of all the people who were trafficked and whom you served in the last five years, taken together.',
    'Piense en el conjunto de las personas víctimas de trata que atendieron en los últimos cinco años.',
    'Pensez à l’ensemble des personnes victimes de la traite que vous avez accompagnées au cours des cinq dernières années.',
    'فكّروا في جميع الأشخاص الذين تعرّضوا للاتجار بالبشر وقدّمتم لهم خدماتكم خلال السنوات الخمس الماضية، مجتمعين.',
  ),
  visibleIf: ifServed,
  elements: [
    multiple({
      name: 'exploitation_forms',
      title: text(
        'Which forms of exploitation had they been through?',
        '¿Qué formas de explotación habían sufrido?',
        'Quelles formes d’exploitation avaient-elles subies ?',
        'ما أشكال الاستغلال التي تعرّضوا لها؟',
      ),
      description: text(
        'Choose all that apply. One person may have been exploited in several ways.',
        'Marque todas las que correspondan. Una misma persona puede haber sido explotada de varias formas.',
        'Choisissez toutes les réponses qui conviennent. Une même personne peut avoir été exploitée de plusieurs façons.',
        'اختاروا كل ما ينطبق. قد يكون الشخص الواحد قد تعرّض لأكثر من شكل من أشكال الاستغلال.',
      ),
      reason: text(
        'Asked because each form calls for different help. No account of what happened to anyone is needed.',
        'Se pregunta porque cada forma requiere una ayuda distinta. No hace falta contar lo que le ocurrió a nadie.',
        'Cette question est posée car chaque forme demande une aide différente. Il n’est pas nécessaire de raconter ce qui est arrivé à quelqu’un.',
        'يُطرح السؤال لأن كل شكل يتطلب مساعدة مختلفة. ولا حاجة إلى سرد ما حدث لأي شخص.',
      ),
      questionGroup: 7,
      concept: 'caseload.forms',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        choice(
          'sexual_exploitation',
          text(
            'Trafficking for sexual exploitation',
            'Trata con fines de explotación sexual',
            'Traite à des fins d’exploitation sexuelle',
            'الاتجار بالبشر لغرض الاستغلال الجنسي',
          ),
        ),
        choice(
          'forced_labour',
          text(
            'Trafficking for forced labour',
            'Trata con fines de trabajo forzoso',
            'Traite à des fins de travail forcé',
            'الاتجار بالبشر لغرض العمل القسري',
          ),
        ),
        choice(
          'domestic_servitude',
          text('Domestic servitude', 'Servidumbre doméstica', 'Servitude domestique', 'الاستعباد المنزلي'),
        ),
        choice(
          'forced_crime',
          text(
            'Being forced to commit crimes',
            'Obligación de cometer delitos',
            'Contrainte à commettre des délits',
            'الإجبار على ارتكاب جرائم',
          ),
        ),
        choice('forced_begging', text('Forced begging', 'Mendicidad forzada', 'Mendicité forcée', 'التسول القسري')),
        choice('forced_marriage', text('Forced marriage', 'Matrimonio forzado', 'Mariage forcé', 'الزواج القسري')),
        choice('other_form', text('Another form', 'Otra forma', 'Une autre forme', 'شكل آخر')),
        dontKnow,
      ],
    }),
    multiple({
      name: 'populations_met',
      title: text(
        'Which groups of people were among them?',
        '¿Qué grupos de personas había entre ellas?',
        'Quels groupes de personnes y avait-il parmi elles ?',
        'ما فئات الأشخاص التي كانت بينهم؟',
      ),
      description: chooseAll,
      reason: text(
        'Asked to see which groups existing services reach and which they miss.',
        'Se pregunta para saber a qué grupos llegan los servicios existentes y a cuáles no.',
        'Cette question sert à voir quels groupes les services existants atteignent et lesquels ils n’atteignent pas.',
        'الغرض من السؤال معرفة الفئات التي تصل إليها الخدمات الحالية والفئات التي لا تصل إليها.',
      ),
      questionGroup: 7,
      concept: 'populations.met',
      taxonomy: 'populations',
      role: 'sensitive',
      pillar: 'protection',
      choices: [...choicesOf(populations), dontKnow],
    }),
    multiple({
      name: 'origin',
      title: text('Where had they come from?', '¿De dónde procedían?', 'D’où venaient-elles ?', 'من أين قدموا؟'),
      description: chooseAll,
      reason: text(
        'Asked to plan for immigration help, interpretation and safe return. Countries are not asked for.',
        'Se pregunta para planificar la ayuda migratoria, la interpretación y el retorno seguro. No se preguntan los países.',
        'Cette question sert à prévoir l’aide en matière d’immigration, l’interprétation et le retour en sécurité. Les pays ne sont pas demandés.',
        'الغرض من السؤال التخطيط للمساعدة في شؤون الهجرة والترجمة الشفوية والعودة الآمنة. ولا يُسأل عن البلدان.',
      ),
      questionGroup: 7,
      concept: 'caseload.origin',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        choice('this_area', text('This area', 'Esta zona', 'Ce territoire', 'هذه المنطقة')),
        choice(
          'this_country',
          text(
            'Elsewhere in this country',
            'Otro lugar de este país',
            'Ailleurs dans ce pays',
            'مكان آخر في هذا البلد',
          ),
        ),
        choice('other_countries', text('Other countries', 'Otros países', 'D’autres pays', 'بلدان أخرى')),
        dontKnow,
      ],
    }),
  ],
}

export const caseloadPages: Page[] = [caseload, people]
