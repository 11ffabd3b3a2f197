import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, multiple, notApplicable, single, text } from '../build.ts'
import { chooseAll, noneOfThese } from './choices.ts'

const openingAndReach: Page = {
  name: 'access',
  title: text(
    'Getting to your services',
    'Cómo se accede a sus servicios',
    'L’accès à vos services',
    'الوصول إلى خدماتكم',
  ),
  elements: [
    multiple({
      name: 'hours',
      title: text(
        'When can people get your services?',
        '¿Cuándo se puede acceder a sus servicios?',
        'Quand peut-on accéder à vos services ?',
        'متى يمكن الحصول على خدماتكم؟',
      ),
      description: chooseAll,
      questionGroup: 1,
      concept: 'access.hours',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'office',
          text(
            'Weekdays, office hours',
            'Días laborables, en horario de oficina',
            'En semaine, aux heures de bureau',
            'أيام العمل خلال ساعات الدوام',
          ),
        ),
        choice('evening', text('Evenings', 'Por la tarde o la noche', 'Le soir', 'في المساء')),
        choice('weekend', text('Weekends', 'Los fines de semana', 'Le week-end', 'في عطلة نهاية الأسبوع')),
        choice(
          'all_hours',
          text(
            'Day and night, every day',
            'Día y noche, todos los días',
            'Jour et nuit, tous les jours',
            'ليلًا ونهارًا، كل يوم',
          ),
        ),
        notApplicable,
      ],
    }),
    multiple({
      name: 'reach',
      title: text(
        'How can people reach you?',
        '¿Cómo pueden llegar las personas hasta ustedes?',
        'Comment peut-on vous joindre ou venir chez vous ?',
        'كيف يمكن الوصول إليكم؟',
      ),
      description: chooseAll,
      questionGroup: 1,
      concept: 'access.reach',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice('walk_in', text('Without an appointment', 'Sin cita previa', 'Sans rendez-vous', 'من دون موعد مسبق')),
        choice(
          'public_transport',
          text('By public transport', 'En transporte público', 'En transports en commun', 'بوسائل النقل العام'),
        ),
        choice(
          'mobile_team',
          text(
            'A mobile team goes to them',
            'Un equipo móvil acude adonde están',
            'Une équipe mobile va à leur rencontre',
            'يذهب إليهم فريق متنقل',
          ),
        ),
        choice(
          'remote',
          text(
            'By telephone or online',
            'Por teléfono o por internet',
            'Par téléphone ou en ligne',
            'عبر الهاتف أو الإنترنت',
          ),
        ),
        noneOfThese,
        notApplicable,
      ],
    }),
    single({
      name: 'cost',
      title: text(
        'What do people pay for your services?',
        '¿Cuánto pagan las personas por sus servicios?',
        'Combien vos services coûtent-ils aux personnes ?',
        'ماذا يدفع الناس مقابل خدماتكم؟',
      ),
      questionGroup: 1,
      concept: 'access.cost',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'free',
          text('Nothing, they are free', 'Nada, son gratuitos', 'Rien, ils sont gratuits', 'لا شيء، فهي مجانية'),
        ),
        choice(
          'sliding',
          text('It depends on their income', 'Depende de sus ingresos', 'Cela dépend de leurs revenus', 'بحسب دخلهم'),
        ),
        choice('fee', text('A fixed fee', 'Una tarifa fija', 'Un tarif fixe', 'رسم ثابت')),
        notApplicable,
      ],
    }),
    single({
      name: 'waiting_time',
      title: text(
        'How long do people usually wait for a first appointment?',
        '¿Cuánto se suele esperar para una primera cita?',
        'Combien de temps attend-on habituellement un premier rendez-vous ?',
        'كم ينتظر الناس عادةً للحصول على أول موعد؟',
      ),
      questionGroup: 1,
      concept: 'access.waiting',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'same_day',
          text('No wait, the same day', 'Nada, el mismo día', 'Le jour même', 'لا انتظار، في اليوم نفسه'),
        ),
        choice('within_week', text('Up to a week', 'Hasta una semana', 'Jusqu’à une semaine', 'حتى أسبوع')),
        choice('within_month', text('Up to a month', 'Hasta un mes', 'Jusqu’à un mois', 'حتى شهر')),
        choice('over_month', text('More than a month', 'Más de un mes', 'Plus d’un mois', 'أكثر من شهر')),
        dontKnow,
        notApplicable,
      ],
    }),
  ],
}

const whoMayCome: Page = {
  name: 'eligibility_rules',
  title: text(
    'Who may use your services',
    'Quién puede usar sus servicios',
    'Qui peut utiliser vos services',
    'من يحق له الاستفادة من خدماتكم',
  ),
  elements: [
    multiple({
      name: 'eligibility',
      title: text(
        'Do rules limit who may use your services?',
        '¿Hay reglas que limiten quién puede usar sus servicios?',
        'Des règles limitent-elles l’accès à vos services ?',
        'هل توجد قواعد تحدّ من الاستفادة من خدماتكم؟',
      ),
      description: chooseAll,
      questionGroup: 1,
      concept: 'access.eligibility',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'women_only',
          text('Women and girls only', 'Solo mujeres y niñas', 'Femmes et filles seulement', 'النساء والفتيات فقط'),
        ),
        choice(
          'men_only',
          text('Men and boys only', 'Solo hombres y niños', 'Hommes et garçons seulement', 'الرجال والفتيان فقط'),
        ),
        choice('adults_only', text('Adults only', 'Solo personas adultas', 'Adultes seulement', 'البالغون فقط')),
        choice(
          'children_only',
          text(
            'Children and young people only',
            'Solo niñez y juventud',
            'Enfants et jeunes seulement',
            'الأطفال والشباب فقط',
          ),
        ),
        choice(
          'local_residents',
          text(
            'People who live in this area only',
            'Solo personas que viven en esta zona',
            'Seulement les personnes qui vivent sur ce territoire',
            'سكان هذه المنطقة فقط',
          ),
        ),
        choice(
          'legal_status',
          text(
            'Certain nationalities or residence permits only',
            'Solo ciertas nacionalidades o permisos de residencia',
            'Seulement certaines nationalités ou certains titres de séjour',
            'جنسيات أو تصاريح إقامة معيّنة فقط',
          ),
        ),
        choice(
          'police_report',
          text(
            'People who report to or cooperate with the police only',
            'Solo personas que denuncian o colaboran con la policía',
            'Seulement les personnes qui portent plainte ou coopèrent avec la police',
            'من يبلّغون الشرطة أو يتعاونون معها فقط',
          ),
        ),
        choice(
          'referral_needed',
          text(
            'People referred by another organisation only',
            'Solo personas derivadas por otra organización',
            'Seulement les personnes orientées par une autre organisation',
            'المحالون من منظمة أخرى فقط',
          ),
        ),
        choice(
          'no_substance_use',
          text(
            'People who do not use alcohol or drugs only',
            'Solo personas que no consumen alcohol ni drogas',
            'Seulement les personnes qui ne consomment ni alcool ni drogues',
            'من لا يتعاطون الكحول أو المخدرات فقط',
          ),
        ),
        choice('no_limits', text('No limits', 'Sin límites', 'Aucune limite', 'لا توجد قيود'), { isExclusive: true }),
        notApplicable,
      ],
    }),
  ],
}

export const accessPages: Page[] = [openingAndReach, whoMayCome]
