import { text } from '../questionnaires/build.ts'
import type { Taxonomy } from './taxonomy.ts'

export const trainingTopics: Taxonomy = {
  name: 'training_topics',
  label: text('Training topics', 'Temas de capacitación', 'Thèmes de formation', 'موضوعات التدريب'),
  terms: [
    {
      code: 'indicators',
      label: text(
        'Recognising the signs of trafficking',
        'Reconocer los indicios de la trata',
        'Reconnaître les signes de la traite',
        'التعرّف على علامات الاتجار بالبشر',
      ),
    },
    {
      code: 'interviewing',
      label: text(
        'Speaking safely with a possible victim',
        'Conversar de forma segura con una posible víctima',
        'Parler en sécurité avec une victime possible',
        'التحدث بأمان مع ضحية محتملة',
      ),
    },
    {
      code: 'trauma_informed',
      label: text(
        'Trauma-informed care',
        'Atención informada sobre el trauma',
        'Prise en charge tenant compte du traumatisme',
        'الرعاية المراعية للصدمات النفسية',
      ),
    },
    {
      code: 'safety_planning',
      label: text(
        'Assessing danger and planning for safety',
        'Evaluar el peligro y planificar la seguridad',
        'Évaluer le danger et prévoir la sécurité',
        'تقييم الخطر والتخطيط للسلامة',
      ),
    },
    {
      code: 'legal_remedies',
      label: text(
        'Victims’ rights and legal remedies',
        'Derechos de las víctimas y recursos legales',
        'Droits des victimes et recours juridiques',
        'حقوق الضحايا وسبل الانتصاف القانونية',
      ),
    },
    {
      code: 'forced_labour',
      label: text(
        'Trafficking for forced labour',
        'Trata con fines de trabajo forzoso',
        'Traite à des fins de travail forcé',
        'الاتجار بالبشر لغرض العمل القسري',
      ),
    },
    {
      code: 'sexual_exploitation',
      label: text(
        'Trafficking for sexual exploitation',
        'Trata con fines de explotación sexual',
        'Traite à des fins d’exploitation sexuelle',
        'الاتجار بالبشر لغرض الاستغلال الجنسي',
      ),
    },
    {
      code: 'child_victims',
      label: text(
        'Working with children who were trafficked',
        'Trabajo con niñas y niños víctimas de trata',
        'Travailler avec des enfants victimes de la traite',
        'العمل مع الأطفال ضحايا الاتجار بالبشر',
      ),
    },
    {
      code: 'male_victims',
      label: text(
        'Working with men and boys who were trafficked',
        'Trabajo con hombres y niños varones víctimas de trata',
        'Travailler avec des hommes et des garçons victimes de la traite',
        'العمل مع الرجال والفتيان ضحايا الاتجار بالبشر',
      ),
    },
    {
      code: 'cultural_competence',
      label: text(
        'Working with people from different cultures',
        'Trabajo con personas de distintas culturas',
        'Travailler avec des personnes de cultures différentes',
        'العمل مع أشخاص من ثقافات مختلفة',
      ),
    },
    {
      code: 'working_interpreters',
      label: text(
        'Working with interpreters',
        'Trabajo con intérpretes',
        'Travailler avec des interprètes',
        'العمل مع المترجمين الشفويين',
      ),
    },
    {
      code: 'referral',
      label: text(
        'Referring people to the right help',
        'Derivar a las personas a la ayuda adecuada',
        'Orienter les personnes vers l’aide adaptée',
        'إحالة الأشخاص إلى الجهة المناسبة',
      ),
    },
    {
      code: 'data_protection',
      label: text(
        'Confidentiality and data protection',
        'Confidencialidad y protección de datos',
        'Confidentialité et protection des données',
        'السرية وحماية البيانات',
      ),
    },
    {
      code: 'health_response',
      label: text(
        'Health needs of people who were trafficked',
        'Necesidades de salud de las personas víctimas de trata',
        'Besoins de santé des personnes victimes de la traite',
        'الاحتياجات الصحية لضحايا الاتجار بالبشر',
      ),
    },
    {
      code: 'online_exploitation',
      label: text(
        'Recruitment and exploitation online',
        'Captación y explotación en línea',
        'Recrutement et exploitation en ligne',
        'الاستدراج والاستغلال عبر الإنترنت',
      ),
    },
    {
      code: 'secondary_trauma',
      label: text(
        'Staff well-being and secondary trauma',
        'Bienestar del personal y trauma secundario',
        'Bien-être du personnel et traumatisme secondaire',
        'رفاه العاملين والصدمة الثانوية',
      ),
    },
    {
      code: 'survivor_leadership',
      label: text(
        'Working with survivors as advisers and leaders',
        'Trabajo con sobrevivientes como asesores y líderes',
        'Travailler avec des personnes survivantes comme conseillères et responsables',
        'العمل مع الناجين والناجيات بصفتهم مستشارين وقادة',
      ),
    },
  ],
}
