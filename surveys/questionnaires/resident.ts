import type { Definition } from '../definition/definition.ts'
import { text } from './build.ts'
import { helpPage } from './resident/help.ts'
import { issuePage, noticingPage } from './resident/issue.ts'
import { needsPage, obstaclesPage } from './resident/needs.ts'
import { youPage } from './resident/you.ts'

/** Five minutes on a phone, short sentences, nothing about what happened to anyone. */
export const residentQuestionnaire: Definition = {
  key: 'resident',
  audience: 'resident',
  title: text(
    'Survey for people who live here',
    'Encuesta para las personas que viven aquí',
    'Enquête auprès des habitants',
    'استبيان للسكان',
  ),
  introduction: text(
    'The organisation named on this page works to stop human trafficking. It wants to know what help people here need. Taking part is your choice. You can skip any question, and you can stop at any time. Your answers are anonymous: we do not keep your name or your internet address (IP). No question asks what happened to you. At the end you get a code. With this code you can take back your answers later.',
    'La organización que aparece en esta página trabaja contra la trata de personas. Quiere saber qué ayuda necesita la gente de aquí. Usted decide si quiere participar. Puede saltarse cualquier pregunta y parar cuando quiera. Sus respuestas son anónimas: no guardamos su nombre ni su dirección de internet (IP). Ninguna pregunta es sobre lo que le pasó a usted. Al final recibirá un código. Con ese código podrá retirar sus respuestas más adelante.',
    'L’organisation indiquée sur cette page lutte contre la traite des êtres humains. Elle veut savoir de quelle aide les gens d’ici ont besoin. Vous êtes libre de participer ou non. Vous pouvez passer toute question et arrêter à tout moment. Vos réponses sont anonymes : nous ne gardons ni votre nom ni votre adresse internet (IP). Aucune question ne porte sur ce que vous avez vécu. À la fin, vous recevez un code. Avec ce code, vous pourrez retirer vos réponses plus tard.',
    'تعمل المنظمة المذكورة في هذه الصفحة على مكافحة الاتجار بالبشر. وهي تريد أن تعرف ما المساعدة التي يحتاج إليها الناس هنا. المشاركة اختيارية. يمكنك ترك أي سؤال بلا إجابة، والتوقف متى أردت. إجاباتك لا تكشف هويتك: نحن لا نحتفظ باسمك ولا بعنوانك على الإنترنت (IP). لا يوجد أي سؤال عمّا حدث لك. في النهاية ستحصل على رمز. بهذا الرمز يمكنك سحب إجاباتك لاحقًا.',
  ),
  languages: ['en', 'es', 'fr', 'ar'],
  clearInvisibleValues: 'onHiddenContainer',
  pages: [issuePage, noticingPage, helpPage, needsPage, obstaclesPage, youPage],
}
