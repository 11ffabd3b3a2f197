import type { Audience } from '../../surveys/definition/definition.ts'
import { text } from '../../surveys/questionnaires/build.ts'
import type { Draw } from './person.ts'

export type DemoTheme = keyof typeof demoThemes

/** What the remarks are about. */
export const demoThemes = {
  finding: text(
    'Knowing where to find help',
    'Saber dónde encontrar ayuda',
    'Savoir où trouver de l’aide',
    'معرفة مكان المساعدة',
  ),
  housing: text('Housing', 'Vivienda', 'Logement', 'السكن'),
  training: text('Training and guidance', 'Formación y orientación', 'Formation et consignes', 'التدريب والإرشاد'),
  languages: text('More languages', 'Más idiomas', 'Plus de langues', 'لغات أكثر'),
  trust: text('Help without fear', 'Ayuda sin miedo', 'De l’aide sans crainte', 'مساعدة بلا خوف'),
  together: text('Working together', 'Trabajar juntos', 'Travailler ensemble', 'العمل معًا'),
}

type Remark = readonly [words: string, ...themes: DemoTheme[]]

/** Made-up remarks, as harmless as the hint above the question asks for, with what they mention. */
const remarks: Record<Audience, Record<string, Remark[]>> = {
  provider: {
    en: [
      ['We would like one number to call when we do not know where to refer someone.', 'finding'],
      ['Short training that fits into a staff meeting would reach more of us than a full day.', 'training'],
      ['Beds are the first thing we run out of.', 'housing'],
      ['A list of local services that somebody keeps up to date would help most.', 'finding'],
      ['We need written guidance before we can train new staff.', 'training'],
    ],
    es: [['Haría falta una lista de servicios que alguien mantenga al día.', 'finding']],
  },
  partner: {
    en: [
      ['Our staff change often; training has to be repeated every year.', 'training'],
      ['A card with the signs and one telephone number would be useful on the job.', 'finding'],
      ['We never hear what became of a referral.', 'together'],
      ['We can offer rooms in the evening.', 'together'],
    ],
    es: [['Nos ayudaría tener materiales en más idiomas.', 'languages']],
  },
  resident: {
    en: [
      ['More posters in bus stations and laundromats.', 'finding'],
      ['A free number that is answered at night.', 'finding'],
      ['Tell people that asking for help will not get them into trouble.', 'trust'],
      ['Classes at the library.'],
    ],
    es: [
      ['Más información en español.', 'languages'],
      ['Transporte para ir a las citas.'],
      ['Que se pueda pedir ayuda sin miedo.', 'trust'],
      ['Un lugar seguro donde dormir.', 'housing'],
    ],
    ar: [
      ['نحتاج إلى معلومات بالعربية.', 'languages'],
      ['رقم هاتف يجيب فيه من يتكلم لغتنا.', 'finding', 'languages'],
      ['دروس لتعلّم اللغة الإنجليزية.', 'languages'],
    ],
    fr: [
      ['Plus d’informations en français.', 'languages'],
      ['Un numéro gratuit, même la nuit.', 'finding'],
      ['De l’aide pour trouver un logement.', 'housing'],
    ],
  },
}

export function commentDraw(audience: Audience, share: number): Draw {
  return ({ random, language }) => {
    const known = remarks[audience][language] ?? []
    if (known.length === 0 || !random.chance(share)) return undefined
    return random.weighted(known.map(([words]) => [words, 1] as const))
  }
}

/** Undefined: a text that the demo has not made. */
export function themesIn(written: string): DemoTheme[] | undefined {
  const all = Object.values(remarks).flatMap(byLanguage => Object.values(byLanguage).flat())
  const found = all.find(([words]) => words === written)
  if (!found) return undefined
  const [, ...themes] = found
  return themes
}
