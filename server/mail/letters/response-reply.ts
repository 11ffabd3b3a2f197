import { type Letter, type RenderedLetter, renderLetter } from '../letter.ts'

export interface ResponseReply {
  name: string
  assessment: string
  provider: string
  /** Whether they wrote back or corrected their answers. */
  what: 'reply' | 'correction'
  url: string
}

/** To the member who asked: the provider has replied. Neither the question nor the reply is in it. */
export function responseReplyLetter(language: string, facts: ResponseReply): RenderedLetter {
  const words = languages[language.split('-')[0] ?? ''] ?? english
  return renderLetter(words(facts), language)
}

type Words = (facts: ResponseReply) => Letter

const english: Words = ({ name, assessment, provider, what, url }) => ({
  subject: what === 'reply' ? `${provider} has replied` : `${provider} has corrected its answers`,
  greeting: name ? `Hello ${name},` : 'Hello,',
  paragraphs: [
    what === 'reply'
      ? `${provider} has replied to your question about its answers to “${assessment}”.`
      : `${provider} has corrected its answers to “${assessment}” after your question. The corrected answers replace the old ones with the next release.`,
  ],
  action: { label: what === 'reply' ? 'Read the reply' : 'Read the corrected answers', url },
  footer: ['You get this because you asked the question.'],
})

const spanish: Words = ({ name, assessment, provider, what, url }) => ({
  subject: what === 'reply' ? `${provider} ha contestado` : `${provider} ha corregido sus respuestas`,
  greeting: name ? `Hola, ${name}:` : 'Hola:',
  paragraphs: [
    what === 'reply'
      ? `${provider} ha contestado a su pregunta sobre sus respuestas a «${assessment}».`
      : `${provider} ha corregido sus respuestas a «${assessment}» después de su pregunta. Las respuestas corregidas sustituyen a las anteriores en la próxima publicación.`,
  ],
  action: { label: what === 'reply' ? 'Leer la contestación' : 'Leer las respuestas corregidas', url },
  footer: ['Recibe este mensaje porque usted hizo la pregunta.'],
})

const french: Words = ({ name, assessment, provider, what, url }) => ({
  subject: what === 'reply' ? `${provider} a répondu` : `${provider} a corrigé ses réponses`,
  greeting: name ? `Bonjour ${name},` : 'Bonjour,',
  paragraphs: [
    what === 'reply'
      ? `${provider} a répondu à votre question sur ses réponses à « ${assessment} ».`
      : `${provider} a corrigé ses réponses à « ${assessment} » après votre question. Les réponses corrigées remplaceront les anciennes à la prochaine publication.`,
  ],
  action: { label: what === 'reply' ? 'Lire la réponse' : 'Lire les réponses corrigées', url },
  footer: ['Vous recevez ce message parce que vous avez posé la question.'],
})

const arabic: Words = ({ name, assessment, provider, what, url }) => ({
  subject: what === 'reply' ? `رد من ${provider}` : `صحّحت ${provider} إجاباتها`,
  greeting: name ? `مرحبًا ${name}،` : 'مرحبًا،',
  paragraphs: [
    what === 'reply'
      ? `ردّت ${provider} على سؤالكم عن إجاباتها في «${assessment}».`
      : `صحّحت ${provider} إجاباتها في «${assessment}» بعد سؤالكم. تحلّ الإجابات المصححة محل القديمة مع النشر التالي.`,
  ],
  action: { label: what === 'reply' ? 'قراءة الرد' : 'قراءة الإجابات المصححة', url },
  footer: ['وصلتكم هذه الرسالة لأنكم طرحتم السؤال.'],
})

const languages: Record<string, Words> = { en: english, es: spanish, fr: french, ar: arabic }
