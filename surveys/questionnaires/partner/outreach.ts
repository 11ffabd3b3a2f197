import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, multiple, notApplicable, text } from '../build.ts'

const chooseAll = text(
  'Choose all that apply.',
  'Marque todas las opciones que correspondan.',
  'Plusieurs réponses possibles.',
  'يمكن اختيار أكثر من إجابة.',
)

export const outreachPage: Page = {
  name: 'outreach',
  title: text(
    'Informing the public and noticing',
    'Informar al público y detectar',
    'Informer le public et repérer',
    'توعية الجمهور والتعرّف على الضحايا',
  ),
  elements: [
    multiple({
      name: 'outreach_done',
      title: text(
        'In the last 12 months, how did your team inform people about trafficking or about help?',
        'En los últimos 12 meses, ¿cómo informó su equipo a la gente sobre la trata o sobre la ayuda disponible?',
        'Au cours des 12 derniers mois, comment votre équipe a-t-elle informé le public sur la traite ou sur les aides existantes ?',
        'في آخر 12 شهرًا، كيف عرّف فريقكم الناس بالاتجار بالبشر أو بالمساعدة المتاحة؟',
      ),
      description: chooseAll,
      questionGroup: 4,
      concept: 'outreach.done',
      role: 'other',
      pillar: 'prevention',
      choices: [
        choice(
          'leaflets',
          text('Posters or leaflets', 'Carteles o folletos', 'Affiches ou dépliants', 'ملصقات أو منشورات'),
        ),
        choice(
          'press_radio_tv',
          text(
            'Press, radio or television',
            'Prensa, radio o televisión',
            'Presse, radio ou télévision',
            'الصحافة أو الراديو أو التلفزيون',
          ),
        ),
        choice(
          'social_media',
          text(
            'Website or social media',
            'Sitio web o redes sociales',
            'Site internet ou réseaux sociaux',
            'موقع إلكتروني أو وسائل التواصل الاجتماعي',
          ),
        ),
        choice(
          'school_talks',
          text('Talks in schools', 'Charlas en escuelas', 'Interventions dans les écoles', 'لقاءات في المدارس'),
        ),
        choice(
          'workplace_visits',
          text(
            'Visits to workplaces',
            'Visitas a lugares de trabajo',
            'Visites sur les lieux de travail',
            'زيارات إلى أماكن العمل',
          ),
        ),
        choice(
          'health_centres',
          text(
            'Information in health centres',
            'Información en centros de salud',
            'Information dans les centres de santé',
            'معلومات في المراكز الصحية',
          ),
        ),
        choice(
          'faith_meetings',
          text(
            'Information in places of worship',
            'Información en lugares de culto',
            'Information dans les lieux de culte',
            'معلومات في أماكن العبادة',
          ),
        ),
        choice(
          'public_events',
          text(
            'Community meetings or events',
            'Reuniones o eventos comunitarios',
            'Réunions ou événements locaux',
            'اجتماعات أو فعاليات مجتمعية',
          ),
        ),
        choice(
          'street_outreach',
          text(
            'Going out to meet people at risk',
            'Salir al encuentro de personas en riesgo',
            'Aller à la rencontre des personnes à risque',
            'الخروج للقاء الأشخاص المعرضين للخطر',
          ),
        ),
        choice('none', text('None of these', 'Ninguna de estas', 'Rien de tout cela', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
        notApplicable,
      ],
    }),
    multiple({
      name: 'best_placed',
      title: text(
        'Who in your area is best placed to notice that a person may be trafficked?',
        'En su zona, ¿quién está en mejores condiciones de notar que una persona puede ser víctima de trata?',
        'Sur votre territoire, qui est le mieux placé pour remarquer qu’une personne est peut-être victime de la traite ?',
        'في منطقتكم، مَن الأقدر على ملاحظة أن شخصًا ما قد يكون ضحية للاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 5,
      concept: 'identification.best_placed',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'community',
          text('Neighbours and friends', 'Vecinos y amistades', 'Voisins et amis', 'الجيران والأصدقاء'),
        ),
        choice('coworkers', text('Colleagues at work', 'Compañeros de trabajo', 'Collègues de travail', 'زملاء العمل')),
        choice('health', text('Health workers', 'Personal de salud', 'Personnel de santé', 'العاملون في مجال الصحة')),
        choice(
          'schools',
          text(
            'Teachers and school staff',
            'Docentes y personal escolar',
            'Enseignants et personnel scolaire',
            'المعلمون والعاملون في المدارس',
          ),
        ),
        choice(
          'child_welfare',
          text('Social workers', 'Trabajadores sociales', 'Travailleurs sociaux', 'الأخصائيون الاجتماعيون'),
        ),
        choice('police', text('Police', 'Policía', 'Police', 'الشرطة')),
        choice(
          'labour_inspection',
          text('Labour inspectors', 'Inspectores del trabajo', 'Inspecteurs du travail', 'مفتشو العمل'),
        ),
        choice(
          'transport',
          text('Transport workers', 'Personal de transporte', 'Personnel des transports', 'العاملون في النقل'),
        ),
        choice('faith', text('Faith leaders', 'Líderes religiosos', 'Responsables religieux', 'القيادات الدينية')),
        choice(
          'immigrant_services',
          text(
            'Organisations that help migrants',
            'Organizaciones que ayudan a migrantes',
            'Organisations d’aide aux migrants',
            'المنظمات التي تساعد المهاجرين',
          ),
        ),
        dontKnow,
      ],
    }),
  ],
}
