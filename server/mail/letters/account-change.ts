import type { LetterLanguage } from '../languages.ts'
import { type RenderedLetter, renderLetter } from '../letter.ts'

export const accountChanges = [
  'password-changed',
  'password-reset',
  'two-factor-on',
  'two-factor-off',
  'two-factor-removed',
  'backup-codes-renewed',
  'provider-linked',
] as const
export type AccountChange = (typeof accountChanges)[number]

interface Texts {
  greeting: (name: string) => string
  /** Subject, and what has happened. */
  changes: Record<AccountChange, [subject: string, detail: string]>
  wasYou: string
  notYou: string
  action: string
  footer: string
}

const texts: Record<LetterLanguage, Texts> = {
  en: {
    greeting: name => `Hello ${name},`,
    changes: {
      'password-changed': [
        'Your Groundwork password was changed',
        'The password of your account was changed, and all other sessions were ended.',
      ],
      'password-reset': [
        'Your Groundwork password was changed',
        'A new password was chosen for your account with the link we sent, and all sessions were ended.',
      ],
      'two-factor-on': [
        'Two-factor sign-in was turned on',
        'From now on, signing in to your account asks for a code of your authenticator app too. Keep the backup codes in a safe place.',
      ],
      'two-factor-off': [
        'Two-factor sign-in was turned off',
        'From now on, your password alone is enough to sign in to your account.',
      ],
      'two-factor-removed': [
        'Two-factor sign-in was turned off by an administrator',
        'An administrator turned two-factor sign-in off for your account, because phone and backup codes were said to be lost. All sessions were ended. Your password alone is enough to sign in, so please turn it on again.',
      ],
      'backup-codes-renewed': [
        'New backup codes were made',
        'New backup codes were made for your account. The old ones are worth nothing any more.',
      ],
      'provider-linked': [
        'A new way to sign in to Groundwork',
        'Your account was opened with your organisation’s sign-in service for the first time. Your password still works too.',
      ],
    },
    wasYou: 'If this was you, there is nothing to do.',
    notYou: 'If it was not you, choose a new password at once and tell your administrator.',
    action: 'Choose a new password',
    footer: 'You get this letter because something that protects your account was changed.',
  },
  es: {
    greeting: name => `Hola, ${name}:`,
    changes: {
      'password-changed': [
        'Se cambió su contraseña de Groundwork',
        'Se cambió la contraseña de su cuenta y se cerraron todas las demás sesiones.',
      ],
      'password-reset': [
        'Se cambió su contraseña de Groundwork',
        'Se eligió una nueva contraseña para su cuenta con el enlace que enviamos y se cerraron todas las sesiones.',
      ],
      'two-factor-on': [
        'Se activó la verificación en dos pasos',
        'Desde ahora, al iniciar sesión también se pide un código de su aplicación de autenticación. Guarde los códigos de respaldo en un lugar seguro.',
      ],
      'two-factor-off': [
        'Se desactivó la verificación en dos pasos',
        'Desde ahora, basta su contraseña para iniciar sesión en su cuenta.',
      ],
      'two-factor-removed': [
        'Un administrador desactivó la verificación en dos pasos',
        'Un administrador desactivó la verificación en dos pasos de su cuenta, porque se dijo que se habían perdido el teléfono y los códigos de respaldo. Se cerraron todas las sesiones. Basta su contraseña para entrar; actívela de nuevo, por favor.',
      ],
      'backup-codes-renewed': [
        'Se crearon nuevos códigos de respaldo',
        'Se crearon nuevos códigos de respaldo para su cuenta. Los anteriores ya no sirven.',
      ],
      'provider-linked': [
        'Una nueva forma de iniciar sesión en Groundwork',
        'Su cuenta se abrió por primera vez con el servicio de inicio de sesión de su organización. Su contraseña también sigue funcionando.',
      ],
    },
    wasYou: 'Si fue usted, no tiene que hacer nada.',
    notYou: 'Si no fue usted, elija enseguida una nueva contraseña y avise a su administrador.',
    action: 'Elegir una nueva contraseña',
    footer: 'Recibe esta carta porque cambió algo que protege su cuenta.',
  },
  fr: {
    greeting: name => `Bonjour ${name},`,
    changes: {
      'password-changed': [
        'Votre mot de passe Groundwork a été changé',
        'Le mot de passe de votre compte a été changé et toutes les autres sessions ont été fermées.',
      ],
      'password-reset': [
        'Votre mot de passe Groundwork a été changé',
        'Un nouveau mot de passe a été choisi pour votre compte avec le lien envoyé, et toutes les sessions ont été fermées.',
      ],
      'two-factor-on': [
        'La connexion en deux étapes a été activée',
        'Désormais, la connexion à votre compte demande aussi un code de votre application d’authentification. Gardez les codes de secours en lieu sûr.',
      ],
      'two-factor-off': [
        'La connexion en deux étapes a été désactivée',
        'Désormais, votre mot de passe suffit pour vous connecter à votre compte.',
      ],
      'two-factor-removed': [
        'Un administrateur a désactivé la connexion en deux étapes',
        'Un administrateur a désactivé la connexion en deux étapes de votre compte, parce que le téléphone et les codes de secours ont été déclarés perdus. Toutes les sessions ont été fermées. Votre mot de passe suffit pour vous connecter : merci de la réactiver.',
      ],
      'backup-codes-renewed': [
        'De nouveaux codes de secours ont été créés',
        'De nouveaux codes de secours ont été créés pour votre compte. Les anciens ne valent plus rien.',
      ],
      'provider-linked': [
        'Une nouvelle façon de vous connecter à Groundwork',
        'Votre compte a été ouvert pour la première fois avec le service de connexion de votre organisation. Votre mot de passe fonctionne toujours.',
      ],
    },
    wasYou: 'Si c’était vous, vous n’avez rien à faire.',
    notYou:
      'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe et prévenez votre administrateur.',
    action: 'Choisir un nouveau mot de passe',
    footer: 'Vous recevez cette lettre parce que quelque chose qui protège votre compte a changé.',
  },
  ar: {
    greeting: name => `مرحبًا ${name}،`,
    changes: {
      'password-changed': ['تغيّرت كلمة مرورك في Groundwork', 'تغيّرت كلمة مرور حسابك، وأُنهيت جميع الجلسات الأخرى.'],
      'password-reset': [
        'تغيّرت كلمة مرورك في Groundwork',
        'اختيرت كلمة مرور جديدة لحسابك عبر الرابط الذي أرسلناه، وأُنهيت جميع الجلسات.',
      ],
      'two-factor-on': [
        'فُعّل تسجيل الدخول بخطوتين',
        'من الآن فصاعدًا يُطلب عند تسجيل الدخول إلى حسابك رمزٌ من تطبيق المصادقة أيضًا. احتفظ بالرموز الاحتياطية في مكان آمن.',
      ],
      'two-factor-off': ['أُوقف تسجيل الدخول بخطوتين', 'من الآن فصاعدًا تكفي كلمة مرورك وحدها لتسجيل الدخول إلى حسابك.'],
      'two-factor-removed': [
        'أوقف مسؤول النظام تسجيل الدخول بخطوتين',
        'أوقف مسؤول النظام تسجيل الدخول بخطوتين لحسابك، بعد الإبلاغ عن فقدان الهاتف والرموز الاحتياطية. أُنهيت جميع الجلسات. تكفي كلمة مرورك وحدها لتسجيل الدخول، فنرجو تفعيله من جديد.',
      ],
      'backup-codes-renewed': [
        'أُنشئت رموز احتياطية جديدة',
        'أُنشئت رموز احتياطية جديدة لحسابك، ولم تعد الرموز القديمة صالحة.',
      ],
      'provider-linked': [
        'طريقة جديدة لتسجيل الدخول إلى Groundwork',
        'فُتح حسابك لأول مرة من خلال خدمة تسجيل الدخول الخاصة بمنظمتك. وما زالت كلمة مرورك صالحة أيضًا.',
      ],
    },
    wasYou: 'إن كنت أنت من فعل ذلك فلا داعي لأي إجراء.',
    notYou: 'وإن لم تكن أنت، فاختر كلمة مرور جديدة فورًا وأخبر مسؤول النظام لديك.',
    action: 'اختيار كلمة مرور جديدة',
    footer: 'تصلك هذه الرسالة لأن أمرًا يحمي حسابك قد تغيّر.',
  },
}

export function accountChangeLetter(
  language: LetterLanguage,
  { name, change, url }: { name: string; change: AccountChange; url: string },
): RenderedLetter {
  const { greeting, changes, wasYou, notYou, action, footer } = texts[language]
  const [subject, detail] = changes[change]
  return renderLetter(
    {
      subject,
      greeting: greeting(name),
      paragraphs: [detail, wasYou, notYou],
      action: { label: action, url },
      footer: [footer],
    },
    language,
  )
}
