/** Places of the demo. Population: census of 2020. Everything else about an area is made up. */
export interface DemoArea {
  code: string
  name: string
  parentCode: string | null
  level: string
  population: number | null
}

export interface Locality extends DemoArea {
  /** −1 rural … 1 urban: more organisations, more services, more cases. */
  urban: number
  /** Share of the organisations that meet speakers of each language; `languagesEverywhere` adds the rest. */
  languages: Record<string, number>
  /** Languages of the area that nobody serves at the baseline: the language gaps of the demo. */
  unserved: string[]
  /** Services that nobody there offers: the service gaps of the demo. */
  lacking: string[]
}

const state: DemoArea = { code: 'US-51', name: 'Virginia', parentCode: null, level: 'state', population: 8_631_393 }

const regions: DemoArea[] = [
  ['US-51-NORTHERN', 'Northern Virginia'],
  ['US-51-CENTRAL', 'Central Virginia'],
  ['US-51-EASTERN', 'Hampton Roads and Eastern Shore'],
  ['US-51-VALLEY', 'Shenandoah Valley'],
  ['US-51-SOUTHWEST', 'Southwest Virginia'],
].map(([code = '', name = '']) => ({ code, name, parentCode: 'US-51', level: 'region', population: null }))

/** Codes are those of FIPS. */
export const localities: Locality[] = [
  {
    ...{ code: '51013', name: 'Arlington County', parentCode: 'US-51-NORTHERN', level: 'county', population: 238_643 },
    ...{ urban: 0.9, languages: { am: 0.75, ar: 0.45, mn: 0.3, bn: 0.3, fr: 0.25, ti: 0.2 } },
    ...{ unserved: ['am', 'mn'], lacking: ['long_term_housing'] },
  },
  {
    ...{ code: '51059', name: 'Fairfax County', parentCode: 'US-51-NORTHERN', level: 'county', population: 1_150_309 },
    ...{ urban: 1, languages: { ko: 0.6, vi: 0.55, ur: 0.5, ar: 0.5, fa: 0.4, am: 0.4, prs: 0.35, zh: 0.35, ps: 0.3 } },
    ...{ unserved: [], lacking: [] },
  },
  {
    ...{
      code: '51153',
      name: 'Prince William County',
      parentCode: 'US-51-NORTHERN',
      level: 'county',
      population: 482_204,
    },
    ...{ urban: 0.5, languages: { mam: 0.65, ur: 0.4, ps: 0.35, ar: 0.3, fr: 0.2 } },
    ...{ unserved: ['mam'], lacking: ['peer_mentoring'] },
  },
  {
    ...{
      code: '51760',
      name: 'Richmond city',
      parentCode: 'US-51-CENTRAL',
      level: 'independent city',
      population: 226_610,
    },
    ...{ urban: 0.8, languages: { ar: 0.35, ne: 0.3, gu: 0.25, ps: 0.25, quc: 0.2 } },
    ...{ unserved: [], lacking: [] },
  },
  {
    ...{ code: '51540', name: 'Charlottesville city', parentCode: 'US-51-CENTRAL', level: 'independent city' },
    ...{ population: 46_553, urban: 0.1, languages: { prs: 0.6, ps: 0.35, sw: 0.3, ne: 0.3, ar: 0.25 } },
    ...{ unserved: ['sw'], lacking: ['emergency_shelter', 'family_reunion'] },
  },
  {
    ...{
      code: '51710',
      name: 'Norfolk city',
      parentCode: 'US-51-EASTERN',
      level: 'independent city',
      population: 238_005,
    },
    ...{ urban: 0.7, languages: { tl: 0.45, fr: 0.2, ht: 0.2, ru: 0.2 } },
    ...{ unserved: [], lacking: [] },
  },
  {
    ...{ code: '51810', name: 'Virginia Beach city', parentCode: 'US-51-EASTERN', level: 'independent city' },
    ...{ population: 459_470, urban: 0.5, languages: { gu: 0.7, tl: 0.55, vi: 0.25, ru: 0.2 } },
    ...{ unserved: ['gu'], lacking: ['long_term_housing', 'transitional_housing'] },
  },
  {
    ...{ code: '51001', name: 'Accomack County', parentCode: 'US-51-EASTERN', level: 'county', population: 33_413 },
    ...{ urban: -1, languages: { ht: 0.7, mam: 0.5 } },
    ...{ unserved: ['ht', 'mam'], lacking: ['emergency_shelter', 'long_term_housing', 'interpretation'] },
  },
  {
    ...{
      code: '51660',
      name: 'Harrisonburg city',
      parentCode: 'US-51-VALLEY',
      level: 'independent city',
      population: 51_814,
    },
    ...{ urban: -0.6, languages: { ku: 0.75, ar: 0.5, ru: 0.4, ti: 0.3 } },
    ...{ unserved: ['ku'], lacking: ['emergency_shelter', 'long_term_housing', 'immigration_help', 'peer_mentoring'] },
  },
  {
    ...{
      code: '51770',
      name: 'Roanoke city',
      parentCode: 'US-51-SOUTHWEST',
      level: 'independent city',
      population: 100_011,
    },
    ...{ urban: -0.2, languages: { ne: 0.55, so: 0.45, sw: 0.3, prs: 0.25 } },
    ...{ unserved: ['so'], lacking: ['long_term_housing', 'safe_return'] },
  },
  {
    ...{ code: '51195', name: 'Wise County', parentCode: 'US-51-SOUTHWEST', level: 'county', population: 36_130 },
    ...{ urban: -1, languages: {} },
    ...{ unserved: [], lacking: ['emergency_shelter', 'long_term_housing', 'legal_advice', 'interpretation'] },
  },
]

