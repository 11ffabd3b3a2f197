import type { LetterLanguage } from '../languages.ts'
import { type Letter, type RenderedLetter, renderLetter } from '../letter.ts'

type Texts = Omit<Letter, 'greeting' | 'action'> & { greeting: (name: string) => string; action: string }

const texts: Record<LetterLanguage, Texts> = {
  en: {
    subject: 'Choose a new password for Groundwork',
    greeting: name => `Hello ${name},`,
    paragraphs: [
      'Somebody, probably you, asked for a new password for your account. Choose it with this link. The link works once, for one hour.',
      'If it was not you, do nothing: your password stays as it is.',
    ],
    action: 'Choose a new password',
    footer: ['You get this letter because a new password was asked for with your e-mail address.'],
  },
  es: {
    subject: 'Elija una nueva contraseña para Groundwork',
    greeting: name => `Hola, ${name}:`,
    paragraphs: [
      'Alguien, probablemente usted, pidió una nueva contraseña para su cuenta. Elíjala con este enlace. El enlace funciona una sola vez, durante una hora.',
      'Si no fue usted, no haga nada: su contraseña queda como está.',
    ],
    action: 'Elegir una nueva contraseña',
    footer: ['Recibe esta carta porque se pidió una nueva contraseña con su correo electrónico.'],
  },
  fr: {
    subject: 'Choisissez un nouveau mot de passe pour Groundwork',
    greeting: name => `Bonjour ${name},`,
    paragraphs: [
      'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte. Choisissez-le avec ce lien. Le lien fonctionne une seule fois, pendant une heure.',
      'Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.',
    ],
    action: 'Choisir un nouveau mot de passe',
    footer: [
      'Vous recevez cette lettre parce qu’un nouveau mot de passe a été demandé avec votre adresse électronique.',
    ],
  },
  ar: {
    subject: 'اختر كلمة مرور جديدة لـ Groundwork',
    greeting: name => `مرحبًا ${name}،`,
    paragraphs: [
      'طلب شخص ما، والأرجح أنه أنت، كلمة مرور جديدة لحسابك. اخترها من خلال هذا الرابط. يعمل الرابط مرة واحدة ولمدة ساعة.',
      'إن لم تكن أنت من طلبها فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.',
    ],
    action: 'اختيار كلمة مرور جديدة',
    footer: ['تصلك هذه الرسالة لأن كلمة مرور جديدة طُلبت باستخدام عنوان بريدك الإلكتروني.'],
  },
}

export function passwordResetLetter(
  language: LetterLanguage,
  { name, url }: { name: string; url: string },
): RenderedLetter {
  const { greeting, action, ...rest } = texts[language]
  return renderLetter({ ...rest, greeting: greeting(name), action: { label: action, url } }, language)
}
