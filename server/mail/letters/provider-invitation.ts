import type { LetterText, TextsByLanguage } from '../../invitations/letter-text.ts'

const en: LetterText = {
  subject: '{{organisation}} asks {{provider}} to take part',
  body: `Hello {{name}},

{{organisation}} wants to learn which help people find here, what is missing, and what would make your work easier. For this we ask organisations that know the work from the inside, and we would like to hear from {{provider}}.

The link below is yours. You can answer on a computer or a telephone, in any of the languages of the questionnaire, and leave out any question.

Please answer by {{closesOn}}.

Thank you for your time.`,
}

const es: LetterText = {
  subject: '{{organisation}} invita a {{provider}} a participar',
  body: `Hola, {{name}}:

{{organisation}} quiere saber qué ayuda encuentra aquí la gente, qué falta y qué facilitaría el trabajo de ustedes. Por eso preguntamos a organizaciones que conocen este trabajo desde dentro, y nos gustaría contar con {{provider}}.

El enlace de abajo es suyo. Puede responder en una computadora o un teléfono, en cualquiera de los idiomas del cuestionario, y dejar sin responder cualquier pregunta.

Le pedimos que responda a más tardar el {{closesOn}}.

Gracias por su tiempo.`,
}

const fr: LetterText = {
  subject: '{{organisation}} invite {{provider}} à participer',
  body: `Bonjour {{name}},

{{organisation}} cherche à savoir quelle aide les gens trouvent ici, ce qui manque et ce qui faciliterait votre travail. Nous interrogeons pour cela des organisations qui connaissent ce travail de l’intérieur, et nous aimerions entendre {{provider}}.

Le lien ci-dessous est le vôtre. Vous pouvez répondre sur un ordinateur ou un téléphone, dans n’importe quelle langue du questionnaire, et passer toute question.

Merci de répondre au plus tard le {{closesOn}}.

Merci du temps que vous y consacrez.`,
}

const ar: LetterText = {
  subject: '{{organisation}} تدعو {{provider}} إلى المشاركة',
  body: `مرحبًا {{name}}،

تريد {{organisation}} أن تعرف أي مساعدة يجدها الناس هنا، وما الذي ينقص، وما الذي يسهّل عملكم. لهذا نسأل المنظمات التي تعرف هذا العمل من الداخل، ويسعدنا أن نسمع من {{provider}}.

الرابط أدناه خاص بك. يمكنك الإجابة على حاسوب أو هاتف، بأي لغة من لغات الاستبيان، وترك أي سؤال بلا إجابة.

نرجو الإجابة في موعد أقصاه {{closesOn}}.

شكرًا لك على وقتك.`,
}

/** The first letter to a provider or partner; an organisation may have its own text. */
export const invitationTexts: TextsByLanguage = { en, es, fr, ar }