export const languagesEverywhere: Record<string, number> = { en: 0.97, es: 0.74, ase: 0.16 }

/** Parents before children, with the fields of the API only. */
export const areas: DemoArea[] = [
  state,
  ...regions,
  ...localities.map(({ code, name, parentCode, level, population }) => ({ code, name, parentCode, level, population })),
]

/** Real numbers: a demo page may be read by someone who needs one. */
const hotline = { phone: '1-888-373-7888', url: 'https://humantraffickinghotline.org' }
const lifeline = { phone: '988', url: 'https://988lifeline.org' }
const emergency = { phone: '911', url: '' }

/** The same three for the readers of each language. */
export const helpContacts = [
  {
    ...{ ...hotline, languages: ['en'], name: 'National Human Trafficking Hotline' },
    note: 'Or text 233733. Free, 24 hours, more than 200 languages',
  },
  { ...lifeline, languages: ['en'], name: '988 Suicide & Crisis Lifeline', note: 'Call or text. Free, 24 hours' },
  { ...emergency, languages: ['en'], name: 'Emergency', note: 'Police, ambulance, fire' },
  {
    ...{ ...hotline, languages: ['es'], name: 'Línea Nacional contra la Trata de Personas' },
    note: 'O mensaje de texto al 233733. Gratis, 24 horas, en español',
  },
  {
    ...{ ...lifeline, languages: ['es'], name: '988 Línea de Prevención del Suicidio y Crisis' },
    note: 'Oprima 2 para español. Gratis, 24 horas',
  },
  { ...emergency, languages: ['es'], name: 'Emergencias', note: 'Policía, ambulancia, bomberos' },
  {
    ...{ ...hotline, languages: ['fr'], name: 'Ligne nationale contre la traite des êtres humains' },
    note: 'Gratuit, 24 heures sur 24, avec un interprète en français',
  },
  {
    ...{ ...lifeline, languages: ['fr'], name: '988, ligne d’écoute en cas de crise' },
    note: 'Gratuit, 24 heures sur 24, avec un interprète',
  },
  { ...emergency, languages: ['fr'], name: 'Urgences', note: 'Police, ambulance, pompiers' },
  {
    ...{ ...hotline, languages: ['ar'], name: 'الخط الوطني لمكافحة الاتجار بالبشر' },
    note: 'مجانًا، على مدار الساعة، مع مترجم إلى العربية',
  },
  {
    ...{ ...lifeline, languages: ['ar'], name: '988، خط المساعدة في الأزمات' },
    note: 'مجانًا، على مدار الساعة، مع مترجم',
  },
  { ...emergency, languages: ['ar'], name: 'الطوارئ', note: 'الشرطة والإسعاف والإطفاء' },
]

export function localityOf(code: string): Locality {
  const found = localities.find(locality => locality.code === code)
  if (!found) throw new RangeError(`${code} is not an area of the demo`)
  return found
}
