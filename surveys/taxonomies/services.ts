import type { Text } from '../definition/definition.ts'
import { text } from '../questionnaires/build.ts'
import type { Taxonomy } from './taxonomy.ts'

export const serviceFamilies: Record<string, Text> = {
  shelter: text('Shelter and housing', 'Refugio y vivienda', 'Hébergement et logement', 'الإيواء والسكن'),
  basics: text('Everyday needs', 'Necesidades básicas', 'Besoins de tous les jours', 'الاحتياجات اليومية'),
  health: text('Health', 'Salud', 'Santé', 'الصحة'),
  legal: text('Law and documents', 'Justicia y documentos', 'Droit et documents', 'الشؤون القانونية والوثائق'),
  advocacy: text('Support and safety', 'Acompañamiento y seguridad', 'Accompagnement et sécurité', 'المساندة والسلامة'),
  integration: text(
    'Building a new life',
    'Reconstrucción de la vida',
    'Reconstruction et insertion',
    'بناء حياة جديدة',
  ),
}

export const services: Taxonomy = {
  name: 'services',
  label: text('Services', 'Servicios', 'Services', 'الخدمات'),
  terms: [
    {
      code: 'emergency_shelter',
      family: 'shelter',
      label: text('Emergency shelter', 'Refugio de emergencia', 'Hébergement d’urgence', 'مأوى طارئ'),
    },
    {
      code: 'transitional_housing',
      family: 'shelter',
      label: text('Transitional housing', 'Vivienda de transición', 'Logement de transition', 'سكن انتقالي'),
    },
    {
      code: 'long_term_housing',
      family: 'shelter',
      label: text('Long-term housing', 'Vivienda a largo plazo', 'Logement durable', 'سكن طويل الأمد'),
    },
    {
      code: 'food_clothing',
      family: 'basics',
      label: text('Food and clothing', 'Alimentos y ropa', 'Nourriture et vêtements', 'الطعام والملابس'),
    },
    {
      code: 'emergency_funds',
      family: 'basics',
      label: text('Emergency funds', 'Fondos de emergencia', 'Aide financière d’urgence', 'مساعدات مالية طارئة'),
    },
    {
      code: 'transport',
      family: 'basics',
      label: text('Transport', 'Transporte', 'Transport', 'المواصلات'),
    },
    {
      code: 'childcare',
      family: 'basics',
      label: text('Childcare', 'Cuidado infantil', 'Garde d’enfants', 'رعاية الأطفال'),
    },
    {
      code: 'medical_care',
      family: 'health',
      label: text(
        'Medical and dental care',
        'Atención médica y dental',
        'Soins médicaux et dentaires',
        'الرعاية الطبية ورعاية الأسنان',
      ),
    },
    {
      code: 'sexual_health',
      family: 'health',
      label: text(
        'Sexual and reproductive health care',
        'Atención de salud sexual y reproductiva',
        'Soins de santé sexuelle et reproductive',
        'رعاية الصحة الجنسية والإنجابية',
      ),
    },
    {
      code: 'mental_health',
      family: 'health',
      label: text('Mental health care', 'Atención de salud mental', 'Soins de santé mentale', 'رعاية الصحة النفسية'),
    },
    {
      code: 'substance_use',
      family: 'health',
      label: text(
        'Help with alcohol or drug use',
        'Ayuda por consumo de alcohol o drogas',
        'Aide en cas de consommation d’alcool ou de drogues',
        'المساعدة في حالات تعاطي الكحول أو المخدرات',
      ),
    },
    {
      code: 'legal_advice',
      family: 'legal',
      label: text(
        'Legal advice and representation',
        'Asesoría y representación legal',
        'Conseil et représentation juridiques',
        'الاستشارة والتمثيل القانونيان',
      ),
    },
    {
      code: 'immigration_help',
      family: 'legal',
      label: text(
        'Help with immigration status',
        'Ayuda con la situación migratoria',
        'Aide pour le droit au séjour',
        'المساعدة في شؤون الهجرة والإقامة',
      ),
    },
    {
      code: 'court_support',
      family: 'legal',
      label: text(
        'Support before and during court',
        'Acompañamiento antes del juicio y durante este',
        'Accompagnement avant et pendant le procès',
        'المرافقة قبل المحاكمة وأثناءها',
      ),
    },
    {
      code: 'victim_compensation',
      family: 'legal',
      label: text(
        'Compensation and unpaid wages',
        'Indemnización y salarios adeudados',
        'Indemnisation et salaires impayés',
        'التعويض والأجور غير المدفوعة',
      ),
    },
    {
      code: 'identity_documents',
      family: 'legal',
      label: text('Identity documents', 'Documentos de identidad', 'Papiers d’identité', 'وثائق الهوية'),
    },
    {
      code: 'case_management',
      family: 'advocacy',
      label: text('Case management', 'Gestión de casos', 'Suivi individuel et coordination', 'إدارة الحالة'),
    },
    {
      code: 'crisis_line',
      family: 'advocacy',
      label: text('Crisis helpline', 'Línea de ayuda en crisis', 'Ligne d’écoute d’urgence', 'خط المساعدة في الأزمات'),
    },
    {
      code: 'safety_planning',
      family: 'advocacy',
      label: text(
        'Safety planning',
        'Plan de seguridad personal',
        'Plan de sécurité personnel',
        'وضع خطة للسلامة الشخصية',
      ),
    },
    {
      code: 'peer_mentoring',
      family: 'advocacy',
      label: text(
        'Mentoring by other survivors',
        'Mentoría de otras personas sobrevivientes',
        'Mentorat par d’autres personnes survivantes',
        'الإرشاد من ناجين وناجيات آخرين',
      ),
    },
    {
      code: 'outreach',
      family: 'advocacy',
      label: text(
        'Outreach to people at risk',
        'Acercamiento a personas en riesgo',
        'Aller à la rencontre des personnes à risque',
        'الوصول إلى الأشخاص المعرضين للخطر',
      ),
    },
    {
      code: 'interpretation',
      family: 'integration',
      label: text(
        'Interpretation and translation',
        'Interpretación y traducción',
        'Interprétariat et traduction',
        'الترجمة الشفوية والتحريرية',
      ),
    },
    {
      code: 'education',
      family: 'integration',
      label: text(
        'Education and language classes',
        'Educación y clases de idiomas',
        'Éducation et cours de langue',
        'التعليم ودروس اللغة',
      ),
    },
    {
      code: 'job_training',
      family: 'integration',
      label: text('Job training', 'Capacitación laboral', 'Formation professionnelle', 'التدريب المهني'),
    },
    {
      code: 'job_placement',
      family: 'integration',
      label: text(
        'Help to find a job',
        'Ayuda para encontrar empleo',
        'Aide à la recherche d’emploi',
        'المساعدة في العثور على عمل',
      ),
    },
    {
      code: 'family_reunion',
      family: 'integration',
      label: text('Family reunion', 'Reunificación familiar', 'Réunification familiale', 'لمّ شمل الأسرة'),
    },
    {
      code: 'safe_return',
      family: 'integration',
      label: text(
        'Safe and voluntary return home',
        'Retorno seguro y voluntario',
        'Retour volontaire et en sécurité',
        'العودة الآمنة والطوعية',
      ),
    },
  ],
}
