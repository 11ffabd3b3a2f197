import type { Page, Text } from '../../definition/definition.ts'
import { serviceFamilies, services } from '../../taxonomies/services.ts'
import { choice, dontKnow, grid, text } from '../build.ts'

const states = [
  choice(
    'offered',
    text('We offer it now', 'Lo ofrecemos actualmente', 'Nous le proposons actuellement', 'نقدّمها حاليًا'),
  ),
  choice(
    'limited',
    text(
      'We offer it, with limits or a waiting list',
      'Lo ofrecemos, con límites o lista de espera',
      'Nous le proposons, avec des limites ou une liste d’attente',
      'نقدّمها، لكن بحدود أو مع قائمة انتظار',
    ),
  ),
  choice(
    'referred',
    text(
      'We refer to others',
      'Derivamos a otras organizaciones',
      'Nous orientons vers d’autres',
      'نحيل إلى جهات أخرى',
    ),
  ),
  choice('unavailable', text('Not available here', 'No está disponible aquí', 'Non disponible ici', 'غير متاحة هنا')),
  dontKnow,
]

const abilities = [
  choice('always', text('Always', 'Siempre', 'Toujours', 'دائمًا')),
  choice('often', text('Often', 'A menudo', 'Souvent', 'غالبًا')),
  choice('sometimes', text('Sometimes', 'A veces', 'Parfois', 'أحيانًا')),
  choice('never', text('Never', 'Nunca', 'Jamais', 'أبدًا')),
  choice('not_needed', text('They do not need it', 'No lo necesitan', 'Elles n’en ont pas besoin', 'لا يحتاجون إليها')),
  dontKnow,
]

/** What is offered and how far the need is met, side by side, so that both are answered with the same services in mind. */
function servicePage(family: string, title: Text, items: string[]): Page {
  return {
    name: `services_${family}`,
    title,
    elements: [
      grid({
        name: `svc_state_${family}`,
        rowsName: 'svc_state',
        title: text(
          'Does your organisation offer these services to people who were trafficked?',
          '¿Ofrece su organización estos servicios a personas que fueron víctimas de trata?',
          'Votre organisation propose-t-elle ces services aux personnes victimes de la traite ?',
          'هل تقدّم منظمتكم هذه الخدمات للأشخاص الذين تعرّضوا للاتجار بالبشر؟',
        ),
        questionGroup: 1,
        concept: 'services.state',
        role: 'other',
        pillar: 'protection',
        taxonomy: services,
        items,
        choices: states,
      }),
      grid({
        name: `svc_meet_${family}`,
        rowsName: 'svc_meet',
        title: text(
          'How often can you meet this need of the people you serve, yourselves or by referral?',
          '¿Con qué frecuencia pueden cubrir esta necesidad de las personas que atienden, directamente o mediante derivación?',
          'À quelle fréquence pouvez-vous répondre à ce besoin des personnes que vous accompagnez, vous-mêmes ou par orientation ?',
          'بأي وتيرة تستطيعون تلبية هذه الحاجة لدى الأشخاص الذين تخدمونهم، بأنفسكم أو عن طريق الإحالة؟',
        ),
        questionGroup: 8,
        concept: 'services.ability',
        role: 'other',
        pillar: 'protection',
        taxonomy: services,
        items,
        choices: abilities,
      }),
    ],
  }
}

/** Listed, not read from the taxonomy: a service added there is asked about only once someone decides to. */
const items: Record<string, string[]> = {
  shelter: ['emergency_shelter', 'transitional_housing', 'long_term_housing'],
  basics: ['food_clothing', 'emergency_funds', 'transport', 'childcare'],
  health: ['medical_care', 'sexual_health', 'mental_health', 'substance_use'],
  legal: ['legal_advice', 'immigration_help', 'court_support', 'victim_compensation', 'identity_documents'],
  advocacy: ['case_management', 'crisis_line', 'safety_planning', 'peer_mentoring', 'outreach'],
  integration: ['interpretation', 'education', 'job_training', 'job_placement', 'family_reunion', 'safe_return'],
}

export const servicePages: Page[] = Object.entries(items).map(([family, codes]) => {
  const title = serviceFamilies[family]
  if (!title) throw new Error(`services have no family ${family}`)
  return servicePage(family, title, codes)
})
