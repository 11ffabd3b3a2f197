import type { MemberRole } from '../../contract/roles.ts'
import { type RenderedLetter, renderLetter } from '../letter.ts'

export interface MemberInvitationLetter {
  organisation: string
  /** Empty: not known any more. */
  invitedBy: string
  role: MemberRole
  /** Name of the provider that a provider contact answers for; otherwise empty. */
  provider: string
  url: string
  /** ISO date. */
  expiresOn: string
}

interface Words {
  subject(organisation: string): string
  greeting: string
  invites(invitedBy: string, organisation: string): string
  invited(organisation: string): string
  role: Record<MemberRole, string>
  forProvider(provider: string): string
  how(date: string): string
  action: string
  footer: string
}

const en: Words = {
  subject: organisation => `Invitation to work with ${organisation}`,
  greeting: 'Hello,',
  invites: (invitedBy, organisation) =>
    `${invitedBy} invites you to work with ${organisation} on its community needs assessment.`,
  invited: organisation => `You are invited to work with ${organisation} on its community needs assessment.`,
  role: {
    coordinator: 'You would be a coordinator: you plan and run assessments and decide who else takes part.',
    editor: 'You would be an editor: you look after the questionnaires.',
    reviewer: 'You would be a reviewer: you follow what comes in and check the responses of providers.',
    analyst: 'You would be an analyst: you read and use the reports.',
    researcher: 'You would be a researcher: you ask for anonymised data and work with it.',
    provider_contact: 'You would be the contact of a provider: you see and complete its own responses.',
  },
  forProvider: provider => `The provider is ${provider}.`,
  how: date =>
    `The link below works once, until ${date}. You choose your own password, or sign in if you have an account.`,
  action: 'See the invitation',
  footer: 'If you did not expect this letter, ignore it. Without the link nobody gets access in your name.',
}

const es: Words = {
  subject: organisation => `Invitación a trabajar con ${organisation}`,
  greeting: 'Hola:',
  invites: (invitedBy, organisation) =>
    `${invitedBy} le invita a trabajar con ${organisation} en su evaluación de necesidades de la comunidad.`,
  invited: organisation =>
    `Le invitamos a trabajar con ${organisation} en su evaluación de necesidades de la comunidad.`,
  role: {
    coordinator: 'Su función sería coordinación: planifica y dirige las evaluaciones y decide quién más participa.',
    editor: 'Su función sería edición: se encarga de los cuestionarios.',
    reviewer: 'Su función sería revisión: sigue lo que llega y comprueba las respuestas de los proveedores.',
    analyst: 'Su función sería análisis: lee y usa los informes.',
    researcher: 'Su función sería investigación: solicita datos anonimizados y trabaja con ellos.',
    provider_contact: 'Sería el contacto de un proveedor: ve y completa las respuestas propias de este.',
  },
  forProvider: provider => `El proveedor es ${provider}.`,
  how: date =>
    `El enlace de abajo funciona una sola vez, hasta el ${date}. Usted elige su propia contraseña o inicia sesión si ya tiene una cuenta.`,
  action: 'Ver la invitación',
  footer: 'Si no esperaba esta carta, no haga nada. Sin el enlace nadie obtiene acceso en su nombre.',
}

const fr: Words = {
  subject: organisation => `Invitation à travailler avec ${organisation}`,
  greeting: 'Bonjour,',
  invites: (invitedBy, organisation) =>
    `${invitedBy} vous invite à travailler avec ${organisation} à son évaluation des besoins de la communauté.`,
  invited: organisation =>
    `Vous êtes invité(e) à travailler avec ${organisation} à son évaluation des besoins de la communauté.`,
  role: {
    coordinator:
      'Vous seriez chargé(e) de la coordination : vous préparez et menez les évaluations et décidez qui d’autre y participe.',
    editor: 'Vous seriez chargé(e) de l’édition : vous vous occupez des questionnaires.',
    reviewer:
      'Vous seriez chargé(e) de la vérification : vous suivez ce qui arrive et contrôlez les réponses des prestataires.',
    analyst: 'Vous seriez chargé(e) de l’analyse : vous lisez et utilisez les rapports.',
    researcher:
      'Vous seriez chargé(e) de la recherche : vous demandez des données anonymisées et travaillez avec elles.',
    provider_contact: 'Vous seriez le contact d’un prestataire : vous voyez et complétez ses propres réponses.',
  },
  forProvider: provider => `Le prestataire est ${provider}.`,
  how: date =>
    `Le lien ci-dessous fonctionne une seule fois, jusqu’au ${date}. Vous choisissez votre mot de passe, ou vous vous connectez si vous avez déjà un compte.`,
  action: 'Voir l’invitation',
  footer: 'Si vous n’attendiez pas cette lettre, ignorez-la. Sans le lien, personne n’obtient d’accès en votre nom.',
}

const ar: Words = {
  subject: organisation => `دعوة للعمل مع ${organisation}`,
  greeting: 'مرحبًا،',
  invites: (invitedBy, organisation) => `يدعوكم ${invitedBy} للعمل مع ${organisation} في تقييم احتياجات المجتمع.`,
  invited: organisation => `أنتم مدعوون للعمل مع ${organisation} في تقييم احتياجات المجتمع.`,
  role: {
    coordinator: 'سيكون دوركم التنسيق: تخططون للتقييمات وتديرونها وتقررون من يشارك فيها أيضًا.',
    editor: 'سيكون دوركم التحرير: تعتنون بالاستبيانات.',
    reviewer: 'سيكون دوركم المراجعة: تتابعون ما يصل وتتحققون من إجابات مقدمي الخدمات.',
    analyst: 'سيكون دوركم التحليل: تقرؤون التقارير وتستخدمونها.',
    researcher: 'سيكون دوركم البحث: تطلبون بيانات مجهولة الهوية وتعملون عليها.',
    provider_contact: 'ستكونون جهة الاتصال لدى مقدم خدمات: ترون إجاباته الخاصة وتكملونها.',
  },
  forProvider: provider => `مقدم الخدمات هو ${provider}.`,
  how: date =>
    `يعمل الرابط أدناه مرة واحدة حتى ${date}. تختارون كلمة المرور بأنفسكم، أو تسجلون الدخول إن كان لديكم حساب.`,
  action: 'عرض الدعوة',
  footer: 'إذا لم تكونوا تتوقعون هذه الرسالة فتجاهلوها. لا يحصل أحد على صلاحية الدخول باسمكم من دون الرابط.',
}

const words: Record<string, Words> = { en, es, fr, ar }

/** In the language of the person invited; English where there is none. */
export function memberInvitationLetter(letter: MemberInvitationLetter, wanted: string): RenderedLetter {
  const language = wanted.split('-')[0] ?? ''
  const known = Object.hasOwn(words, language) ? language : 'en'
  const say = words[known] ?? en
  const { organisation, invitedBy, role, provider, url, expiresOn } = letter
  const date = new Intl.DateTimeFormat(known, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(expiresOn))
  const forProvider = provider ? [say.forProvider(provider)] : []
  return renderLetter(
    {
      subject: say.subject(organisation),
      greeting: say.greeting,
      paragraphs: [
        invitedBy ? say.invites(invitedBy, organisation) : say.invited(organisation),
        [say.role[role], ...forProvider].join(' '),
        say.how(date),
      ],
      action: { label: say.action, url },
      footer: [say.footer],
    },
    known,
  )
}
