import type { Page, SingleQuestion, Text } from '../../definition/definition.ts'
import { sectors } from '../../taxonomies/sectors.ts'
import { choice, choicesOf, dontKnow, dropdown, multiple, single, text } from '../build.ts'
import { chooseAll, no, noneOfThese, scaleOf, yes } from './choices.ts'

const staffBands = [
  choice('none', text('None', 'Ninguna', 'Aucune', 'لا أحد')),
  choice('1_to_6', text('1 to 6', 'De 1 a 6', 'De 1 à 6', 'من 1 إلى 6')),
  choice('7_to_20', text('7 to 20', 'De 7 a 20', 'De 7 à 20', 'من 7 إلى 20')),
  choice('21_or_more', text('21 or more', '21 o más', '21 ou plus', '21 أو أكثر')),
]

function staff(name: string, concept: string, title: Text): SingleQuestion {
  return single({
    name,
    title,
    questionGroup: 0,
    concept,
    role: 'quasi_id',
    pillar: 'partnership',
    choices: staffBands,
  })
}

const organisation: Page = {
  name: 'organisation',
  title: text('Your organisation', 'Su organización', 'Votre organisation', 'منظمتكم'),
  description: text(
    'Please answer for the part of your organisation that serves this area.',
    'Responda por la parte de su organización que atiende esta zona.',
    'Merci de répondre pour la partie de votre organisation qui intervient sur ce territoire.',
    'يرجى الإجابة عن الجزء من منظمتكم الذي يخدم هذه المنطقة.',
  ),
  elements: [
    dropdown({
      name: 'sector',
      title: text(
        'Which sector does your organisation mainly work in?',
        '¿En qué sector trabaja principalmente su organización?',
        'Dans quel secteur votre organisation travaille-t-elle principalement ?',
        'ما القطاع الرئيسي الذي تعمل فيه منظمتكم؟',
      ),
      questionGroup: 0,
      concept: 'respondent.sector',
      taxonomy: 'sectors',
      role: 'quasi_id',
      pillar: 'partnership',
      choices: choicesOf(sectors),
    }),
    {
      type: 'panel',
      name: 'staff',
      title: text(
        'How many people work in your organisation?',
        '¿Cuántas personas trabajan en su organización?',
        'Combien de personnes travaillent dans votre organisation ?',
        'كم عدد الأشخاص الذين يعملون في منظمتكم؟',
      ),
      elements: [
        staff(
          'staff_full_time',
          'staff.full_time',
          text('Full-time staff', 'Personal a tiempo completo', 'Personnel à temps plein', 'موظفون بدوام كامل'),
        ),
        staff(
          'staff_part_time',
          'staff.part_time',
          text('Part-time staff', 'Personal a tiempo parcial', 'Personnel à temps partiel', 'موظفون بدوام جزئي'),
        ),
        staff(
          'staff_volunteers',
          'staff.volunteers',
          text('Volunteers', 'Personas voluntarias', 'Bénévoles', 'متطوعون'),
        ),
      ],
    },
  ],
}

const familiarity = scaleOf([
  text('Not at all familiar', 'Nada', 'Pas du tout', 'لا إلمام على الإطلاق'),
  text('Slightly familiar', 'Poco', 'Un peu', 'إلمام قليل'),
  text('Moderately familiar', 'Algo', 'Moyennement', 'إلمام متوسط'),
  text('Familiar', 'Bastante', 'Bien', 'إلمام جيد'),
  text('Very familiar', 'Mucho', 'Très bien', 'إلمام جيد جدًا'),
])

function awarenessOf(name: string, title: Text): SingleQuestion {
  return single({
    name,
    title,
    questionGroup: 2,
    concept: 'awareness.familiarity',
    role: 'other',
    pillar: 'prevention',
    scale: true,
    choices: [...familiarity, dontKnow],
  })
}

