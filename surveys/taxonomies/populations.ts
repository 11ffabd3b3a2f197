import { text } from '../questionnaires/build.ts'
import type { Taxonomy } from './taxonomy.ts'

export const populations: Taxonomy = {
  name: 'populations',
  label: text('Groups of people', 'Grupos de población', 'Groupes de personnes', 'فئات السكان'),
  terms: [
    { code: 'women', label: text('Women', 'Mujeres', 'Femmes', 'النساء') },
    { code: 'men', label: text('Men', 'Hombres', 'Hommes', 'الرجال') },
    {
      code: 'girls',
      label: text(
        'Girls under 18',
        'Niñas y adolescentes mujeres menores de 18 años',
        'Filles de moins de 18 ans',
        'الفتيات دون سن 18 عامًا',
      ),
    },
    {
      code: 'boys',
      label: text(
        'Boys under 18',
        'Niños y adolescentes varones menores de 18 años',
        'Garçons de moins de 18 ans',
        'الفتيان دون سن 18 عامًا',
      ),
    },
    {
      code: 'lgbtq',
      label: text(
        'Lesbian, gay, bisexual, transgender and queer people',
        'Personas lesbianas, gais, bisexuales, trans y queer',
        'Personnes lesbiennes, gays, bisexuelles, transgenres et queers',
        'أفراد مجتمع الميم (المثليات والمثليون ومزدوجو الميل الجنسي والعابرون جندريًا)',
      ),
    },
    { code: 'migrants', label: text('Migrants', 'Personas migrantes', 'Personnes migrantes', 'المهاجرون') },
    {
      code: 'refugees',
      label: text(
        'Refugees and asylum seekers',
        'Personas refugiadas y solicitantes de asilo',
        'Personnes réfugiées et demandeuses d’asile',
        'اللاجئون وطالبو اللجوء',
      ),
    },
    {
      code: 'undocumented',
      label: text(
        'People without immigration papers',
        'Personas sin documentos migratorios',
        'Personnes sans papiers',
        'أشخاص بلا وثائق إقامة',
      ),
    },
    {
      code: 'tribal',
      label: text(
        'Indigenous and tribal communities',
        'Comunidades indígenas y tribales',
        'Communautés autochtones et tribales',
        'المجتمعات الأصلية والقبلية',
      ),
    },
    {
      code: 'itinerant',
      label: text(
        'Travelling and itinerant communities',
        'Comunidades itinerantes o nómadas',
        'Gens du voyage et communautés itinérantes',
        'الجماعات المتنقلة والرحّل',
      ),
    },
    {
      code: 'homeless',
      label: text('People without a home', 'Personas sin hogar', 'Personnes sans domicile', 'أشخاص بلا مأوى'),
    },
    {
      code: 'disabled',
      label: text(
        'People with disabilities',
        'Personas con discapacidad',
        'Personnes en situation de handicap',
        'الأشخاص ذوو الإعاقة',
      ),
    },
    {
      code: 'seasonal_workers',
      label: text(
        'Seasonal and farm workers',
        'Trabajadores de temporada y agrícolas',
        'Travailleurs saisonniers et agricoles',
        'العمال الموسميون والزراعيون',
      ),
    },
    {
      code: 'domestic_workers',
      label: text(
        'Domestic workers',
        'Trabajadoras y trabajadores del hogar',
        'Employés de maison',
        'العاملون والعاملات في المنازل',
      ),
    },
  ],
}
