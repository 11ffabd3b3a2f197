import type { LetterText, TextsByLanguage } from '../../invitations/letter-text.ts'

const en: LetterText = {
  subject: 'A reminder: {{organisation}} would like to hear from {{provider}}',
  body: `Hello {{name}},

some time ago we asked {{provider}} to take part in a survey of {{organisation}}. We have no answer yet, and yours would make the picture more complete.

If you have begun already, the link below leads back to the questionnaire.

It is open until {{closesOn}}.

Thank you for your time.`,
}

const es: LetterText = {
  subject: 'Recordatorio: {{organisation}} quisiera conocer la opinión de {{provider}}',
  body: `Hola, {{name}}:

Hace un tiempo pedimos a {{provider}} que participara en una encuesta de {{organisation}}. Todavía no tenemos respuesta, y la de ustedes completaría el panorama.

Si ya empezó, el enlace de abajo le lleva de vuelta al cuestionario.

Está abierto hasta el {{closesOn}}.

Gracias por su tiempo.`,
}

const fr: LetterText = {
  subject: 'Rappel : {{organisation}} aimerait entendre {{provider}}',
  body: `Bonjour {{name}},

Il y a quelque temps, nous avons demandé à {{provider}} de participer à une enquête de {{organisation}}. Nous n’avons pas encore de réponse, et la vôtre rendrait le tableau plus complet.

Si vous avez déjà commencé, le lien ci-dessous vous ramène au questionnaire.

Il est ouvert jusqu’au {{closesOn}}.

Merci du temps que vous y consacrez.`,
}

const ar: LetterText = {
  subject: 'تذكير: {{organisation}} تود أن تسمع من {{provider}}',
  body: `مرحبًا {{name}}،

طلبنا قبل مدة من {{provider}} المشاركة في استبيان تجريه {{organisation}}. لم تصلنا إجابة بعد، وإجابتكم تجعل الصورة أكمل.

إن كنت قد بدأت، فالرابط أدناه يعيدك إلى الاستبيان.

الاستبيان مفتوح حتى {{closesOn}}.

شكرًا لك على وقتك.`,
}

/** To those who have not answered; an organisation may have its own text. */
export const reminderTexts: TextsByLanguage = { en, es, fr, ar }