const awareness: Page = {
  name: 'awareness',
  title: text(
    'How well trafficking is known',
    'Cuánto se conoce la trata',
    'La connaissance de la traite',
    'مدى معرفة الاتجار بالبشر',
  ),
  description: text(
    'In this questionnaire, trafficking means recruiting, moving or holding a person by force, threats, deceit or abuse of their vulnerability, in order to exploit them. No border needs to be crossed. For anyone under 18, no force or deceit is needed.',
    'En este cuestionario, la trata consiste en captar, trasladar o retener a una persona mediante la fuerza, amenazas, engaño o abuso de su vulnerabilidad, con el fin de explotarla. No hace falta cruzar ninguna frontera. Si la persona es menor de 18 años, no hace falta que haya fuerza ni engaño.',
    'Dans ce questionnaire, la traite désigne le fait de recruter, de déplacer ou de retenir une personne par la force, la menace, la tromperie ou l’abus de sa vulnérabilité, afin de l’exploiter. Il n’est pas nécessaire qu’une frontière soit franchie. Pour une personne de moins de 18 ans, ni la force ni la tromperie ne sont nécessaires.',
    'في هذا الاستبيان، يعني الاتجار بالبشر استقطاب شخص أو نقله أو احتجازه بالقوة أو التهديد أو الخداع أو استغلال حالة ضعفه، بهدف استغلاله. ولا يُشترط عبور أي حدود. وإذا كان الشخص دون الثامنة عشرة، فلا تُشترط القوة ولا الخداع.',
  ),
  elements: [
    {
      type: 'panel',
      name: 'awareness_scale',
      title: text(
        'How familiar are these people with trafficking?',
        '¿Cuánto conocen estas personas el tema de la trata?',
        'Dans quelle mesure ces personnes connaissent-elles la question de la traite ?',
        'ما مدى إلمام هؤلاء بموضوع الاتجار بالبشر؟',
      ),
      elements: [
        awarenessOf(
          'awareness_staff',
          text(
            'The staff of your own organisation',
            'El personal de su propia organización',
            'Le personnel de votre propre organisation',
            'العاملون في منظمتكم',
          ),
        ),
        awarenessOf(
          'awareness_partners',
          text(
            'Your key partners, such as police, health services and schools',
            'Sus principales organizaciones asociadas, como la policía, los servicios de salud y las escuelas',
            'Vos principaux partenaires, comme la police, les services de santé et les écoles',
            'شركاؤكم الرئيسيون، مثل الشرطة والخدمات الصحية والمدارس',
          ),
        ),
        awarenessOf(
          'awareness_community',
          text(
            'The people who live in your area',
            'Las personas que viven en su zona',
            'Les personnes qui vivent sur votre territoire',
            'سكان منطقتكم',
          ),
        ),
      ],
    },
  ],
}

const localServices: Page = {
  name: 'local_services',
  title: text('Who already helps', 'Quién ya presta ayuda', 'Qui aide déjà', 'من يقدّم المساعدة بالفعل'),
  elements: [
    single({
      name: 'local_known',
      title: text(
        'Is there an organisation in your area that offers services for people who were trafficked?',
        '¿Hay en su zona alguna organización que ofrezca servicios a personas que fueron víctimas de trata?',
        'Existe-t-il sur votre territoire une organisation qui propose des services aux personnes victimes de la traite ?',
        'هل توجد في منطقتكم منظمة تقدّم خدمات للأشخاص الذين تعرّضوا للاتجار بالبشر؟',
      ),
      questionGroup: 6,
      concept: 'services.local_known',
      role: 'other',
      pillar: 'partnership',
      choices: [yes, no, dontKnow],
    }),
    multiple({
      name: 'orgs_working',
      title: text(
        'Which kinds of organisation in your area already work with people who were trafficked?',
        '¿Qué tipos de organizaciones de su zona trabajan ya con personas que fueron víctimas de trata?',
        'Quels types d’organisations de votre territoire travaillent déjà avec des personnes victimes de la traite ?',
        'ما أنواع المنظمات في منطقتكم التي تعمل بالفعل مع أشخاص تعرّضوا للاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 6,
      concept: 'services.working_sectors',
      taxonomy: 'sectors',
      role: 'other',
      pillar: 'partnership',
      choices: [...choicesOf(sectors), noneOfThese, dontKnow],
    }),
  ],
}

export const organisationPages: Page[] = [organisation, awareness, localServices]
