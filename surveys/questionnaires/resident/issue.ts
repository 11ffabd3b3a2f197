import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, multiple, single, text } from '../build.ts'

export const issuePage: Page = {
  name: 'issue',
  title: text('What people know', 'Lo que sabe la gente', 'Ce que les gens savent', 'ما يعرفه الناس'),
  description: text(
    'Human trafficking means that someone uses force, threats or lies to make a person work or sell sex. It can happen to anyone.',
    'La trata de personas ocurre cuando alguien usa la fuerza, las amenazas o las mentiras para obligar a una persona a trabajar o a tener sexo por dinero. Le puede pasar a cualquiera.',
    'Il y a traite des êtres humains quand quelqu’un utilise la force, les menaces ou les mensonges pour obliger une personne à travailler ou à se prostituer. Cela peut arriver à tout le monde.',
    'الاتجار بالبشر هو أن يستعمل شخص القوة أو التهديد أو الكذب ليجبر شخصًا آخر على العمل أو على ممارسة الجنس مقابل المال. يمكن أن يحدث هذا لأي إنسان.',
  ),
  elements: [
    single({
      name: 'heard_of_issue',
      title: text(
        'Before today, how much did you know about human trafficking?',
        'Antes de hoy, ¿cuánto sabía sobre la trata de personas?',
        'Avant aujourd’hui, que saviez-vous de la traite des êtres humains ?',
        'قبل اليوم، ما مقدار معرفتك بالاتجار بالبشر؟',
      ),
      questionGroup: 2,
      concept: 'awareness.familiarity',
      role: 'other',
      pillar: 'prevention',
      scale: true,
      choices: [
        choice('1', text('Nothing', 'Nada', 'Rien', 'لا شيء')),
        choice('2', text('Very little', 'Muy poco', 'Très peu', 'القليل جدًا')),
        choice('3', text('Some things', 'Algunas cosas', 'Certaines choses', 'بعض الأشياء')),
        choice('4', text('Quite a lot', 'Bastante', 'Pas mal de choses', 'الكثير')),
        choice('5', text('Very much', 'Mucho', 'Beaucoup de choses', 'الكثير جدًا')),
        dontKnow,
      ],
    }),
    single({
      name: 'signs_known',
      title: text(
        'Do you know any signs that a person may be trafficked?',
        '¿Conoce alguna señal de que una persona puede ser víctima de trata?',
        'Connaissez-vous des signes qui montrent qu’une personne est peut-être victime de la traite ?',
        'هل تعرف علامات قد تدل على أن شخصًا ما ضحية للاتجار بالبشر؟',
      ),
      description: text(
        'For example: someone else keeps their papers, or they may not go out alone.',
        'Por ejemplo: otra persona le guarda los documentos, o no le dejan salir sin compañía.',
        'Par exemple : quelqu’un d’autre garde ses papiers, ou elle n’a pas le droit de sortir seule.',
        'مثلًا: شخص آخر يحتفظ بأوراقه، أو لا يُسمح له بالخروج وحده.',
      ),
      questionGroup: 2,
      concept: 'awareness.indicators',
      role: 'other',
      pillar: 'prevention',
      choices: [
        choice('several', text('Yes, several signs', 'Sí, varias señales', 'Oui, plusieurs signes', 'نعم، عدة علامات')),
        choice('one_or_two', text('Yes, one or two', 'Sí, una o dos', 'Oui, un ou deux', 'نعم، علامة أو علامتان')),
        choice('no', text('No', 'No', 'Non', 'لا')),
        dontKnow,
      ],
    }),
    single({
      name: 'may_happen_here',
      title: text(
        'Do you think human trafficking happens in your area?',
        '¿Cree que la trata de personas ocurre en su zona?',
        'Pensez-vous que la traite des êtres humains existe près de chez vous ?',
        'هل تعتقد أن الاتجار بالبشر يحدث في منطقتك؟',
      ),
      questionGroup: 2,
      concept: 'awareness.local',
      role: 'other',
      pillar: 'prevention',
      choices: [
        choice('often', text('Yes, often', 'Sí, a menudo', 'Oui, souvent', 'نعم، كثيرًا')),
        choice('sometimes', text('Yes, sometimes', 'Sí, a veces', 'Oui, parfois', 'نعم، أحيانًا')),
        choice('rarely', text('Only rarely', 'Muy pocas veces', 'Rarement', 'نادرًا')),
        choice('never', text('No, never', 'No, nunca', 'Non, jamais', 'لا، أبدًا')),
        dontKnow,
      ],
    }),
  ],
}

