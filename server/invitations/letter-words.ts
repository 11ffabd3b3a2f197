import type { LetterLanguage } from './letter-text.ts'

/** What every letter of an invitation says, whatever staff have written above it. With placeholders, as the texts. */
interface LetterWords {
  action: string
  /** Said of the link: what will be seen of who answers. */
  seen: string
  seenAnonymous: string
  why: string
  optOut: string
}

export const letterWords: Record<LetterLanguage, LetterWords> = {
  en: {
    action: 'Go to the questionnaire',
    seen: '{{organisation}} will see which answers are those of {{provider}}. Whoever has the link can answer for {{provider}}: pass it on only to a colleague who may.',
    seenAnonymous:
      '{{organisation}} will see that {{provider}} has answered, never what. The link can be used once: pass it on only to a colleague who may answer.',
    why: 'You get this letter because {{organisation}} has your address in its register, for {{provider}}.',
    optOut: 'Get no more letters from {{organisation}}',
  },
  es: {
    action: 'Ir al cuestionario',
    seen: '{{organisation}} verá qué respuestas son las de {{provider}}. Quien tenga el enlace puede responder por {{provider}}: compártalo solo con una persona de su equipo que pueda hacerlo.',
    seenAnonymous:
      '{{organisation}} verá que {{provider}} respondió, nunca qué respondió. El enlace sirve una sola vez: compártalo solo con una persona de su equipo que pueda responder.',
    why: 'Recibe esta carta porque {{organisation}} tiene su dirección en su registro, por {{provider}}.',
    optOut: 'No recibir más cartas de {{organisation}}',
  },
  fr: {
    action: 'Aller au questionnaire',
    seen: '{{organisation}} verra quelles réponses sont celles de {{provider}}. Toute personne qui a le lien peut répondre pour {{provider}} : ne le transmettez qu’à une personne de votre équipe qui peut le faire.',
    seenAnonymous:
      '{{organisation}} verra que {{provider}} a répondu, jamais ce que vous avez répondu. Le lien ne sert qu’une fois : ne le transmettez qu’à une personne de votre équipe qui peut répondre.',
    why: 'Vous recevez cette lettre parce que {{organisation}} a votre adresse dans son registre, pour {{provider}}.',
    optOut: 'Ne plus recevoir de lettres de {{organisation}}',
  },
  ar: {
    action: 'الانتقال إلى الاستبيان',
    seen: 'سترى {{organisation}} أي الإجابات هي إجابات {{provider}}. من لديه الرابط يستطيع الإجابة باسم {{provider}}: لا ترسله إلا إلى زميل يحق له ذلك.',
    seenAnonymous:
      'سترى {{organisation}} أن {{provider}} قد أجابت، ولن ترى أبدًا بماذا أجابت. يُستعمل الرابط مرة واحدة: لا ترسله إلا إلى زميل يحق له الإجابة.',
    why: 'وصلتك هذه الرسالة لأن عنوانك موجود في سجل {{organisation}}، عن {{provider}}.',
    optOut: 'عدم تلقي رسائل أخرى من {{organisation}}',
  },
}
