import type { Page } from '../../definition/definition.ts'
import { choice, dontKnow, multiple, notApplicable, single, text } from '../build.ts'
import { chooseAll, inDevelopment, no, noneOfThese, yes } from './choices.ts'

const protocols: Page = {
  name: 'protocols',
  title: text('Protocols', 'Protocolos', 'Protocoles', 'البروتوكولات'),
  elements: [
    single({
      name: 'formal_protocols',
      title: text(
        'Does your organisation have formal, written protocols for working with people who were trafficked?',
        '¿Tiene su organización protocolos formales y escritos para trabajar con personas víctimas de trata?',
        'Votre organisation a-t-elle des protocoles officiels et écrits pour travailler avec les personnes victimes de la traite ?',
        'هل لدى منظمتكم بروتوكولات رسمية مكتوبة للعمل مع الأشخاص الذين تعرّضوا للاتجار بالبشر؟',
      ),
      questionGroup: 8,
      concept: 'protocols.formal',
      role: 'other',
      pillar: 'protection',
      choices: [yes, inDevelopment, no, dontKnow],
    }),
    single({
      name: 'referral_protocol',
      title: text(
        'Is there an agreed procedure in your area for referring people from one organisation to another?',
        '¿Existe en su zona un procedimiento acordado para derivar a las personas de una organización a otra?',
        'Existe-t-il sur votre territoire une procédure convenue pour orienter les personnes d’une organisation vers une autre ?',
        'هل يوجد في منطقتكم إجراء متفق عليه لإحالة الأشخاص من منظمة إلى أخرى؟',
      ),
      questionGroup: 9,
      concept: 'protocols.referral',
      role: 'other',
      pillar: 'partnership',
      choices: [yes, inDevelopment, no, dontKnow],
    }),
  ],
}

const collaboration: Page = {
  name: 'collaboration',
  title: text('Working together', 'Trabajar en conjunto', 'Travailler ensemble', 'العمل المشترك'),
  elements: [
    multiple({
      name: 'collab_forms',
      title: text(
        'How does your organisation work with others on trafficking?',
        '¿Cómo colabora su organización con otras en materia de trata?',
        'Comment votre organisation travaille-t-elle avec d’autres sur la traite ?',
        'كيف تتعاون منظمتكم مع غيرها في مجال مكافحة الاتجار بالبشر؟',
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
            'Nos derivamos personas mutuamente',
            'Nous orientons des personnes les uns vers les autres',
            'نحيل الأشخاص بعضنا إلى بعض',
          ),
        ),
        choice(
          'information_sharing',
          text(
            'We share information',
            'Compartimos información',
            'Nous partageons des informations',
            'نتبادل المعلومات',
          ),
        ),
        choice(
          'joint_service',
          text(
            'We run a service together',
            'Prestamos un servicio en conjunto',
            'Nous assurons un service en commun',
            'ندير خدمة مشتركة',
          ),
        ),
        choice(
          'formal_agreement',
          text(
            'We have a formal agreement',
            'Tenemos un acuerdo formal',
            'Nous avons un accord officiel',
            'لدينا اتفاق رسمي',
          ),
        ),
        choice(
          'task_force',
          text(
            'We are members of a task force or network',
            'Formamos parte de un grupo de trabajo o una red',
            'Nous sommes membres d’un groupe de travail ou d’un réseau',
            'نحن أعضاء في فريق عمل أو شبكة',
          ),
        ),
        noneOfThese,
        dontKnow,
      ],
    }),
    multiple({
      name: 'justice_coop',
      title: text(
        'How does your organisation work with police and prosecutors on trafficking?',
        '¿Cómo colabora su organización con la policía y la fiscalía en materia de trata?',
        'Comment votre organisation travaille-t-elle avec la police et le parquet sur la traite ?',
        'كيف تتعاون منظمتكم مع الشرطة والنيابة العامة في مجال مكافحة الاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 9,
      concept: 'collaboration.justice',
      role: 'other',
      pillar: 'prosecution',
      choices: [
        choice(
          'report_support',
          text(
            'We support people who choose to report',
            'Acompañamos a quienes deciden denunciar',
            'Nous accompagnons les personnes qui choisissent de porter plainte',
            'ندعم من يختارون الإبلاغ',
          ),
        ),
        choice(
          'witness_support',
          text(
            'We support witnesses through the trial',
            'Acompañamos a testigos durante el juicio',
            'Nous accompagnons les témoins pendant le procès',
            'ندعم الشهود طوال المحاكمة',
          ),
        ),
        choice(
          'case_meetings',
          text(
            'We hold joint case meetings, with the consent of the person',
            'Celebramos reuniones conjuntas sobre casos, con el consentimiento de la persona',
            'Nous tenons des réunions de concertation communes, avec l’accord de la personne',
            'نعقد اجتماعات مشتركة بشأن الحالات بموافقة الشخص المعني',
          ),
        ),
        choice('police_training', text('We train them', 'Los capacitamos', 'Nous les formons', 'نتولى تدريبهم')),
        choice('trained_by_them', text('They train us', 'Nos capacitan', 'Ils nous forment', 'يتولون تدريبنا')),
        noneOfThese,
        dontKnow,
        notApplicable,
      ],
    }),
  ],
}

