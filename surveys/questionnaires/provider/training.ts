import type { Page, Text } from '../../definition/definition.ts'
import { sectors } from '../../taxonomies/sectors.ts'
import { trainingTopics } from '../../taxonomies/training-topics.ts'
import { choice, choicesOf, dontKnow, grid, multiple, single, text } from '../build.ts'
import { chooseAll, no, noneOfThese, scaleOf, yes } from './choices.ts'

const trainingSoFar: Page = {
  name: 'training',
  title: text('Training so far', 'La capacitación hasta ahora', 'La formation reçue', 'التدريب حتى الآن'),
  elements: [
    multiple({
      name: 'training_forms',
      title: text(
        'In which ways have your staff been trained on trafficking?',
        '¿De qué maneras se ha capacitado su personal en materia de trata?',
        'De quelles façons votre personnel a-t-il été formé à la question de la traite ?',
        'بأي طرق تدرّب العاملون لديكم على موضوع الاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 3,
      concept: 'training.forms',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'formal_workshop',
          text('A formal workshop', 'Un taller formal', 'Un atelier de formation', 'ورشة عمل رسمية'),
        ),
        choice(
          'online_course',
          text('An online course', 'Un curso en línea', 'Un cours en ligne', 'دورة عبر الإنترنت'),
        ),
        choice(
          'in_house',
          text(
            'Training inside the organisation',
            'Capacitación interna',
            'Une formation interne',
            'تدريب داخل المنظمة',
          ),
        ),
        choice(
          'conference',
          text(
            'A conference or seminar',
            'Una conferencia o un seminario',
            'Une conférence ou un séminaire',
            'مؤتمر أو ندوة',
          ),
        ),
        choice(
          'on_the_job',
          text(
            'Learning on the job',
            'Aprendizaje en el trabajo',
            'Un apprentissage sur le terrain',
            'التعلّم أثناء العمل',
          ),
        ),
        choice('none', text('No training', 'Ninguna capacitación', 'Aucune formation', 'لا تدريب'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
    single({
      name: 'trained_past_year',
      title: text(
        'In the past year, were any of your staff trained in serving people who were trafficked?',
        'En el último año, ¿recibió alguien de su personal capacitación para atender a personas víctimas de trata?',
        'Au cours de l’année écoulée, des membres de votre personnel ont-ils été formés à l’accompagnement des personnes victimes de la traite ?',
        'خلال السنة الماضية، هل تدرّب أحد العاملين لديكم على تقديم الخدمات للأشخاص الذين تعرّضوا للاتجار بالبشر؟',
      ),
      questionGroup: 3,
      concept: 'training.past_year',
      role: 'other',
      pillar: 'protection',
      choices: [yes, no],
    }),
    multiple({
      name: 'train_first',
      title: text(
        'Which professions in your area most need training on trafficking?',
        '¿Qué profesiones de su zona necesitan más capacitación en materia de trata?',
        'Quelles professions de votre territoire ont le plus besoin d’une formation sur la traite ?',
        'ما المهن في منطقتكم الأكثر حاجة إلى التدريب على موضوع الاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 3,
      concept: 'training.sectors_needing',
      taxonomy: 'sectors',
      role: 'other',
      pillar: 'prevention',
      choices: [...choicesOf(sectors), noneOfThese, dontKnow],
    }),
  ],
}

const importance = scaleOf([
  text('Not important', 'Nada importante', 'Pas important', 'غير مهم'),
  text('Slightly important', 'Poco importante', 'Peu important', 'قليل الأهمية'),
  text('Moderately important', 'Algo importante', 'Moyennement important', 'متوسط الأهمية'),
  text('Very important', 'Muy importante', 'Très important', 'مهم جدًا'),
  text('Essential', 'Esencial', 'Essentiel', 'أساسي'),
])

const confidence = scaleOf([
  text('Not confident', 'Ninguna confianza', 'Pas à l’aise', 'لا ثقة'),
  text('Slightly confident', 'Poca confianza', 'Peu à l’aise', 'ثقة قليلة'),
  text('Moderately confident', 'Alguna confianza', 'Moyennement à l’aise', 'ثقة متوسطة'),
  text('Confident', 'Bastante confianza', 'À l’aise', 'ثقة جيدة'),
  text('Very confident', 'Mucha confianza', 'Très à l’aise', 'ثقة كبيرة'),
])

/** Two halves, so that a page fits a screen; importance comes before confidence in each. */
const themes = {
  practice: {
    title: text(
      'Working with people',
      'El trabajo con las personas',
      'Le travail avec les personnes',
      'العمل مع الأشخاص',
    ),
    topics: [
      'indicators',
      'interviewing',
      'trauma_informed',
      'safety_planning',
      'cultural_competence',
      'working_interpreters',
      'referral',
      'secondary_trauma',
      'survivor_leadership',
    ],
  },
  knowledge: {
    title: text(
      'Law, health and forms of exploitation',
      'Derecho, salud y formas de explotación',
      'Droit, santé et formes d’exploitation',
      'القانون والصحة وأشكال الاستغلال',
    ),
    topics: [
      'legal_remedies',
      'forced_labour',
      'sexual_exploitation',
      'child_victims',
      'male_victims',
      'online_exploitation',
      'health_response',
      'data_protection',
    ],
  },
}

/** Two pages about the same topics follow each other: their titles say which is which. */
function titled(theme: keyof typeof themes, aspect: Text): Text {
  const { title } = themes[theme]
  const join = (language: string, colon = ': ') =>
    `${title[language] ?? title.default}${colon}${aspect[language] ?? aspect.default}`
  return { default: join('default'), es: join('es'), fr: join('fr', ' : '), ar: join('ar') }
}

function importancePage(theme: keyof typeof themes): Page {
  return {
    name: `training_importance_${theme}`,
    title: titled(theme, text('importance', 'importancia', 'importance', 'الأهمية')),
    elements: [
      grid({
        name: `trn_imp_${theme}`,
        rowsName: 'trn_imp',
        title: text(
          'How important is each topic to your work?',
          '¿Qué importancia tiene cada tema para su trabajo?',
          'Quelle importance chaque sujet a-t-il pour votre travail ?',
          'ما أهمية كل موضوع لعملكم؟',
        ),
        questionGroup: 3,
        concept: 'training.importance',
        role: 'other',
        pillar: 'protection',
        taxonomy: trainingTopics,
        items: themes[theme].topics,
        choices: importance,
        scale: true,
      }),
    ],
  }
}

function confidencePage(theme: keyof typeof themes): Page {
  return {
    name: `training_confidence_${theme}`,
    title: titled(theme, text('confidence', 'confianza', 'aisance', 'الثقة')),
    elements: [
      grid({
        name: `trn_conf_${theme}`,
        rowsName: 'trn_conf',
        title: text(
          'How confident is your team in each topic today?',
          '¿Cuánta confianza tiene hoy su equipo en cada tema?',
          'Votre équipe se sent-elle aujourd’hui à l’aise sur chaque sujet ?',
          'ما مدى ثقة فريقكم اليوم بقدرته في كل موضوع؟',
        ),
        questionGroup: 3,
        concept: 'training.confidence',
        role: 'other',
        pillar: 'protection',
        taxonomy: trainingTopics,
        items: themes[theme].topics,
        choices: confidence,
        scale: true,
      }),
    ],
  }
}

const trainingTopicsPage: Page = {
  name: 'training_topics',
  title: text(
    'Training received and wanted',
    'Capacitación recibida y deseada',
    'Formations suivies et souhaitées',
    'التدريب المتلقّى والمطلوب',
  ),
  elements: [
    multiple({
      name: 'trn_recv',
      title: text(
        'On which topics were your staff trained in the last 24 months?',
        '¿En qué temas se capacitó su personal en los últimos 24 meses?',
        'Sur quels sujets votre personnel a-t-il été formé au cours des 24 derniers mois ?',
        'ما الموضوعات التي تدرّب عليها العاملون لديكم خلال الأشهر الأربعة والعشرين الماضية؟',
      ),
      description: chooseAll,
      questionGroup: 3,
      concept: 'training.received',
      taxonomy: 'training_topics',
      role: 'other',
      pillar: 'protection',
      choices: [...choicesOf(trainingTopics), noneOfThese],
    }),
    multiple({
      name: 'trn_want',
      title: text(
        'On which topics would your staff like training?',
        '¿En qué temas le gustaría capacitarse a su personal?',
        'Sur quels sujets votre personnel souhaite-t-il être formé ?',
        'ما الموضوعات التي يرغب العاملون لديكم في التدرّب عليها؟',
      ),
      description: chooseAll,
      questionGroup: 3,
      concept: 'training.wanted',
      taxonomy: 'training_topics',
      role: 'other',
      pillar: 'protection',
      choices: [...choicesOf(trainingTopics), noneOfThese],
    }),
  ],
}

export const trainingPages: Page[] = [
  trainingSoFar,
  importancePage('practice'),
  confidencePage('practice'),
  importancePage('knowledge'),
  confidencePage('knowledge'),
  trainingTopicsPage,
]
