import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, multiple, ratherNotSay, single, text } from '../build.ts'

const chooseSeveral = text(
  'You can choose more than one answer.',
  'Puede elegir más de una respuesta.',
  'Vous pouvez choisir plusieurs réponses.',
  'يمكنك اختيار أكثر من إجابة.',
)

export const needsPage: Page = {
  name: 'needs',
  title: text('What people need', 'Lo que se necesita', 'Ce dont les gens ont besoin', 'ما يحتاج إليه الناس'),
  elements: [
    multiple({
      name: 'svc_needed',
      title: text(
        'What help do people who were trafficked need most in your area?',
        '¿Qué ayuda necesitan más en su zona las personas que fueron víctimas de trata?',
        'Près de chez vous, de quelle aide les personnes victimes de la traite ont-elles le plus besoin ?',
        'ما المساعدة التي يحتاج إليها أكثر من غيرها الأشخاص الذين تعرّضوا للاتجار بالبشر في منطقتك؟',
      ),
      description: chooseSeveral,
      questionGroup: 8,
      concept: 'services.needed',
      taxonomy: 'services',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'emergency_shelter',
          text(
            'A safe place to sleep now',
            'Un lugar seguro para dormir ahora',
            'Un lieu sûr où dormir tout de suite',
            'مكان آمن للنوم الآن',
          ),
        ),
        choice(
          'long_term_housing',
          text('A home to stay in', 'Una vivienda para quedarse', 'Un logement pour longtemps', 'سكن دائم'),
        ),
        choice(
          'food_clothing',
          text('Food and clothes', 'Comida y ropa', 'De la nourriture et des vêtements', 'طعام وملابس'),
        ),
        choice(
          'emergency_funds',
          text(
            'Money in an emergency',
            'Dinero en una emergencia',
            'De l’argent en cas d’urgence',
            'مال في الحالات الطارئة',
          ),
        ),
        choice('transport', text('A way to get there', 'Transporte', 'Un moyen de transport', 'وسيلة مواصلات')),
        choice(
          'childcare',
          text('Care for their children', 'Cuidado para sus hijos', 'Une garde pour leurs enfants', 'رعاية لأطفالهم'),
        ),
        choice(
          'medical_care',
          text('A doctor or a dentist', 'Atención médica o dental', 'Un médecin ou un dentiste', 'طبيب أو طبيب أسنان'),
        ),
        choice(
          'mental_health',
          text(
            'Help with fear, sadness or bad memories',
            'Ayuda con el miedo, la tristeza o los malos recuerdos',
            'Une aide contre la peur, la tristesse ou les mauvais souvenirs',
            'مساعدة في مواجهة الخوف أو الحزن أو الذكريات المؤلمة',
          ),
        ),
        choice(
          'substance_use',
          text(
            'Help with alcohol or drugs',
            'Ayuda con el alcohol o las drogas',
            'Une aide face à l’alcool ou aux drogues',
            'مساعدة بشأن الكحول أو المخدرات',
          ),
        ),
        choice('legal_advice', text('A lawyer', 'Ayuda de un abogado', 'Un avocat', 'محامٍ')),
        choice(
          'immigration_help',
          text(
            'Help to stay in the country',
            'Ayuda para quedarse en el país',
            'Une aide pour rester dans le pays',
            'مساعدة للبقاء في البلد',
          ),
        ),
        choice(
          'identity_documents',
          text('Identity papers', 'Documentos de identidad', 'Des papiers d’identité', 'أوراق هوية'),
        ),
        choice(
          'crisis_line',
          text(
            'A phone line for help, day and night',
            'Una línea telefónica de ayuda, de día y de noche',
            'Un numéro d’aide, jour et nuit',
            'خط هاتفي للمساعدة ليلًا ونهارًا',
          ),
        ),
        choice(
          'interpretation',
          text(
            'Someone who speaks their language',
            'Alguien que hable su idioma',
            'Quelqu’un qui parle leur langue',
            'شخص يتكلم لغتهم',
          ),
        ),
        choice(
          'education',
          text(
            'School or language lessons',
            'Escuela o clases de idiomas',
            'L’école ou des cours de langue',
            'مدرسة أو دروس لغة',
          ),
        ),
        choice(
          'job_placement',
          text(
            'Help to find a job',
            'Ayuda para encontrar trabajo',
            'Une aide pour trouver un travail',
            'مساعدة في إيجاد عمل',
          ),
        ),
        choice('none', text('None of these', 'Ninguna de estas', 'Aucune de ces aides', 'لا شيء من هذا'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
  ],
}

export const obstaclesPage: Page = {
  name: 'obstacles',
  title: text(
    'What makes it hard',
    'Lo que lo hace difícil',
    'Ce qui rend les choses difficiles',
    'ما يجعل الأمر صعبًا',
  ),
  elements: [
    multiple({
      name: 'barriers',
      title: text(
        'What stops people who were trafficked from getting help in your area?',
        'En su zona, ¿qué impide que las personas víctimas de trata reciban ayuda?',
        'Près de chez vous, qu’est-ce qui empêche les personnes victimes de la traite d’avoir de l’aide ?',
        'ما الذي يمنع الأشخاص الذين تعرّضوا للاتجار بالبشر في منطقتك من الحصول على المساعدة؟',
      ),
      description: chooseSeveral,
      questionGroup: 10,
      concept: 'barriers.access',
      taxonomy: 'barriers',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'fear_of_traffickers',
          text(
            'They are afraid of the traffickers',
            'Tienen miedo a los tratantes',
            'Elles ont peur des trafiquants',
            'يخافون من المتاجرين بالبشر',
          ),
        ),
        choice(
          'fear_of_police',
          text(
            'They are afraid of the police',
            'Tienen miedo a la policía',
            'Elles ont peur de la police',
            'يخافون من الشرطة',
          ),
        ),
        choice(
          'fear_of_deportation',
          text(
            'They are afraid of being sent out of the country',
            'Tienen miedo de que las expulsen del país',
            'Elles ont peur d’être renvoyées du pays',
            'يخافون من الطرد من البلد',
          ),
        ),
        choice(
          'shame_stigma',
          text(
            'They feel shame, or others judge them',
            'Sienten vergüenza o los demás las juzgan',
            'Elles ont honte, ou les autres les jugent',
            'يشعرون بالخجل، أو يحكم الناس عليهم',
          ),
        ),
        choice(
          'not_seeing_self',
          text(
            'They do not know that this is trafficking',
            'No saben que eso es trata de personas',
            'Elles ne savent pas que c’est de la traite',
            'لا يعرفون أن هذا اتجار بالبشر',
          ),
        ),
        choice(
          'isolation_control',
          text('Someone controls them', 'Alguien las controla', 'Quelqu’un les contrôle', 'هناك من يسيطر عليهم'),
        ),
        choice(
          'language',
          text(
            'They do not speak the language',
            'No hablan el idioma',
            'Elles ne parlent pas la langue',
            'لا يتكلمون اللغة',
          ),
        ),
        choice(
          'unaware_services',
          text(
            'They do not know where to go',
            'No saben adónde ir',
            'Elles ne savent pas où aller',
            'لا يعرفون إلى أين يذهبون',
          ),
        ),
        choice(
          'no_transport',
          text(
            'They cannot get there',
            'No tienen cómo llegar',
            'Elles ne peuvent pas se déplacer',
            'لا يستطيعون الوصول إلى المكان',
          ),
        ),
        choice('cost', text('It costs too much', 'Cuesta demasiado', 'Cela coûte trop cher', 'التكلفة مرتفعة')),
        choice(
          'no_safe_housing',
          text(
            'They have no safe place to stay',
            'No tienen un lugar seguro donde quedarse',
            'Elles n’ont pas de lieu sûr où loger',
            'ليس لديهم مكان آمن للإقامة',
          ),
        ),
        choice(
          'distrust',
          text(
            'They do not trust the people who help',
            'No confían en quienes ayudan',
            'Elles n’ont pas confiance dans les services d’aide',
            'لا يثقون بمن يقدمون المساعدة',
          ),
        ),
        choice('none', text('Nothing stops them', 'Nada lo impide', 'Rien ne les en empêche', 'لا شيء يمنعهم'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
    single({
      name: 'welcome',
      title: text(
        'Would people in your area welcome a survivor of trafficking as a neighbour?',
        '¿La gente de su zona recibiría bien a una persona sobreviviente de la trata en el vecindario?',
        'Près de chez vous, les gens feraient-ils bon accueil à une personne survivante de la traite dans le voisinage ?',
        'هل يرحب الناس في منطقتك بجار ناجٍ أو جارة ناجية من الاتجار بالبشر؟',
      ),
      reason: text(
        'We ask because shame and blame can keep people from asking for help.',
        'Lo preguntamos porque la vergüenza y la culpa pueden impedir que la gente pida ayuda.',
        'Nous posons cette question car la honte et les reproches peuvent empêcher de demander de l’aide.',
        'نسأل لأن الخجل واللوم قد يمنعان الناس من طلب المساعدة.',
      ),
      questionGroup: 10,
      concept: 'attitudes.acceptance',
      role: 'sensitive',
      pillar: 'prevention',
      scale: true,
      choices: [
        choice('1', text('No, not at all', 'No, para nada', 'Non, pas du tout', 'لا، أبدًا')),
        choice('2', text('Not really', 'No mucho', 'Pas vraiment', 'ليس كثيرًا')),
        choice('3', text('In between', 'Más o menos', 'Plus ou moins', 'بين هذا وذاك')),
        choice('4', text('Mostly yes', 'En general, sí', 'Plutôt oui', 'نعم، في الغالب')),
        choice('5', text('Yes, very much', 'Sí, mucho', 'Oui, tout à fait', 'نعم، كثيرًا')),
        dontKnow,
        ratherNotSay,
      ],
    }),
  ],
}
