import { text } from '../questionnaires/build.ts'
import type { Taxonomy } from './taxonomy.ts'

export const barriers: Taxonomy = {
  name: 'barriers',
  label: text('Obstacles', 'Obstáculos', 'Obstacles', 'العوائق'),
  terms: [
    {
      code: 'fear_of_traffickers',
      label: text(
        'Fear of the traffickers',
        'Miedo a los tratantes',
        'Peur des trafiquants',
        'الخوف من المتاجرين بالبشر',
      ),
    },
    {
      code: 'fear_of_police',
      label: text(
        'Fear of the police or authorities',
        'Miedo a la policía o a las autoridades',
        'Peur de la police ou des autorités',
        'الخوف من الشرطة أو السلطات',
      ),
    },
    {
      code: 'fear_of_deportation',
      label: text('Fear of deportation', 'Miedo a la deportación', 'Peur d’une expulsion du pays', 'الخوف من الترحيل'),
    },
    {
      code: 'shame_stigma',
      label: text('Shame or stigma', 'Vergüenza o estigma', 'Honte ou stigmatisation', 'الخجل أو الوصم'),
    },
    {
      code: 'not_seeing_self',
      label: text(
        'Not seeing oneself as a victim',
        'No reconocerse como víctima',
        'Ne pas se reconnaître comme victime',
        'عدم إدراك الشخص أنه ضحية',
      ),
    },
    {
      code: 'language',
      label: text('Language', 'Idioma', 'Langue', 'اللغة'),
    },
    {
      code: 'unaware_services',
      label: text(
        'Not knowing that help exists',
        'No saber que existe ayuda',
        'Ne pas savoir que de l’aide existe',
        'عدم العلم بوجود المساعدة',
      ),
    },
    {
      code: 'no_transport',
      label: text('No transport', 'Falta de transporte', 'Pas de moyen de transport', 'عدم توفر المواصلات'),
    },
    {
      code: 'cost',
      label: text('Cost', 'Costo', 'Coût', 'التكلفة'),
    },
    {
      code: 'waiting_time',
      label: text('Waiting time', 'Tiempo de espera', 'Délais d’attente', 'طول الانتظار'),
    },
    {
      code: 'opening_hours',
      label: text('Opening hours', 'Horarios de atención', 'Horaires d’ouverture', 'ساعات العمل'),
    },
    {
      code: 'no_safe_housing',
      label: text(
        'No safe place to stay',
        'Falta de un lugar seguro donde quedarse',
        'Pas de lieu sûr où loger',
        'عدم وجود مكان آمن للإقامة',
      ),
    },
    {
      code: 'eligibility_rules',
      label: text(
        'Rules about who may get help',
        'Requisitos para recibir ayuda',
        'Conditions pour recevoir de l’aide',
        'شروط الحصول على المساعدة',
      ),
    },
    {
      code: 'distrust',
      label: text(
        'Lack of trust in services',
        'Falta de confianza en los servicios',
        'Manque de confiance dans les services',
        'عدم الثقة في الخدمات',
      ),
    },
    {
      code: 'isolation_control',
      label: text(
        'Being isolated or controlled by someone',
        'Estar bajo aislamiento o control de alguien',
        'Isolement ou contrôle exercé par quelqu’un',
        'العزلة أو الخضوع لسيطرة شخص آخر',
      ),
    },
    {
      code: 'no_funding',
      label: text('Not enough funding', 'Falta de financiamiento', 'Manque de financement', 'نقص التمويل'),
    },
    {
      code: 'few_trained_staff',
      label: text(
        'Too few trained staff',
        'Poco personal capacitado',
        'Trop peu de personnel formé',
        'قلة العاملين المدرَّبين',
      ),
    },
    {
      code: 'poor_coordination',
      label: text(
        'Poor coordination between organisations',
        'Poca coordinación entre organizaciones',
        'Mauvaise coordination entre les organisations',
        'ضعف التنسيق بين المنظمات',
      ),
    },
  ],
}
