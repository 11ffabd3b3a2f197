import type { Page } from '../../definition/definition.ts'
import { sectors } from '../../taxonomies/sectors.ts'
import { choice, choicesOf, dontKnow, multiple, single, text } from '../build.ts'
import { chooseAll, inDevelopment, no, noneOfThese, yes } from './choices.ts'

const outreach: Page = {
  name: 'outreach',
  title: text('Telling the public', 'Informar a la población', 'Informer le public', 'توعية الجمهور'),
  elements: [
    multiple({
      name: 'outreach_done',
      title: text(
        'In the last 12 months, how has your organisation told the public about trafficking and the services that help?',
        'En los últimos 12 meses, ¿cómo ha informado su organización a la población sobre la trata y los servicios de ayuda?',
        'Au cours des 12 derniers mois, comment votre organisation a-t-elle informé le public sur la traite et les services d’aide ?',
        'خلال الأشهر الاثني عشر الماضية، كيف عرّفت منظمتكم الجمهور بالاتجار بالبشر وبخدمات المساعدة؟',
      ),
      description: chooseAll,
      questionGroup: 4,
      concept: 'outreach.done',
      role: 'other',
      pillar: 'prevention',
      choices: [
        choice(
          'leaflets',
          text('Leaflets or posters', 'Folletos o carteles', 'Dépliants ou affiches', 'منشورات أو ملصقات'),
        ),
        choice(
          'social_media',
          text(
            'Website or social media',
            'Sitio web o redes sociales',
            'Site web ou réseaux sociaux',
            'موقع إلكتروني أو وسائل التواصل الاجتماعي',
          ),
        ),
        choice(
          'press_radio_tv',
          text(
            'Press, radio or television',
            'Prensa, radio o televisión',
            'Presse, radio ou télévision',
            'الصحافة أو الإذاعة أو التلفزيون',
          ),
        ),
        choice(
          'helpline_adverts',
          text(
            'Adverts for a helpline',
            'Anuncios de una línea de ayuda',
            'Annonces pour une ligne d’écoute',
            'إعلانات عن خط مساعدة',
          ),
        ),
        choice(
          'school_talks',
          text('Talks in schools', 'Charlas en escuelas', 'Interventions dans les écoles', 'لقاءات في المدارس'),
        ),
        choice('public_events', text('Public events', 'Actos públicos', 'Événements publics', 'فعاليات عامة')),
        choice(
          'faith_meetings',
          text(
            'Meetings with faith groups',
            'Encuentros con comunidades religiosas',
            'Rencontres avec des communautés religieuses',
            'لقاءات مع الجماعات الدينية',
          ),
        ),
        choice(
          'workplace_visits',
          text(
            'Visits to workplaces or to workers’ housing',
            'Visitas a lugares de trabajo o a alojamientos de trabajadores',
            'Visites sur des lieux de travail ou dans des logements de travailleurs',
            'زيارات لأماكن العمل أو لمساكن العمال',
          ),
        ),
        choice(
          'street_outreach',
          text('Outreach in the street', 'Trabajo de calle', 'Maraudes et travail de rue', 'العمل الميداني في الشارع'),
        ),
        choice(
          'partner_training',
          text(
            'Talks or training for other professions',
            'Charlas o capacitación para otras profesiones',
            'Interventions ou formations pour d’autres professions',
            'لقاءات أو تدريب لمهن أخرى',
          ),
        ),
        noneOfThese,
        dontKnow,
      ],
    }),
  ],
}

const identification: Page = {
  name: 'identification',
  title: text('Noticing and asking', 'Detectar y preguntar', 'Repérer et questionner', 'الملاحظة والسؤال'),
  elements: [
    multiple({
      name: 'best_placed',
      title: text(
        'In your area, who is best placed to notice that a person may be trafficked?',
        'En su zona, ¿quién está en mejor posición para darse cuenta de que una persona puede estar siendo víctima de trata?',
        'Sur votre territoire, qui est le mieux placé pour remarquer qu’une personne est peut-être victime de la traite ?',
        'في منطقتكم، من هو الأقدر على ملاحظة أن شخصًا ما قد يكون ضحية للاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 5,
      concept: 'identification.best_placed',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'community',
          text(
            'Neighbours, family and friends',
            'Vecinos, familia y amistades',
            'Les voisins, la famille et les amis',
            'الجيران والعائلة والأصدقاء',
          ),
        ),
        choice('coworkers', text('People at work', 'Compañeros de trabajo', 'Les collègues de travail', 'زملاء العمل')),
        ...choicesOf(sectors),
        dontKnow,
      ],
    }),
    single({
      name: 'screening_tool',
      title: text(
        'Does your organisation use agreed indicators or questions to recognise people who may have been trafficked?',
        '¿Utiliza su organización indicadores o preguntas acordados para reconocer a personas que pueden haber sido víctimas de trata?',
        'Votre organisation utilise-t-elle des indicateurs ou des questions convenus pour reconnaître les personnes qui ont pu être victimes de la traite ?',
        'هل تستخدم منظمتكم مؤشرات أو أسئلة متفقًا عليها للتعرّف على الأشخاص الذين ربما تعرّضوا للاتجار بالبشر؟',
      ),
      questionGroup: 5,
      concept: 'identification.screening',
      role: 'other',
      pillar: 'protection',
      choices: [yes, inDevelopment, no, dontKnow],
    }),
  ],
}

export const outreachPages: Page[] = [outreach, identification]