const sharing: Page = {
  name: 'sharing',
  title: text(
    'Lending and funding',
    'Recursos compartidos y fondos',
    'Partage et financement',
    'مشاركة الموارد والتمويل',
  ),
  elements: [
    multiple({
      name: 'resources_share',
      title: text(
        'Which resources could your organisation lend to or share with others?',
        '¿Qué recursos podría prestar o compartir su organización con otras?',
        'Quelles ressources votre organisation pourrait-elle prêter ou partager ?',
        'ما الموارد التي يمكن لمنظمتكم إعارتها لمنظمات أخرى أو مشاركتها معها؟',
      ),
      description: text(
        'Think of what stands unused at times. An answer is not a promise.',
        'Piense en lo que a veces queda sin usar. Responder no supone un compromiso.',
        'Pensez à ce qui reste parfois inutilisé. Répondre ne vous engage pas.',
        'فكّروا فيما يبقى أحيانًا غير مستخدم. الإجابة ليست التزامًا.',
      ),
      questionGroup: 9,
      concept: 'resources.shared',
      role: 'other',
      pillar: 'partnership',
      choices: [
        choice(
          'meeting_space',
          text(
            'Meeting or training rooms',
            'Salas de reunión o capacitación',
            'Salles de réunion ou de formation',
            'قاعات اجتماعات أو تدريب',
          ),
        ),
        choice('beds', text('Places in a shelter', 'Plazas de alojamiento', 'Places d’hébergement', 'أماكن في مأوى')),
        choice('vehicles', text('Vehicles', 'Vehículos', 'Véhicules', 'مركبات')),
        choice('interpreters', text('Interpreters', 'Intérpretes', 'Interprètes', 'مترجمون شفويون')),
        choice(
          'trainers',
          text(
            'Trainers or course material',
            'Personal capacitador o material de capacitación',
            'Formateurs ou supports de formation',
            'مدرّبون أو مواد تدريبية',
          ),
        ),
        choice(
          'expert_advice',
          text(
            'Legal or professional advice',
            'Asesoramiento jurídico o profesional',
            'Conseils juridiques ou professionnels',
            'مشورة قانونية أو مهنية',
          ),
        ),
        choice(
          'donated_goods',
          text(
            'Clothing, food or other goods',
            'Ropa, alimentos u otros bienes',
            'Vêtements, nourriture ou autres biens',
            'ملابس أو أغذية أو سلع أخرى',
          ),
        ),
        choice('volunteers', text('Volunteers', 'Personas voluntarias', 'Bénévoles', 'متطوعون')),
        noneOfThese,
        dontKnow,
      ],
    }),
    single({
      name: 'funds_known',
      title: text(
        'Do you know of an emergency fund that people who were trafficked can use?',
        '¿Conocen algún fondo de emergencia al que puedan recurrir las personas víctimas de trata?',
        'Connaissez-vous un fonds d’urgence auquel les personnes victimes de la traite peuvent recourir ?',
        'هل تعرفون صندوق طوارئ يمكن أن يستفيد منه الأشخاص الذين تعرّضوا للاتجار بالبشر؟',
      ),
      questionGroup: 8,
      concept: 'funds.known',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice(
          'yes_how',
          text(
            'Yes, and we know how to apply',
            'Sí, y sabemos cómo solicitarlo',
            'Oui, et nous savons comment le demander',
            'نعم، ونعرف كيف يُطلب',
          ),
        ),
        choice(
          'yes',
          text(
            'Yes, but we do not know how to apply',
            'Sí, pero no sabemos cómo solicitarlo',
            'Oui, mais nous ne savons pas comment le demander',
            'نعم، لكننا لا نعرف كيف يُطلب',
          ),
        ),
        no,
        dontKnow,
      ],
    }),
  ],
}

