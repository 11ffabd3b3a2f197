import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, multiple, ratherNotSay, single, text } from '../build.ts'

const chooseAll = text(
  'Choose all that apply.',
  'Marque todas las opciones que correspondan.',
  'Plusieurs réponses possibles.',
  'يمكن اختيار أكثر من إجابة.',
)

export const cooperationPage: Page = {
  name: 'cooperation',
  title: text('Working together', 'Trabajo conjunto', 'Travailler ensemble', 'العمل المشترك'),
  elements: [
    single({
      name: 'ref_protocol',
      title: text(
        'Is there an agreed procedure in your area for referring people who may be trafficked to the right organisation?',
        '¿Existe en su zona un procedimiento acordado para derivar a la organización adecuada a las personas que pueden ser víctimas de trata?',
        'Existe-t-il sur votre territoire une procédure convenue pour orienter vers la bonne organisation les personnes peut-être victimes de la traite ?',
        'هل يوجد في منطقتكم إجراء متفق عليه لإحالة الأشخاص الذين قد يكونون ضحايا للاتجار بالبشر إلى الجهة المناسبة؟',
      ),
      questionGroup: 9,
      concept: 'protocols.referral',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice('yes', text('Yes', 'Sí', 'Oui', 'نعم')),
        choice(
          'in_development',
          text(
            'Not yet, but it is being developed',
            'Todavía no, pero está en preparación',
            'Pas encore, mais elle est en préparation',
            'ليس بعد، لكنه قيد الإعداد',
          ),
        ),
        choice('no', text('No', 'No', 'Non', 'لا')),
        dontKnow,
      ],
    }),
    single({
      name: 'directory_known',
      title: text(
        'Do you know a directory of services for survivors in your area?',
        '¿Conoce algún directorio de servicios para sobrevivientes en su zona?',
        'Connaissez-vous un annuaire des services destinés aux personnes survivantes sur votre territoire ?',
        'هل تعرفون دليلًا للخدمات المتاحة للناجين والناجيات في منطقتكم؟',
      ),
      questionGroup: 6,
      concept: 'directory.known',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice('yes_used', text('Yes, and we use it', 'Sí, y lo usamos', 'Oui, et nous l’utilisons', 'نعم، ونستخدمه')),
        choice(
          'yes',
          text(
            'Yes, but we do not use it',
            'Sí, pero no lo usamos',
            'Oui, mais nous ne l’utilisons pas',
            'نعم، لكننا لا نستخدمه',
          ),
        ),
        choice('no', text('No', 'No', 'Non', 'لا')),
        ratherNotSay,
      ],
    }),
    single({
      name: 'funds_known',
      title: text(
        'Have you heard of emergency funds for survivors of trafficking, for example for food or a safe bed?',
        '¿Ha oído hablar de fondos de emergencia para sobrevivientes de la trata, por ejemplo para comida o una cama segura?',
        'Avez-vous entendu parler d’aides financières d’urgence pour les personnes survivantes de la traite, par exemple pour manger ou dormir en sécurité ?',
        'هل سمعتم عن مساعدات مالية طارئة للناجين والناجيات من الاتجار بالبشر، مثلًا للطعام أو لمكان نوم آمن؟',
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
    multiple({
      name: 'collab',
      title: text(
        'How does your team work with other organisations on human trafficking?',
        '¿Cómo trabaja su equipo con otras organizaciones en materia de trata de personas?',
        'Comment votre équipe coopère-t-elle avec d’autres organisations face à la traite des êtres humains ?',
        'كيف يتعاون فريقكم مع منظمات أخرى في مجال مكافحة الاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 9,
      concept: 'collaboration.forms',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice(
          'referral',
          text(
            'We refer people to each other',
            'Derivación mutua de personas',
            'Orientation mutuelle des personnes',
            'إحالة متبادلة للأشخاص',
          ),
        ),
        choice(
          'information_sharing',
          text('We share information', 'Intercambio de información', 'Partage d’informations', 'تبادل المعلومات'),
        ),
        choice(
          'joint_service',
          text(
            'We provide services together',
            'Prestación conjunta de servicios',
            'Services assurés en commun',
            'تقديم خدمات مشتركة',
          ),
        ),
        choice(
          'joint_training',
          text('We train together', 'Capacitación conjunta', 'Formations communes', 'تدريب مشترك'),
        ),
        choice(
          'task_force',
          text(
            'Task force or regular meetings',
            'Grupo de trabajo o reuniones periódicas',
            'Groupe de travail ou réunions régulières',
            'فريق عمل أو اجتماعات منتظمة',
          ),
        ),
        choice('formal_agreement', text('Formal agreement', 'Acuerdo formal', 'Accord officiel', 'اتفاق رسمي')),
        choice(
          'none',
          text(
            'We do not work with others on this',
            'No trabajamos con otras en este tema',
            'Aucune coopération sur ce sujet',
            'لا نتعاون مع غيرنا في هذا المجال',
          ),
          { isExclusive: true },
        ),
        dontKnow,
      ],
    }),
    multiple({
      name: 'res_shared',
      title: text(
        'Which resources could your organisation lend to or share with others?',
        '¿Qué recursos podría prestar o compartir su organización con otras?',
        'Quelles ressources votre organisation pourrait-elle prêter ou partager ?',
        'ما الموارد التي يمكن لمؤسستكم إعارتها أو مشاركتها مع الآخرين؟',
      ),
      description: chooseAll,
      questionGroup: 9,
      concept: 'resources.shared',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice(
          'meeting_space',
          text(
            'Meeting or training rooms',
            'Salas de reunión o de capacitación',
            'Salles de réunion ou de formation',
            'قاعات اجتماعات أو تدريب',
          ),
        ),
        choice('beds', text('Beds or housing', 'Camas o vivienda', 'Lits ou logements', 'أسرّة أو سكن')),
        choice('vehicles', text('Vehicles', 'Vehículos', 'Véhicules', 'مركبات')),
        choice('interpreters', text('Interpreters', 'Intérpretes', 'Interprètes', 'مترجمون شفويون')),
        choice(
          'trainers',
          text(
            'Trainers or course material',
            'Capacitadores o material de capacitación',
            'Formateurs ou supports de formation',
            'مدربون أو مواد تدريبية',
          ),
        ),
        choice(
          'expert_advice',
          text(
            'Legal or professional advice',
            'Asesoría legal o profesional',
            'Conseils juridiques ou professionnels',
            'مشورة قانونية أو مهنية',
          ),
        ),
        choice(
          'donated_goods',
          text(
            'Food, clothing or other goods',
            'Alimentos, ropa u otros bienes',
            'Nourriture, vêtements ou autres biens',
            'طعام أو ملابس أو مواد أخرى',
          ),
        ),
        choice('volunteers', text('Volunteers', 'Personas voluntarias', 'Bénévoles', 'متطوعون')),
        choice(
          'publicity',
          text(
            'Help with publicity',
            'Apoyo para la difusión',
            'Aide à la communication',
            'المساعدة في النشر والتعريف',
          ),
        ),
        choice('none', text('None of these', 'Ninguno de estos', 'Aucune de ces ressources', 'لا شيء مما سبق'), {
          isExclusive: true,
        }),
        dontKnow,
      ],
    }),
  ],
}
