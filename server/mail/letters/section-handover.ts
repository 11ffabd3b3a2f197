import { type RenderedLetter, renderLetter } from '../letter.ts'

export interface SectionHandoverLetter {
  name: string
  /** Empty when the register knows no name. */
  askedBy: string
  provider: string
  organisation: string
  /** Of the sections, in the language of the letter. */
  titles: string[]
  url: string
}

interface Words {
  subject(provider: string): string
  greeting(name: string): string
  asks(letter: SectionHandoverLetter): string
  sections: string
  how: string
  action: string
  footer(provider: string): string
}

const en: Words = {
  subject: provider => `Please fill in a part of the questionnaire for ${provider}`,
  greeting: name => `Hello ${name},`,
  asks: ({ askedBy, provider, organisation }) =>
    `${askedBy || 'A colleague'} asks you to fill in a part of the questionnaire that ${organisation} has sent to ${provider}.`,
  sections: 'It is about:',
  how: 'You see only this part. What you answer is saved while you go, and your colleague sees it before anything is sent. You can stop and come back with the same link.',
  action: 'Fill in this part',
  footer: provider =>
    `You get this because a colleague at ${provider} entered your address. Nobody else will write to you because of it.`,
}

const es: Words = {
  subject: provider => `Rellene, por favor, una parte del cuestionario de ${provider}`,
  greeting: name => `Hola, ${name}:`,
  asks: ({ askedBy, provider, organisation }) =>
    `${askedBy || 'Alguien de su equipo'} le pide que rellene una parte del cuestionario que ${organisation} ha enviado a ${provider}.`,
  sections: 'Trata de:',
  how: 'Verá solo esta parte. Lo que responda se guarda mientras avanza, y su colega lo ve antes de que se envíe nada. Puede parar y volver con el mismo enlace.',
  action: 'Rellenar esta parte',
  footer: provider =>
    `Recibe este mensaje porque alguien de ${provider} escribió su dirección. Nadie más le escribirá por ello.`,
}

const fr: Words = {
  subject: provider => `Merci de remplir une partie du questionnaire de ${provider}`,
  greeting: name => `Bonjour ${name},`,
  asks: ({ askedBy, provider, organisation }) =>
    `${askedBy || 'Une personne de votre équipe'} vous demande de remplir une partie du questionnaire que ${organisation} a envoyé à ${provider}.`,
  sections: 'Cette partie porte sur :',
  how: 'Vous ne voyez que cette partie. Vos réponses sont enregistrées au fur et à mesure, et votre collègue les voit avant tout envoi. Vous pouvez vous arrêter et revenir avec le même lien.',
  action: 'Remplir cette partie',
  footer: provider =>
    `Vous recevez ce message parce que quelqu’un de ${provider} a saisi votre adresse. Personne d’autre ne vous écrira pour cela.`,
}

const ar: Words = {
  subject: provider => `يرجى ملء جزء من الاستبيان الخاص بـ${provider}`,
  greeting: name => `مرحبًا ${name}،`,
  asks: ({ askedBy, provider, organisation }) =>
    `${askedBy ? `يطلب منكم ${askedBy}` : 'يطلب منكم أحد زملائكم'} ملء جزء من الاستبيان الذي أرسلته ${organisation} إلى ${provider}.`,
  sections: 'يتناول هذا الجزء:',
  how: 'ترون هذا الجزء فقط. تُحفظ إجاباتكم أثناء التقدم، ويراها زميلكم قبل إرسال أي شيء. يمكنكم التوقف والعودة بالرابط نفسه.',
  action: 'ملء هذا الجزء',
  footer: provider => `وصلتكم هذه الرسالة لأن أحد زملائكم في ${provider} كتب عنوانكم. لن يكتب إليكم أحد آخر بسبب ذلك.`,
}

const words = new Map([
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['ar', ar],
])

/** To a colleague who was given sections of a questionnaire; English where there is no other. */
export function sectionHandoverLetter(letter: SectionHandoverLetter, wanted: string): RenderedLetter {
  const known = wanted.split('-')[0] ?? ''
  const [language, say] = words.has(known) ? [known, words.get(known) ?? en] : ['en', en]
  return renderLetter(
    {
      subject: say.subject(letter.provider),
      greeting: say.greeting(letter.name),
      paragraphs: [
        say.asks(letter),
        `${say.sections}\n${letter.titles.map(title => `– ${title}`).join('\n')}`,
        say.how,
      ],
      action: { label: say.action, url: letter.url },
      footer: [say.footer(letter.provider)],
    },
    language,
  )
}