const support: Page = {
  name: 'support',
  title: text('Support for you', 'Apoyo para ustedes', 'Un soutien pour vous', 'الدعم لكم'),
  elements: [
    multiple({
      name: 'support_needed',
      title: text(
        'What support does your organisation need to serve people who were trafficked?',
        '¿Qué apoyo necesita su organización para atender a personas víctimas de trata?',
        'De quel soutien votre organisation a-t-elle besoin pour accompagner les personnes victimes de la traite ?',
        'ما الدعم الذي تحتاج إليه منظمتكم لخدمة الأشخاص الذين تعرّضوا للاتجار بالبشر؟',
      ),
      description: chooseAll,
      questionGroup: 8,
      concept: 'support.needed',
      role: 'other',
      pillar: 'protection',
      choices: [
        choice('funding', text('Funding', 'Financiamiento', 'Un financement', 'التمويل')),
        choice('more_staff', text('More staff', 'Más personal', 'Plus de personnel', 'مزيد من الموظفين')),
        choice('training', text('Training', 'Capacitación', 'Des formations', 'التدريب')),
        choice(
          'written_guidance',
          text(
            'Written guidance and protocols',
            'Guías y protocolos escritos',
            'Des guides et des protocoles écrits',
            'إرشادات وبروتوكولات مكتوبة',
          ),
        ),
        choice('interpreters', text('Interpreters', 'Intérpretes', 'Des interprètes', 'مترجمون شفويون')),
        choice(
          'legal_expertise',
          text('Legal expertise', 'Conocimientos jurídicos especializados', 'Une expertise juridique', 'خبرة قانونية'),
        ),
        choice(
          'safe_housing',
          text(
            'Safe housing to refer people to',
            'Alojamiento seguro al que derivar',
            'Des hébergements sûrs vers lesquels orienter',
            'سكن آمن نحيل إليه',
          ),
        ),
        choice(
          'partners',
          text(
            'Partners to refer people to',
            'Organizaciones a las que derivar',
            'Des partenaires vers lesquels orienter',
            'شركاء نحيل إليهم',
          ),
        ),
        choice(
          'supervision',
          text(
            'Supervision and care for staff',
            'Supervisión y cuidado del personal',
            'Supervision et soutien du personnel',
            'الإشراف ورعاية العاملين',
          ),
        ),
        choice(
          'staff_security',
          text('Security for staff', 'Seguridad para el personal', 'La sécurité du personnel', 'أمن العاملين'),
        ),
        choice(
          'data_tools',
          text(
            'Tools to record data safely',
            'Herramientas para registrar datos de forma segura',
            'Des outils pour enregistrer les données en sécurité',
            'أدوات لتسجيل البيانات بأمان',
          ),
        ),
        noneOfThese,
        dontKnow,
      ],
    }),
  ],
}

export const collaborationPages: Page[] = [protocols, collaboration, sharing, support]