export const noticingPage: Page = {
  name: 'noticing',
  title: text('Seeing and noticing', 'Ver y darse cuenta', 'Voir et remarquer', 'الرؤية والملاحظة'),
  elements: [
    multiple({
      name: 'outreach_seen',
      title: text(
        'In the last year, where did you see or hear something about human trafficking?',
        'En el último año, ¿dónde vio u oyó algo sobre la trata de personas?',
        'Depuis un an, où avez-vous vu ou entendu quelque chose sur la traite des êtres humains ?',
        'في السنة الماضية، أين رأيت أو سمعت شيئًا عن الاتجار بالبشر؟',
      ),
      description: text(
        'You can choose more than one answer.',
        'Puede elegir más de una respuesta.',
        'Vous pouvez choisir plusieurs réponses.',
        'يمكنك اختيار أكثر من إجابة.',
      ),
      questionGroup: 4,
      concept: 'outreach.seen',
      role: 'other',
      pillar: 'prevention',
      choices: [
        choice(
          'leaflets',
          text(
            'A poster or a leaflet',
            'En un cartel o un folleto',
            'Sur une affiche ou un dépliant',
            'في ملصق أو منشور',
          ),
        ),
        choice(
          'press_radio_tv',
          text(
            'Newspaper, radio or television',
            'En el periódico, la radio o la televisión',
            'Dans le journal, à la radio ou à la télévision',
            'في الجريدة أو الراديو أو التلفزيون',
          ),
        ),
        choice(
          'social_media',
          text(
            'The internet or social media',
            'En internet o las redes sociales',
            'Sur internet ou les réseaux sociaux',
            'على الإنترنت أو وسائل التواصل الاجتماعي',
          ),
        ),
        choice('school_talks', text('A school', 'En una escuela', 'À l’école', 'في مدرسة')),
        choice('workplace_visits', text('At work', 'En el trabajo', 'Au travail', 'في مكان العمل')),
        choice(
          'health_centres',
          text(
            'A clinic or a hospital',
            'En un centro de salud o un hospital',
            'Dans un centre de santé ou un hôpital',
            'في عيادة أو مستشفى',
          ),
        ),
        choice(
          'faith_meetings',
          text('A place of worship', 'En un lugar de culto', 'Dans un lieu de culte', 'في مكان عبادة'),
        ),
        choice(
          'public_events',
          text(
            'A meeting or an event',
            'En una reunión o un evento',
            'À une réunion ou à un événement',
            'في اجتماع أو مناسبة',
          ),
        ),
        choice(
          'street_outreach',
          text(
            'A person came to talk with us',
            'Alguien vino a hablar con nosotros',
            'Quelqu’un est venu nous en parler',
            'جاء شخص وتحدث إلينا',
          ),
        ),
        choice(
          'none',
          text('I saw and heard nothing', 'No vi ni oí nada', 'Je n’ai rien vu ni entendu', 'لم أرَ ولم أسمع شيئًا'),
          { isExclusive: true },
        ),
        dontKnow,
      ],
    }),
    multiple({
      name: 'best_placed',
      title: text(
        'Who in your area could best notice that a person may be trafficked?',
        'En su zona, ¿quién se daría cuenta más fácilmente de que una persona puede ser víctima de trata?',
        'Près de chez vous, qui pourrait le mieux remarquer qu’une personne est peut-être victime de la traite ?',
        'في منطقتك، مَن الأقدر على ملاحظة أن شخصًا ما قد يكون ضحية للاتجار بالبشر؟',
      ),
      description: text(
        'You can choose more than one answer.',
        'Puede elegir más de una respuesta.',
        'Vous pouvez choisir plusieurs réponses.',
        'يمكنك اختيار أكثر من إجابة.',
      ),
      questionGroup: 5,
      concept: 'identification.best_placed',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'community',
          text('Neighbours and friends', 'Vecinos y amistades', 'Les voisins et les amis', 'الجيران والأصدقاء'),
        ),
        choice('coworkers', text('People at work', 'Compañeros de trabajo', 'Les collègues de travail', 'زملاء العمل')),
        choice(
          'health',
          text(
            'Doctors and nurses',
            'Personal médico y de enfermería',
            'Les médecins et les infirmiers',
            'الأطباء والممرضون',
          ),
        ),
        choice('schools', text('Teachers', 'Maestros y profesores', 'Les enseignants', 'المعلمون')),
        choice(
          'child_welfare',
          text('Social workers', 'Trabajadores sociales', 'Les travailleurs sociaux', 'الأخصائيون الاجتماعيون'),
        ),
        choice('police', text('Police', 'La policía', 'La police', 'الشرطة')),
        choice(
          'labour_inspection',
          text('People who check workplaces', 'Inspectores del trabajo', 'Les inspecteurs du travail', 'مفتشو العمل'),
        ),
        choice(
          'transport',
          text(
            'Bus, taxi and truck drivers',
            'Conductores de autobús, taxi o camión',
            'Les chauffeurs de bus, de taxi ou de camion',
            'سائقو الحافلات وسيارات الأجرة والشاحنات',
          ),
        ),
        choice('faith', text('Faith leaders', 'Líderes religiosos', 'Les responsables religieux', 'القيادات الدينية')),
        choice(
          'immigrant_services',
          text(
            'Groups that help migrants',
            'Grupos que ayudan a migrantes',
            'Les associations qui aident les migrants',
            'الجهات التي تساعد المهاجرين',
          ),
        ),
        dontKnow,
      ],
    }),
  ],
}
