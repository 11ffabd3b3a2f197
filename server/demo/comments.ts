import type { Audience } from '../../surveys/definition/definition.ts'
import type { Draw } from './person.ts'

/** Made-up remarks, as harmless as the hint above the question asks for. */
const remarks: Record<Audience, Record<string, string[]>> = {
  provider: {
    en: [
      'We would like one number to call when we do not know where to refer someone.',
      'Short training that fits into a staff meeting would reach more of us than a full day.',
      'Beds are the first thing we run out of.',
      'A list of local services that somebody keeps up to date would help most.',
      'We need written guidance before we can train new staff.',
    ],
    es: ['Haría falta una lista de servicios que alguien mantenga al día.'],
  },
  partner: {
    en: [
      'Our staff change often; training has to be repeated every year.',
      'A card with the signs and one telephone number would be useful on the job.',
      'We never hear what became of a referral.',
      'We can offer rooms in the evening.',
    ],
    es: ['Nos ayudaría tener materiales en más idiomas.'],
  },
  resident: {
    en: [
      'More posters in bus stations and laundromats.',
      'A free number that is answered at night.',
      'Tell people that asking for help will not get them into trouble.',
      'Classes at the library.',
    ],
    es: [
      'Más información en español.',
      'Transporte para ir a las citas.',
      'Que se pueda pedir ayuda sin miedo.',
      'Un lugar seguro donde dormir.',
    ],
    ar: ['نحتاج إلى معلومات بالعربية.', 'رقم هاتف يجيب فيه من يتكلم لغتنا.', 'دروس لتعلّم اللغة الإنجليزية.'],
    fr: ['Plus d’informations en français.', 'Un numéro gratuit, même la nuit.', 'De l’aide pour trouver un logement.'],
  },
}

export function commentDraw(audience: Audience, share: number): Draw {
  return ({ random, language }) => {
    const known = remarks[audience][language] ?? []
    if (known.length === 0 || !random.chance(share)) return undefined
    return random.weighted(known.map(remark => [remark, 1] as const))
  }
}
