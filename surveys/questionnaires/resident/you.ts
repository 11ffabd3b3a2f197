import type { Page } from '../../definition/definition.ts'
import { languages } from '../../taxonomies/languages.ts'
import { choice, choicesOf, dropdown, freeText, ratherNotSay, single, text } from '../build.ts'

export const youPage: Page = {
  name: 'you',
  title: text('About you', 'Sobre usted', 'À propos de vous', 'عنك'),
  description: text(
    'These questions do not show who you are.',
    'Estas preguntas no muestran quién es usted.',
    'Ces questions ne montrent pas qui vous êtes.',
    'هذه الأسئلة لا تكشف هويتك.',
  ),
  elements: [
    dropdown({
      name: 'pref_lang',
      title: text(
        'Which language would you like to use when you ask for help?',
        '¿Qué idioma le gustaría usar al pedir ayuda?',
        'Quelle langue aimeriez-vous utiliser pour demander de l’aide ?',
        'ما اللغة التي تفضّل استعمالها عند طلب المساعدة؟',
      ),
      reason: text(
        'We ask so that help can be given in the right languages.',
        'Lo preguntamos para que haya ayuda en los idiomas adecuados.',
        'Nous posons cette question pour que l’aide existe dans les bonnes langues.',
        'نسأل لكي تتوفر المساعدة باللغات المناسبة.',
      ),
      questionGroup: 7,
      concept: 'languages.preferred',
      taxonomy: 'languages',
      role: 'quasi_id',
      pillar: 'protection',
      choices: [
        ...choicesOf(languages),
        choice('other', text('Another language', 'Otro idioma', 'Une autre langue', 'لغة أخرى'), { isExclusive: true }),
        ratherNotSay,
      ],
    }),
    single({
      name: 'age_band',
      title: text('How old are you?', '¿Cuántos años tiene?', 'Quel âge avez-vous ?', 'كم عمرك؟'),
      reason: text(
        'We ask to see if people of all ages were heard.',
        'Lo preguntamos para saber si se escuchó a personas de todas las edades.',
        'Nous posons cette question pour savoir si tous les âges ont été entendus.',
        'نسأل لنعرف هل سمعنا آراء الناس من جميع الأعمار.',
      ),
      questionGroup: 0,
      concept: 'respondent.age_band',
      role: 'quasi_id',
      pillar: 'prevention',
      choices: [
        choice('under_18', text('Under 18', 'Menos de 18', 'Moins de 18 ans', 'أقل من 18')),
        choice('18_29', text('18 to 29', 'De 18 a 29', 'De 18 à 29 ans', 'من 18 إلى 29')),
        choice('30_44', text('30 to 44', 'De 30 a 44', 'De 30 à 44 ans', 'من 30 إلى 44')),
        choice('45_59', text('45 to 59', 'De 45 a 59', 'De 45 à 59 ans', 'من 45 إلى 59')),
        choice('60_plus', text('60 or older', '60 o más', '60 ans ou plus', '60 أو أكثر')),
        ratherNotSay,
      ],
    }),
    freeText({
      name: 'comments',
      title: text(
        'What else would help people here?',
        '¿Qué más ayudaría a la gente de aquí?',
        'Qu’est-ce qui pourrait encore aider les gens d’ici ?',
        'ما الذي يمكن أن يساعد الناس هنا أيضًا؟',
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
