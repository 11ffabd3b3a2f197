import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, ratherNotSay, single, text } from '../build.ts'

export const helpPage: Page = {
  name: 'help',
  title: text('Finding help', 'Encontrar ayuda', 'Trouver de l’aide', 'العثور على المساعدة'),
  elements: [
    single({
      name: 'help_known',
      title: text(
        'Do you know where a person who was trafficked can get help?',
        '¿Sabe dónde puede recibir ayuda una persona que fue víctima de trata?',
        'Savez-vous où une personne victime de la traite peut trouver de l’aide ?',
        'هل تعرف أين يمكن أن يحصل على المساعدة شخص تعرّض للاتجار بالبشر؟',
      ),
      questionGroup: 1,
      concept: 'services.known',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice('yes', text('Yes', 'Sí', 'Oui', 'نعم')),
        choice(
          'partly',
          text(
            'I have an idea, but I am not sure',
            'Tengo una idea, pero con dudas',
            'J’ai une idée, mais sans certitude',
            'لدي فكرة، لكني لست على يقين',
          ),
        ),
        choice('no', text('No', 'No', 'Non', 'لا')),
        ratherNotSay,
      ],
    }),
    single({
      name: 'funds_known',
      title: text(
        'Have you heard of emergency money for survivors of trafficking, for example for food or a safe bed?',
        '¿Ha oído hablar de la ayuda de emergencia en dinero para sobrevivientes de la trata, por ejemplo para comida o una cama segura?',
        'Avez-vous entendu parler de l’aide d’urgence en argent pour les personnes survivantes de la traite, par exemple pour manger ou dormir en sécurité ?',
        'هل سمعت عن مساعدة مالية طارئة للناجين والناجيات من الاتجار بالبشر، مثلًا للطعام أو لمكان نوم آمن؟',
      ),
      questionGroup: 8,
      concept: 'funds.known',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice('yes', text('Yes', 'Sí', 'Oui', 'نعم')),
        choice('no', text('No', 'No', 'Non', 'لا')),
        ratherNotSay,
      ],
    }),
    single({
      name: 'first_contact',
      title: text(
        'If you were worried about someone, who would you tell first?',
        'Si le preocupara alguien, ¿a quién se lo diría primero?',
        'Si vous vous inquiétiez pour quelqu’un, à qui en parleriez-vous d’abord ?',
        'لو شعرت بالقلق على شخص ما، فمن ستخبر أولًا؟',
      ),
      reason: text(
        'We ask because help must be where people trust it.',
        'Lo preguntamos porque la ayuda debe estar donde la gente confía.',
        'Nous posons cette question car l’aide doit se trouver là où les gens ont confiance.',
        'نسأل لأن المساعدة يجب أن تكون حيث يثق بها الناس.',
      ),
      questionGroup: 5,
      concept: 'help.first_contact',
      role: 'sensitive',
      pillar: 'protection',
      choices: [
        choice(
          'family_friends',
          text('Family or friends', 'Familia o amistades', 'La famille ou des amis', 'العائلة أو الأصدقاء'),
        ),
        choice('helpline', text('A helpline', 'Una línea de ayuda', 'Une ligne d’écoute', 'خط مساعدة هاتفي')),
        choice(
          'victim_services',
          text('A group that helps people', 'Una organización de ayuda', 'Une association d’aide', 'منظمة تساعد الناس'),
        ),
        choice('police', text('The police', 'La policía', 'La police', 'الشرطة')),
        choice(
          'health',
          text('A doctor or a nurse', 'Personal médico o de enfermería', 'Un médecin ou un infirmier', 'طبيب أو ممرضة'),
        ),
        choice(
          'schools',
          text(
            'A teacher or a social worker',
            'Un docente o un trabajador social',
            'Un enseignant ou un travailleur social',
            'معلم أو أخصائي اجتماعي',
          ),
        ),
        choice('faith', text('A faith leader', 'Un líder religioso', 'Un responsable religieux', 'مرشد ديني')),
        choice('no_one', text('No one', 'A nadie', 'À personne', 'لا أحد')),
        dontKnow,
        ratherNotSay,
      ],
    }),
  ],
}
