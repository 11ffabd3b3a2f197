import type { Audience } from '../../surveys/definition/definition.ts'
import { localityOf } from './areas.ts'
import type { Person } from './person.ts'
import { providerQuotas } from './provider-margins.ts'
import { chooseNeeds } from './provider-services.ts'
import { assign, spread } from './quotas.ts'
import { type Random, randomFrom } from './random.ts'
import { demoSeed } from './seed.ts'

/** Exact numbers of people of one audience, by each trait. */
export interface Sample {
  audience: Audience
  areas: Record<string, number>
  languages: Record<string, number>
  /** Residents have none. */
  sectors: Record<string, number>
}

const arlington = '51013'
const fairfax = '51059'
const princeWilliam = '51153'
const richmond = '51760'
const charlottesville = '51540'
const norfolk = '51710'
const virginiaBeach = '51810'
const accomack = '51001'
const harrisonburg = '51660'
const roanoke = '51770'
const wise = '51195'

const order = [
  ...[fairfax, arlington, princeWilliam, richmond, charlottesville, norfolk, virginiaBeach, accomack, harrisonburg],
  ...[roanoke, wise],
]

function byArea(numbers: number[]): Record<string, number> {
  return Object.fromEntries(order.map((code, index) => [code, numbers[index] ?? 0]))
}

/** Accomack and Wise stay below five providers: the demo shows how small numbers are withheld. */
const baseline: Sample[] = [
  {
    audience: 'provider',
    areas: byArea([17, 10, 11, 17, 9, 14, 11, 3, 9, 13, 4]),
    languages: { en: 118 },
    sectors: {
      ...{ victim_services: 22, prosecution: 18, domestic_violence: 21, sexual_violence: 13, probation: 26 },
      corrections: 18,
    },
  },
  {
    audience: 'resident',
    areas: byArea([150, 60, 80, 80, 35, 60, 65, 4, 28, 35, 3]),
    languages: { en: 372, es: 150, ar: 42, fr: 36 },
    sectors: {},
  },
  {
    audience: 'partner',
    areas: byArea([12, 6, 6, 9, 5, 7, 5, 1, 4, 4, 1]),
    languages: { en: 57, es: 3 },
    sectors: {
      ...{ police: 14, health: 12, schools: 10, child_welfare: 7, faith: 6, local_government: 6 },
      ...{ labour_inspection: 3, transport: 2 },
    },
  },
]

const followUp: Sample[] = [
  {
    audience: 'provider',
    areas: byArea([16, 10, 10, 16, 9, 13, 11, 3, 8, 12, 4]),
    languages: { en: 112 },
    sectors: {
      ...{ victim_services: 22, prosecution: 17, domestic_violence: 20, sexual_violence: 13, probation: 24 },
      corrections: 16,
    },
  },
  {
    audience: 'resident',
    areas: byArea([135, 54, 72, 72, 31, 54, 58, 4, 25, 32, 3]),
    languages: { en: 335, es: 135, ar: 38, fr: 32 },
    sectors: {},
  },
  {
    audience: 'partner',
    areas: byArea([12, 6, 6, 9, 5, 6, 5, 1, 3, 4, 1]),
    languages: { en: 55, es: 3 },
    sectors: {
      ...{ police: 13, health: 12, schools: 10, child_welfare: 7, faith: 6, local_government: 5 },
      ...{ labour_inspection: 3, transport: 2 },
    },
  },
]

export function samples(wave: number): Sample[] {
  return wave === 1 ? baseline : followUp
}

export function peopleOf(sample: Sample, wave: number): Person[] {
  const random = randomFrom(`${demoSeed}/${wave}/${sample.audience}/people`)
  const sectors = shuffled(spread(sample.sectors), random)
  const languages = shuffled(spread(sample.languages), random)
  const people = spread(sample.areas).map((area, index) =>
    personOf({ random, area, wave, sector: sectors[index] ?? '', language: languages[index] ?? 'en' }),
  )
  if (sample.audience === 'provider') {
    for (const quota of providerQuotas(wave)) assign(people, quota)
    chooseNeeds(people)
  }
  return people
}

interface Traits {
  random: Random
  area: string
  wave: number
  sector: string
  language: string
}

function personOf({ random, area, wave, sector, language }: Traits): Person {
  const locality = localityOf(area)
  const capacity = 0.5 * locality.urban + random.normal()
  return {
    ...{ random, locality, sector, language, progress: wave - 1, capacity },
    awareness: 0.4 * capacity + 0.9 * random.normal(),
    assigned: sector ? { sector } : {},
    needed: new Set(),
  }
}

function shuffled<T>(list: T[], { number }: Random): T[] {
  return list
    .map(value => ({ value, at: number() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
