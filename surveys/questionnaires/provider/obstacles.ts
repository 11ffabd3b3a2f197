import type { Page } from '../../definition/definition.ts'
import { barriers } from '../../taxonomies/barriers.ts'
import { choice, choicesOf, dontKnow, freeText, multiple, text } from '../build.ts'
import { chooseAll, noneOfThese } from './choices.ts'

const barriersToHelp: Page = {
  name: 'obstacles',
  title: text(
    'Obstacles to getting help',
    'Obstáculos para recibir ayuda',
    'Les obstacles à l’aide',
    'عوائق الحصول على المساعدة',
  ),
  elements: [
    multiple({
      name: 'barriers',
      title: text(
        'What keeps people who were trafficked from getting help in your area?',
        '¿Qué impide a las personas víctimas de trata recibir ayuda en su zona?',
        'Qu’est-ce qui empêche les personnes victimes de la traite d’obtenir de l’aide sur votre territoire ?',
        'ما الذي يمنع الأشخاص الذين تعرّضوا للاتجار بالبشر من الحصول على المساعدة في منطقتكم؟',
      ),
      description: chooseAll,
      questionGroup: 10,
      concept: 'barriers.access',
      taxonomy: 'barriers',
      role: 'other',
      pillar: 'protection',
      choices: [...choicesOf(barriers), noneOfThese, dontKnow],
    }),
  ],
}

const barriersToProviders: Page = {
  name: 'obstacles_work',
  title: text(
    'Obstacles to your work and to justice',
    'Obstáculos para su trabajo y para la justicia',
    'Les obstacles à votre travail et à la justice',
    'عوائق عملكم وعوائق العدالة',
  ),
  elements: [
    multiple({
      name: 'provider_barriers',
      title: text(
        'What makes it hard for your organisation to serve people who were trafficked?',
        '¿Qué dificulta a su organización la atención a personas víctimas de trata?',
        'Qu’est-ce qui empêche votre organisation de bien accompagner les personnes victimes de la traite ?',
        'ما الذي يصعّب على منظمتكم خدمة الأشخاص الذين تعرّضوا للاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 10,
      concept: 'barriers.provision',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice(
          'no_funding',
          text('Too little funding', 'Falta de financiamiento', 'Manque de financement', 'نقص التمويل'),
        ),
        choice('few_staff', text('Too few staff', 'Falta de personal', 'Manque de personnel', 'نقص الموظفين')),
        choice('untrained', text('Too little training', 'Falta de capacitación', 'Manque de formation', 'نقص التدريب')),
        choice(
          'identifying',
          text(
            'It is hard to recognise trafficking',
            'Es difícil reconocer la trata',
            'La traite est difficile à reconnaître',
            'يصعب التعرّف على حالات الاتجار بالبشر',
          ),
        ),
        choice(
          'no_protocols',
          text(
            'No clear procedures',
            'Falta de procedimientos claros',
            'Pas de procédures claires',
            'عدم وجود إجراءات واضحة',
          ),
        ),
        choice(
          'no_housing',
          text(
            'No safe housing to refer people to',
            'No hay alojamiento seguro al que derivar',
            'Pas d’hébergement sûr vers lequel orienter',
            'عدم وجود سكن آمن نحيل إليه',
          ),
        ),
        choice(
          'interpreters',
          text('Too few interpreters', 'Faltan intérpretes', 'Trop peu d’interprètes', 'قلة المترجمين الشفويين'),
        ),
        choice(
          'coordination',
          text(
            'Poor coordination between organisations',
            'Poca coordinación entre organizaciones',
            'Mauvaise coordination entre les organisations',
            'ضعف التنسيق بين المنظمات',
          ),
        ),
        choice(
          'data_sharing',
          text(
            'Unclear rules on sharing data',
            'Reglas poco claras para compartir datos',
            'Règles peu claires sur le partage des données',
            'عدم وضوح قواعد تبادل البيانات',
          ),
        ),
        choice(
          'staff_safety',
          text(
            'Risks to the safety of staff',
            'Riesgos para la seguridad del personal',
            'Risques pour la sécurité du personnel',
            'مخاطر على سلامة العاملين',
          ),
        ),
        choice(
          'burnout',
          text(
            'Exhaustion and turnover of staff',
            'Agotamiento y rotación del personal',
            'Épuisement et rotation du personnel',
            'إرهاق العاملين وكثرة تبدّلهم',
          ),
        ),
        noneOfThese,
        dontKnow,
      ],
    }),
    multiple({
      name: 'justice_barriers',
      title: text(
        'What makes it hard to bring traffickers to justice in your area?',
        '¿Qué dificulta llevar a los tratantes ante la justicia en su zona?',
        'Qu’est-ce qui empêche de traduire les trafiquants en justice sur votre territoire ?',
        'ما الذي يصعّب تقديم المتاجرين بالبشر إلى العدالة في منطقتكم؟',
      ),
      description: chooseAll,
      questionGroup: 10,
      concept: 'barriers.justice',
      role: 'other',
      pillar: 'prosecution',
      choices: [
        choice(
          'few_reports',
          text(
            'Few cases are reported',
            'Se denuncian pocos casos',
            'Peu de cas sont signalés',
            'قلة الحالات المبلَّغ عنها',
          ),
        ),
        choice(
          'fear_reprisal',
          text('Fear of reprisals', 'Miedo a las represalias', 'Peur des représailles', 'الخوف من الانتقام'),
        ),
        choice(
          'no_protection',
          text(
            'Witnesses are not well protected',
            'La protección de testigos es insuficiente',
            'Les témoins sont mal protégés',
            'ضعف حماية الشهود',
          ),
        ),
        choice(
          'training_gaps',
          text(
            'Police, prosecutors or judges lack training',
            'Falta capacitación en la policía, la fiscalía o la judicatura',
            'Manque de formation de la police, du parquet ou des juges',
            'نقص تدريب الشرطة أو النيابة أو القضاة',
          ),
        ),
        choice(
          'weak_evidence',
          text(
            'Evidence is hard to gather',
            'Es difícil reunir pruebas',
            'Les preuves sont difficiles à réunir',
            'صعوبة جمع الأدلة',
          ),
        ),
        choice(
          'unclear_law',
          text(
            'The law is unclear or little used',
            'La ley es poco clara o se aplica poco',
            'La loi est peu claire ou peu appliquée',
            'القانون غير واضح أو قليل التطبيق',
          ),
        ),
        choice(
          'slow_courts',
          text(
            'Proceedings take too long',
            'Los procesos duran demasiado',
            'Les procédures sont trop longues',
            'طول الإجراءات القضائية',
          ),
        ),
        noneOfThese,
        dontKnow,
      ],
    }),
  ],
}

