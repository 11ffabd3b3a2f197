import type { Definition } from '../definition/definition.ts'
import { text } from './build.ts'
import { cooperationPage } from './partner/cooperation.ts'
import { aboutPage, peoplePage } from './partner/encounters.ts'
import { needsPage, obstaclesPage } from './partner/needs.ts'
import { outreachPage } from './partner/outreach.ts'
import { trainingPage, trainingTopicsPage } from './partner/training.ts'

/** Police, health care, schools, faith groups and others who meet people at risk but are not victim services. */
export const partnerQuestionnaire: Definition = {
  key: 'partner',
  audience: 'partner',
  title: text(
    'Survey for key partners',
    'Encuesta para organizaciones aliadas clave',
    'Enquête auprès des partenaires clés',
    'استبيان للشركاء الرئيسيين',
  ),
  introduction: text(
    'The organisation named on this page is asking for your help. It wants to learn what people who were trafficked need in this area, what help exists, and what training and support professionals lack. The results will be used to plan services and training. Please answer for your team or office, as far as you know; an estimate is enough. It takes about 15 minutes. Taking part is voluntary: you may skip any question and stop at any time, with no disadvantage. Your answers are anonymous. We store neither your name nor your IP address, and reports show only combined figures. Please do not write anything that could identify a person. At the end you receive a receipt code, with which you can withdraw your answers later.',
    'La organización que aparece en esta página solicita su colaboración. Quiere saber qué necesitan en esta zona las personas que fueron víctimas de trata, qué ayuda existe y qué capacitación y apoyo les falta a los profesionales. Los resultados servirán para planificar servicios y capacitaciones. Responda en nombre de su equipo u oficina, según lo que sepa; una estimación es suficiente. Le tomará unos 15 minutos. La participación es voluntaria: puede omitir cualquier pregunta y dejar de responder en cualquier momento, sin ninguna consecuencia. Sus respuestas son anónimas. No guardamos su nombre ni su dirección IP, y los informes solo muestran cifras agrupadas. No escriba nada que permita identificar a una persona. Al final recibirá un código de recibo con el que podrá retirar sus respuestas más adelante.',
    'L’organisation indiquée sur cette page sollicite votre aide. Elle souhaite savoir de quoi les personnes victimes de la traite ont besoin sur ce territoire, quelle aide existe, et quelles formations et quels soutiens manquent aux professionnels. Les résultats serviront à planifier les services et les formations. Répondez au nom de votre équipe ou de votre service, selon ce que vous savez ; une estimation suffit. Comptez environ 15 minutes. La participation est volontaire : vous pouvez passer toute question et arrêter à tout moment, sans aucune conséquence. Vos réponses sont anonymes. Nous n’enregistrons ni votre nom ni votre adresse IP, et les rapports ne montrent que des chiffres regroupés. N’écrivez rien qui permette d’identifier une personne. À la fin, vous recevez un code de reçu qui vous permettra de retirer vos réponses plus tard.',
    'تطلب المنظمة المذكورة في هذه الصفحة مساعدتكم. وهي تريد أن تعرف ما يحتاج إليه ضحايا الاتجار بالبشر في هذه المنطقة، وما المساعدة المتوفرة، وما الذي ينقص المهنيين من تدريب ودعم. ستُستخدم النتائج في التخطيط للخدمات والتدريب. يُرجى الإجابة باسم فريقكم أو مكتبكم بقدر ما تعلمون؛ ويكفي التقدير. يستغرق ذلك نحو 15 دقيقة. المشاركة طوعية: يمكنكم ترك أي سؤال بلا إجابة والتوقف في أي وقت دون أي ضرر. إجاباتكم لا تكشف هويتكم. نحن لا نحفظ أسماءكم ولا عناوين IP الخاصة بكم، ولا تعرض التقارير إلا أرقامًا مجمّعة. يُرجى عدم كتابة أي شيء قد يكشف هوية أي شخص. في النهاية ستحصلون على رمز إيصال يمكنكم به سحب إجاباتكم لاحقًا.',
  ),
  languages: ['en', 'es', 'fr', 'ar'],
  clearInvisibleValues: 'onHiddenContainer',
  pages: [
    aboutPage,
    peoplePage,
    trainingTopicsPage,
    trainingPage,
    outreachPage,
    needsPage,
    cooperationPage,
    obstaclesPage,
  ],
}
