/** What a printed questionnaire says besides its questions, in each language of respondents. */
export interface PaperWords {
  sheet: string
  area: string
  agree: string
  skip: string
  noNames: string
  one: string
  several: string
  write: string
  reason: string
  /** `{number}`: of the question that decides; `{choice}`: what was ticked there. */
  onlyIf: string
  onlyWhatWasTicked: string
  help: string
  emergency: string
  giveBack: string
  withdraw: string
}

const en: PaperWords = {
  sheet: 'Sheet number',
  area: 'Area',
  agree: 'Yes, I want to take part.',
  skip: 'You may leave out any question.',
  noNames: 'Do not write names, places or case details.',
  one: 'Tick one',
  several: 'Tick all that apply',
  write: 'Write your answer',
  reason: 'Why we ask:',
  onlyIf: 'Only if you ticked “{choice}” in question {number}',
  onlyWhatWasTicked: 'Only for what you ticked in question {number}',
  help: 'Help numbers',
  emergency: 'If somebody is in danger now, call the emergency number.',
  giveBack: 'Thank you. Please give this sheet back to whoever gave it to you.',
  withdraw: 'If you may want to take your answers back later, ask for the receipt code of your sheet number.',
}

const es: PaperWords = {
  sheet: 'Número de hoja',
  area: 'Zona',
  agree: 'Sí, quiero participar.',
  skip: 'Puede saltarse cualquier pregunta.',
  noNames: 'No escriba nombres, lugares ni detalles de casos.',
  one: 'Marque una',
  several: 'Marque todas las que correspondan',
  write: 'Escriba su respuesta',
  reason: 'Por qué lo preguntamos:',
  onlyIf: 'Solo si marcó «{choice}» en la pregunta {number}',
  onlyWhatWasTicked: 'Solo para lo que marcó en la pregunta {number}',
  help: 'Teléfonos de ayuda',
  emergency: 'Si alguien está en peligro ahora, llame al número de emergencias.',
  giveBack: 'Gracias. Devuelva esta hoja a quien se la dio.',
  withdraw: 'Si más adelante quisiera retirar sus respuestas, pida el código de recibo de su número de hoja.',
}

const fr: PaperWords = {
  sheet: 'Numéro de feuille',
  area: 'Zone',
  agree: 'Oui, je veux participer.',
  skip: 'Vous pouvez passer n’importe quelle question.',
  noNames: 'N’écrivez pas de noms, de lieux ni de détails de situations.',
  one: 'Cochez une seule case',
  several: 'Cochez toutes les cases qui conviennent',
  write: 'Écrivez votre réponse',
  reason: 'Pourquoi nous posons cette question :',
  onlyIf: 'Seulement si vous avez coché « {choice} » à la question {number}',
  onlyWhatWasTicked: 'Seulement pour ce que vous avez coché à la question {number}',
  help: 'Numéros d’aide',
  emergency: 'Si une personne est en danger maintenant, appelez le numéro d’urgence.',
  giveBack: 'Merci. Rendez cette feuille à la personne qui vous l’a donnée.',
  withdraw:
    'Si vous souhaitez pouvoir retirer vos réponses plus tard, demandez le code de reçu de votre numéro de feuille.',
}

const ar: PaperWords = {
  sheet: 'رقم الورقة',
  area: 'المنطقة',
  agree: 'نعم، أريد المشاركة.',
  skip: 'يمكنك ترك أي سؤال.',
  noNames: 'لا تكتب أسماء أو أماكن أو تفاصيل حالات.',
  one: 'ضع علامة واحدة',
  several: 'ضع علامة على كل ما ينطبق',
  write: 'اكتب إجابتك',
  reason: 'لماذا نسأل:',
  onlyIf: 'فقط إذا وضعت علامة على «{choice}» في السؤال {number}',
  onlyWhatWasTicked: 'فقط لما وضعت علامة عليه في السؤال {number}',
  help: 'أرقام المساعدة',
  emergency: 'إذا كان شخص ما في خطر الآن، فاتصل برقم الطوارئ.',
  giveBack: 'شكرًا لك. أعد هذه الورقة إلى من أعطاك إياها.',
  withdraw: 'إذا أردت سحب إجاباتك لاحقًا، فاطلب رمز الإيصال الخاص برقم ورقتك.',
}

const all: Record<string, PaperWords> = { en, es, fr, ar }

export function paperWords(language: string): PaperWords {
  return all[language] ?? all[language.split('-')[0] ?? ''] ?? en
}
