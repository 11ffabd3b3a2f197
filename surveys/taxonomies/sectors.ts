import { text } from '../questionnaires/build.ts'
import type { Taxonomy } from './taxonomy.ts'

export const sectors: Taxonomy = {
  name: 'sectors',
  label: text('Sectors', 'Sectores', 'Secteurs', 'القطاعات'),
  terms: [
    {
      code: 'victim_services',
      label: text('Services for victims', 'Servicios para víctimas', 'Services d’aide aux victimes', 'خدمات الضحايا'),
    },
    {
      code: 'domestic_violence',
      label: text(
        'Domestic violence services',
        'Servicios contra la violencia doméstica',
        'Services de lutte contre les violences conjugales et familiales',
        'خدمات مواجهة العنف الأسري',
      ),
    },
    {
      code: 'sexual_violence',
      label: text(
        'Sexual violence services',
        'Servicios contra la violencia sexual',
        'Services de lutte contre les violences sexuelles',
        'خدمات مواجهة العنف الجنسي',
      ),
    },
    {
      code: 'legal_aid',
      label: text('Legal aid', 'Asistencia jurídica', 'Aide juridique', 'المساعدة القانونية'),
    },
    {
      code: 'health',
      label: text('Health care', 'Atención de salud', 'Santé', 'الرعاية الصحية'),
    },
    {
      code: 'mental_health',
      label: text(
        'Mental health and addiction care',
        'Salud mental y adicciones',
        'Santé mentale et addictions',
        'الصحة النفسية وعلاج الإدمان',
      ),
    },
    {
      code: 'child_welfare',
      label: text('Child protection', 'Protección de la niñez', 'Protection de l’enfance', 'حماية الطفل'),
    },
    {
      code: 'schools',
      label: text('Schools and education', 'Escuelas y educación', 'Écoles et éducation', 'المدارس والتعليم'),
    },
    {
      code: 'immigrant_services',
      label: text(
        'Services for migrants and refugees',
        'Servicios para migrantes y refugiados',
        'Services aux migrants et aux réfugiés',
        'خدمات المهاجرين واللاجئين',
      ),
    },
    {
      code: 'faith',
      label: text('Faith groups', 'Comunidades religiosas', 'Communautés religieuses', 'الجماعات الدينية'),
    },
    {
      code: 'police',
      label: text('Police', 'Policía', 'Police', 'الشرطة'),
    },
    {
      code: 'prosecution',
      label: text('Prosecutors and courts', 'Fiscalía y tribunales', 'Parquet et tribunaux', 'النيابة العامة والمحاكم'),
    },
    {
      code: 'probation',
      label: text(
        'Probation and parole',
        'Libertad vigilada y libertad condicional',
        'Probation et libération conditionnelle',
        'المراقبة القضائية والإفراج المشروط',
      ),
    },
    {
      code: 'corrections',
      label: text(
        'Prisons and detention',
        'Cárceles y centros de detención',
        'Prisons et centres de détention',
        'السجون ومراكز الاحتجاز',
      ),
    },
    {
      code: 'labour_inspection',
      label: text('Labour inspection', 'Inspección del trabajo', 'Inspection du travail', 'تفتيش العمل'),
    },
    {
      code: 'transport',
      label: text('Transport', 'Transporte', 'Transports', 'النقل'),
    },
    {
      code: 'local_government',
      label: text('Local government', 'Gobierno local', 'Collectivité locale', 'الإدارة المحلية'),
    },
    {
      code: 'other_sector',
      label: text('Another sector', 'Otro sector', 'Autre secteur', 'قطاع آخر'),
    },
  ],
}
