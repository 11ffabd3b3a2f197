import type { Definition } from '../definition/definition.ts'
import { text } from './build.ts'
import { accessPages } from './provider/access.ts'
import { caseloadPages } from './provider/caseload.ts'
import { collaborationPages } from './provider/collaboration.ts'
import { languagePages } from './provider/languages.ts'
import { obstaclePages } from './provider/obstacles.ts'
import { organisationPages } from './provider/organisation.ts'
import { outreachPages } from './provider/outreach.ts'
import { servicePages } from './provider/services.ts'
import { trainingPages } from './provider/training.ts'

/** Capacity survey of the organisations that serve people who were trafficked, in all ten question groups. */
export const providerQuestionnaire: Definition = {
  key: 'provider',
  audience: 'provider',
  title: text(
    'Survey of services for people who were trafficked',
    'Encuesta sobre los servicios para personas víctimas de trata',
    'Enquête sur les services destinés aux personnes victimes de la traite',
    'استبيان عن الخدمات المقدَّمة للأشخاص الذين تعرّضوا للاتجار بالبشر',
  ),
  introduction: text(
    'The organisation that invited you asks what help exists in your area for people who were trafficked, what is missing, and what would help you to give it. Your answers are used to plan services, languages and training.\n\nTaking part is voluntary. You may skip any question, and stop and continue later. Please answer for your organisation, and write nothing that could identify a person.\n\nReports combine the answers of many organisations and never show a figure that stands for fewer than five. What you write in your own words is never published.\n\nAt the end you receive a receipt code. With it you can withdraw your answers. If you prefer not to take part, say no; this has no consequences for you or the people you serve.',
    'La organización que le ha invitado desea saber qué ayuda existe en su zona para las personas víctimas de trata, qué ayuda falta y qué les permitiría prestarla mejor. Sus respuestas sirven para planificar servicios, idiomas y capacitación.\n\nLa participación es voluntaria. Puede omitir cualquier pregunta, y parar y continuar más tarde. Responda en nombre de su organización y no escriba nada que pueda identificar a una persona.\n\nLos informes reúnen las respuestas de muchas organizaciones y nunca muestran una cifra que represente a menos de cinco. Lo que escriba con sus propias palabras nunca se publica.\n\nAl final recibirá un código de recibo. Con él podrá retirar sus respuestas. Si prefiere no participar, diga que no; esto no tendrá consecuencias ni para usted ni para las personas que atienden.',
    'L’organisation qui vous a invité souhaite savoir quelle aide existe sur votre territoire pour les personnes victimes de la traite, ce qui manque et ce qui vous aiderait à l’apporter. Vos réponses servent à planifier les services, les langues et les formations.\n\nLa participation est volontaire. Vous pouvez passer n’importe quelle question, vous arrêter et reprendre plus tard. Merci de répondre au nom de votre organisation et de ne rien écrire qui puisse identifier une personne.\n\nLes rapports regroupent les réponses de nombreuses organisations et ne montrent jamais un chiffre qui en représente moins de cinq. Ce que vous écrivez avec vos propres mots n’est jamais publié.\n\nÀ la fin, vous recevez un code de reçu. Il vous permet de retirer vos réponses. Si vous préférez ne pas participer, dites non ; cela n’a aucune conséquence pour vous ni pour les personnes que vous accompagnez.',
    'تودّ المنظمة التي دعتكم أن تعرف ما المساعدة المتوفرة في منطقتكم للأشخاص الذين تعرّضوا للاتجار بالبشر، وما الذي ينقص، وما الذي يعينكم على تقديمها. وتُستخدم إجاباتكم لتخطيط الخدمات واللغات والتدريب.\n\nالمشاركة طوعية. يمكنكم تخطّي أي سؤال، والتوقف ثم المتابعة لاحقًا. يرجى الإجابة باسم منظمتكم، وعدم كتابة أي شيء قد يكشف هوية أي شخص.\n\nتجمع التقارير إجابات منظمات كثيرة ولا تعرض أبدًا رقمًا يمثّل أقل من خمس منها. وما تكتبونه بكلماتكم لا يُنشر أبدًا.\n\nستحصلون في النهاية على رمز إيصال يتيح لكم سحب إجاباتكم. وإذا فضّلتم عدم المشاركة، فاختاروا «لا»؛ ولن تترتب على ذلك أي عواقب عليكم أو على الأشخاص الذين تخدمونهم.',
  ),
  languages: ['en', 'es', 'fr', 'ar'],
  clearInvisibleValues: 'onHiddenContainer',
  pages: [
    ...organisationPages,
    ...caseloadPages,
    ...languagePages,
    ...servicePages,
    ...accessPages,
    ...trainingPages,
    ...outreachPages,
    ...collaborationPages,
    ...obstaclePages,
  ],
}