const ways: Page = {
  name: 'solutions',
  title: text('Ways forward', 'Vías de solución', 'Pistes de solution', 'سبل المضي قدمًا'),
  elements: [
    multiple({
      name: 'solutions',
      title: text(
        'What would help most to remove these obstacles in your area?',
        '¿Qué ayudaría más a superar estos obstáculos en su zona?',
        'Qu’est-ce qui aiderait le plus à lever ces obstacles sur votre territoire ?',
        'ما أكثر ما يساعد على إزالة هذه العوائق في منطقتكم؟',
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
          text('More safe housing', 'Más alojamiento seguro', 'Plus d’hébergements sûrs', 'مزيد من السكن الآمن'),
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
          'survivor_advisers',
          text(
            'Survivors as paid advisers',
            'Sobrevivientes como asesores remunerados',
            'Des personnes survivantes comme conseillères rémunérées',
            'ناجون وناجيات كمستشارين بأجر',
          ),
        ),
        choice(
          'long_term_funding',
          text('Long-term funding', 'Financiamiento a largo plazo', 'Un financement à long terme', 'تمويل طويل الأجل'),
        ),
        noneOfThese,
        dontKnow,
      ],
    }),
    freeText({
      name: 'comments',
      title: text(
        'Is there anything else this area should know or do?',
        '¿Hay algo más que esta zona debería saber o hacer?',
        'Y a-t-il autre chose que ce territoire devrait savoir ou faire ?',
        'هل هناك أي شيء آخر ينبغي معرفته أو القيام به في هذه المنطقة؟',
      ),
      description: text(
        'Please do not write names, places or case details. What you write is never published.',
        'Por favor, no escriba nombres, lugares ni detalles de casos. Lo que escriba nunca se publica.',
        'Merci de ne pas écrire de noms, de lieux ni de détails sur des situations. Ce que vous écrivez n’est jamais publié.',
        'يرجى عدم كتابة أسماء أو أماكن أو تفاصيل حالات. ما تكتبونه لا يُنشر أبدًا.',
      ),
      questionGroup: 10,
      concept: 'comments.free',
      role: 'free_text',
      pillar: 'partnership',
      maxLength: 2000,
    }),
  ],
}

export const obstaclePages: Page[] = [barriersToHelp, barriersToProviders, ways]
