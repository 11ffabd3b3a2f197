import type { Page } from '../../definition/definition.ts'
import { trainingTopics } from '../../taxonomies/training-topics.ts'
import { choice, choicesOf, dontKnow, grid, multiple, notApplicable, text } from '../build.ts'

/** The topics that matter to every profession; providers are asked about more. */
const topics = [
  'indicators',
  'interviewing',
  'trauma_informed',
  'forced_labour',
  'sexual_exploitation',
  'child_victims',
  'working_interpreters',
  'referral',
]

export const trainingTopicsPage: Page = {
  name: 'training_topics',
  title: text('Skills', 'Habilidades', 'Compétences', 'المهارات'),
  elements: [
    grid({
      name: 'training_importance',
      rowsName: 'trn_imp',
      title: text(
        'How important is each topic for the work of your team?',
        '¿Qué importancia tiene cada tema para el trabajo de su equipo?',
        'Quelle est l’importance de chaque thème pour le travail de votre équipe ?',
        'ما مدى أهمية كل موضوع لعمل فريقكم؟',
      ),
      questionGroup: 3,
      concept: 'training.importance',
      taxonomy: trainingTopics,
      items: topics,
      role: 'other',
      pillar: 'prevention',
      scale: true,
      choices: [
        choice('1', text('Not important', 'Nada importante', 'Pas important', 'غير مهم')),
        choice('2', text('Slightly important', 'Poco importante', 'Peu important', 'قليل الأهمية')),
        choice('3', text('Moderately important', 'Algo importante', 'Moyennement important', 'متوسط الأهمية')),
        choice('4', text('Very important', 'Muy importante', 'Très important', 'مهم جدًا')),
        choice('5', text('Essential', 'Esencial', 'Essentiel', 'أساسي')),
        dontKnow,
      ],
    }),
    grid({
      name: 'training_confidence',
      rowsName: 'trn_conf',
      title: text(
        'How confident is your team today in each topic?',
        '¿Qué tan preparado se siente hoy su equipo en cada tema?',
        'Dans quelle mesure votre équipe se sent-elle aujourd’hui à l’aise avec chaque thème ?',
        'ما مدى ثقة فريقكم اليوم بقدرته في كل موضوع؟',
      ),
      questionGroup: 3,
      concept: 'training.confidence',
      taxonomy: trainingTopics,
      items: topics,
      role: 'other',
      pillar: 'prevention',
      scale: true,
      choices: [
        choice('1', text('Not confident', 'Nada preparado', 'Pas à l’aise', 'لا ثقة')),
        choice('2', text('Slightly confident', 'Poco preparado', 'Peu à l’aise', 'ثقة قليلة')),
        choice('3', text('Moderately confident', 'Algo preparado', 'Moyennement à l’aise', 'ثقة متوسطة')),
        choice('4', text('Confident', 'Bastante preparado', 'À l’aise', 'ثقة جيدة')),
        choice('5', text('Very confident', 'Muy preparado', 'Très à l’aise', 'ثقة كبيرة')),
        notApplicable,
      ],
    }),
  ],
}

export const trainingPage: Page = {
  name: 'training',
  title: text('Training', 'Capacitación', 'Formation', 'التدريب'),
  elements: [
    multiple({
      name: 'trn_recv',
      title: text(
        'On which topics has your team had training in the last 24 months?',
        '¿Sobre qué temas recibió capacitación su equipo en los últimos 24 meses?',
        'Sur quels thèmes votre équipe a-t-elle été formée au cours des 24 derniers mois ?',
        'ما الموضوعات التي تلقّى فريقكم تدريبًا عليها في آخر 24 شهرًا؟',
      ),
      description: text(
        'Choose all that apply.',
        'Marque todas las opciones que correspondan.',
        'Plusieurs réponses possibles.',
        'يمكن اختيار أكثر من إجابة.',
      ),
      questionGroup: 3,
      concept: 'training.received',
      taxonomy: 'training_topics',
      role: 'other',
      pillar: 'prevention',
      choices: [
        ...choicesOf(trainingTopics, topics),
        choice('none', text('None of these', 'Ninguno de estos', 'Aucun de ces thèmes', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
    multiple({
      name: 'trn_want',
      title: text(
        'On which topics would your team like training?',
        '¿Sobre qué temas le gustaría a su equipo recibir capacitación?',
        'Sur quels thèmes votre équipe souhaiterait-elle être formée ?',
        'ما الموضوعات التي يرغب فريقكم في التدريب عليها؟',
      ),
      description: text(
        'Choose all that apply.',
        'Marque todas las opciones que correspondan.',
        'Plusieurs réponses possibles.',
        'يمكن اختيار أكثر من إجابة.',
      ),
      questionGroup: 3,
      concept: 'training.wanted',
      taxonomy: 'training_topics',
      role: 'other',
      pillar: 'prevention',
      choices: [
        ...choicesOf(trainingTopics, topics),
        choice('none', text('None of these', 'Ninguno de estos', 'Aucun de ces thèmes', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
  ],
}
