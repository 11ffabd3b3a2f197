import type { Page } from '../../definition/definition.ts'
import { barriers } from '../../taxonomies/barriers.ts'
import { services } from '../../taxonomies/services.ts'
import { choice, choicesOf, dontKnow, freeText, multiple, text } from '../build.ts'

const chooseAll = text(
  'Choose all that apply.',
  'Marque todas las opciones que correspondan.',
  'Plusieurs réponses possibles.',
  'يمكن اختيار أكثر من إجابة.',
)

export const needsPage: Page = {
  name: 'needs',
  title: text('Services needed', 'Servicios necesarios', 'Services nécessaires', 'الخدمات المطلوبة'),
  elements: [
    multiple({
      name: 'svc_needed',
      title: text(
        'Which services do people who were trafficked need most in your area?',
        '¿Qué servicios necesitan más en su zona las personas víctimas de trata?',
        'De quels services les personnes victimes de la traite ont-elles le plus besoin sur votre territoire ?',
        'ما الخدمات التي يحتاج إليها ضحايا الاتجار بالبشر أكثر من غيرها في منطقتكم؟',
      ),
      description: chooseAll,
      questionGroup: 8,
      concept: 'services.needed',
      taxonomy: 'services',
      role: 'other',
      pillar: 'protection',
      choices: [
        ...choicesOf(services),
        choice('none', text('None of these', 'Ninguno de estos', 'Aucun de ces services', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
  ],
}

export const obstaclesPage: Page = {
  name: 'obstacles',
  title: text('Obstacles and solutions', 'Obstáculos y soluciones', 'Obstacles et solutions', 'العوائق والحلول'),
  elements: [
    multiple({
      name: 'barriers',
      title: text(
        'What stands between people who were trafficked and help in your area?',
        'En su zona, ¿qué impide que las personas víctimas de trata reciban ayuda?',
        'Sur votre territoire, qu’est-ce qui empêche les personnes victimes de la traite d’obtenir de l’aide ?',
        'ما الذي يحول في منطقتكم دون حصول ضحايا الاتجار بالبشر على المساعدة؟',
      ),
      description: chooseAll,
      questionGroup: 10,
      concept: 'barriers.access',
      taxonomy: 'barriers',
      role: 'other',
      pillar: 'protection',
      choices: [
        ...choicesOf(barriers),
        choice('none', text('None of these', 'Ninguno de estos', 'Aucun de ces obstacles', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
    multiple({
      name: 'solutions',
      title: text(
        'What would help most to remove these obstacles?',
        '¿Qué ayudaría más a superar estos obstáculos?',
        'Qu’est-ce qui aiderait le plus à lever ces obstacles ?',
        'ما الذي يساعد أكثر على إزالة هذه العوائق؟',
      ),
      description: chooseAll,
      questionGroup: 10,
      concept: 'solutions.supported',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice(
          'lead_coordinator',
          text(
            'One person who coordinates the work',
            'Una persona que coordine el trabajo',
            'Une personne chargée de la coordination',
            'شخص واحد ينسّق العمل',
          ),
        ),
        choice(
          'task_force',
          text(
            'A task force that meets regularly',
            'Un grupo de trabajo que se reúna con regularidad',
            'Un groupe de travail qui se réunit régulièrement',
            'فريق عمل يجتمع بانتظام',
          ),
        ),
        choice(
          'shared_protocol',
          text(
            'A shared referral procedure',
            'Un procedimiento común de derivación',
            'Une procédure d’orientation commune',
            'إجراء موحّد للإحالة',
          ),
        ),
        choice(
          'service_directory',
          text('A directory of services', 'Un directorio de servicios', 'Un annuaire des services', 'دليل للخدمات'),
        ),
        choice(
          'joint_training',
          text('Joint training', 'Capacitación conjunta', 'Des formations communes', 'تدريب مشترك'),
        ),
        choice(
          'emergency_fund',
          text('An emergency fund', 'Un fondo de emergencia', 'Un fonds d’urgence', 'صندوق طوارئ'),
        ),
        choice(
          'safe_housing',
          text('More safe housing', 'Más viviendas seguras', 'Plus de logements sûrs', 'مزيد من السكن الآمن'),
        ),
        choice(
          'interpreter_pool',
          text(
            'A shared pool of interpreters',
            'Un grupo común de intérpretes',
            'Un groupe d’interprètes partagé',
            'مجموعة مشتركة من المترجمين الشفويين',
          ),
        ),
        choice(
          'shared_transport',
          text('Shared transport', 'Transporte compartido', 'Un transport partagé', 'وسائل نقل مشتركة'),
        ),
        choice(
          'public_campaign',
          text(
            'A public information campaign',
            'Una campaña de información pública',
            'Une campagne d’information du public',
            'حملة توعية عامة',
          ),
        ),
        choice(
          'legal_protection',
          text(
            'Protection from deportation or prosecution',
            'Protección contra la deportación o el procesamiento penal',
            'Une protection contre l’expulsion ou les poursuites',
            'الحماية من الترحيل أو الملاحقة القضائية',
          ),
        ),
        choice(
          'survivor_advisers',
          text(
            'Survivors as paid advisers',
            'Sobrevivientes como asesores remunerados',
            'Des personnes survivantes comme conseillères rémunérées',
            'ناجون وناجيات بصفة مستشارين بأجر',
          ),
        ),
        choice(
          'long_term_funding',
          text('Long-term funding', 'Financiamiento a largo plazo', 'Un financement à long terme', 'تمويل طويل الأجل'),
        ),
        choice('none', text('None of these', 'Ninguna de estas opciones', 'Rien de tout cela', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
    freeText({
      name: 'comments',
      title: text(
        'Is there anything else we should know?',
        '¿Hay algo más que debamos saber?',
        'Y a-t-il autre chose que nous devrions savoir ?',
        'هل هناك شيء آخر ينبغي أن نعرفه؟',
      ),
      description: text(
        'Please do not write names, places or case details.',
        'Por favor, no escriba nombres, lugares ni detalles de casos.',
        'N’écrivez pas de noms, de lieux ni de détails sur un cas.',
        'يُرجى عدم كتابة أسماء أو أماكن أو تفاصيل عن أي حالة.',
      ),
      questionGroup: 10,
      concept: 'comments.free',
      role: 'free_text',
      pillar: 'partnership',
      maxLength: 1000,
    }),
  ],
}
