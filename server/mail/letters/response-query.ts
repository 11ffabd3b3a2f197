import { type Letter, type RenderedLetter, renderLetter } from '../letter.ts'

export interface ResponseQuery {
  name: string
  organisation: string
  assessment: string
  provider: string
  url: string
}

/** To whom was invited: there is a question about their answers. It stands behind the link, not in the letter. */
export function responseQueryLetter(language: string, facts: ResponseQuery): RenderedLetter {
  const words = languages[language.split('-')[0] ?? ''] ?? english
  return renderLetter(words(facts), language)
}

type Words = (facts: ResponseQuery) => Letter

const english: Words = ({ name, organisation, assessment, provider, url }) => ({
  subject: `A question about your answers: ${assessment}`,
  greeting: name ? `Hello ${name},` : 'Hello,',
  paragraphs: [
    `Thank you for answering “${assessment}” for ${provider}. ${organisation} has a question about your answers.`,
    'Behind the link you can read the question, reply to it in a few words, or correct your answers. You need no account.',
    'The link is for you: whoever has it can read your answers. Please do not pass it on.',
  ],
  action: { label: 'Read the question', url },
  footer: [`You get this because you answered “${assessment}” by a personal invitation of ${organisation}.`],
})

const spanish: Words = ({ name, organisation, assessment, provider, url }) => ({
  subject: `Una pregunta sobre sus respuestas: ${assessment}`,
  greeting: name ? `Hola, ${name}:` : 'Hola:',
  paragraphs: [
    `Gracias por responder a «${assessment}» en nombre de ${provider}. ${organisation} tiene una pregunta sobre sus respuestas.`,
    'En el enlace puede leer la pregunta, contestarla en pocas palabras o corregir sus respuestas. No necesita una cuenta.',
    'El enlace es para usted: quien lo tenga puede leer sus respuestas. Por favor, no lo comparta.',
  ],
  action: { label: 'Leer la pregunta', url },
  footer: [`Recibe este mensaje porque respondió a «${assessment}» por invitación personal de ${organisation}.`],
})

const french: Words = ({ name, organisation, assessment, provider, url }) => ({
  subject: `Une question sur vos réponses : ${assessment}`,
  greeting: name ? `Bonjour ${name},` : 'Bonjour,',
  paragraphs: [
    `Merci d’avoir répondu à « ${assessment} » pour ${provider}. ${organisation} a une question sur vos réponses.`,
    'Le lien vous permet de lire la question, d’y répondre en quelques mots ou de corriger vos réponses. Aucun compte n’est nécessaire.',
    'Ce lien est pour vous : toute personne qui l’a peut lire vos réponses. Ne le transmettez pas.',
  ],
  action: { label: 'Lire la question', url },
  footer: [
    `Vous recevez ce message parce que vous avez répondu à « ${assessment} » sur invitation personnelle de ${organisation}.`,
  ],
})

const arabic: Words = ({ name, organisation, assessment, provider, url }) => ({
  subject: `سؤال عن إجاباتكم: ${assessment}`,
  greeting: name ? `مرحبًا ${name}،` : 'مرحبًا،',
  paragraphs: [
    `شكرًا لإجابتكم عن «${assessment}» باسم ${provider}. لدى ${organisation} سؤال عن إجاباتكم.`,
    'عبر الرابط يمكنكم قراءة السؤال والرد عليه ببضع كلمات أو تصحيح إجاباتكم. لا حاجة إلى حساب.',
    'هذا الرابط لكم وحدكم: من يملكه يستطيع قراءة إجاباتكم. يرجى عدم إرساله إلى غيركم.',
  ],
  action: { label: 'قراءة السؤال', url },
  footer: [`وصلتكم هذه الرسالة لأنكم أجبتم عن «${assessment}» بدعوة شخصية من ${organisation}.`],
})

const languages: Record<string, Words> = { en: english, es: spanish, fr: french, ar: arabic }
