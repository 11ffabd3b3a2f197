import { localities } from './areas.ts'
import type { DemoResponse, DemoWave } from './plan.ts'
import { type Random, randomFrom } from './random.ts'
import { demoSeed } from './seed.ts'

/** An entry of the demo's register. All made up: addresses end in `.example`, which no mail reaches. */
export interface RegisterEntry {
  code: string
  audience: 'provider' | 'partner'
  name: string
  sector: string
  areaCode: string
  contact: { name: string; email: string; phone: string; language: string }
  /** What it answers in the follow-up; undefined: it stays silent. */
  response: DemoResponse | undefined
}

const words: Record<string, string[]> = {
  victim_services: ['Victim Assistance', 'Crime Victim Program', 'Survivor Support Center'],
  domestic_violence: ['Safe Harbor Shelter', 'Family Safety Center', 'Open Door House'],
  sexual_violence: ['Sexual Assault Center', 'Turning Point', 'Voices Center'],
  prosecution: ['Commonwealth’s Attorney', 'Victim Witness Program'],
  probation: ['Probation and Parole', 'Community Supervision'],
  corrections: ['Regional Jail', 'Community Corrections'],
  police: ['Police Department', 'Sheriff’s Office'],
  health: ['Community Clinic', 'Emergency Department', 'Health District'],
  schools: ['Public Schools', 'School Counseling Office'],
  child_welfare: ['Child Protective Services', 'Foster Care Network'],
  faith: ['Interfaith Council', 'Community Mission'],
  local_government: ['Office of Human Services', 'Housing Office'],
  labour_inspection: ['Labor Standards Office'],
  transport: ['Transit Authority'],
}
const givenNames = [
  'Alma',
  'Ben',
  'Carmen',
  'Dana',
  'Elias',
  'Farah',
  'Grace',
  'Hugo',
  'Imani',
  'Jonas',
  'Keiko',
  'Luz',
]
const familyNames = ['Abbott', 'Brooks', 'Castillo', 'Diallo', 'Ellis', 'Flores', 'Grant', 'Haddad', 'Irving', 'Jensen']

/** Everybody who was asked in the follow-up: those who answer, as they say of themselves, and the silent ones. */
export function registerOf(wave: DemoWave, invited: { provider: number; partner: number }): RegisterEntry[] {
  return (['provider', 'partner'] as const).flatMap(audience => {
    const random = randomFrom(`${demoSeed}/register/${audience}`)
    const answering = wave.responses.filter(response => response.audience === audience)
    const sectors = answering.map(sectorOf)
    return Array.from({ length: invited[audience] }, (_, index) => {
      const response = answering[index]
      const sector = response ? sectorOf(response) : (sectors[Math.floor(random.number() * sectors.length)] ?? '')
      const locality = localities[Math.floor(random.number() * localities.length)]
      const areaCode = response?.area ?? locality?.code ?? ''
      return entryOf({ audience, index, sector, areaCode, response, random })
    })
  })
}

function sectorOf({ answers }: DemoResponse): string {
  return typeof answers.sector === 'string' ? answers.sector : ''
}

function entryOf(
  given: Pick<RegisterEntry, 'audience' | 'sector' | 'areaCode' | 'response'> & { index: number; random: Random },
) {
  const { audience, index, sector, areaCode, response, random } = given
  const number = String(index + 1).padStart(3, '0')
  const code = `${audience === 'provider' ? 'SP' : 'KP'}-${number}`
  const place = localities.find(locality => locality.code === areaCode)?.name.replace(/ (County|city)$/, '') ?? ''
  const name = `${place} ${pick(words[sector] ?? ['Community Services'], random)} ${number}`
  const person = `${pick(givenNames, random)} ${pick(familyNames, random)}`
  const language = response?.language ?? (random.chance(0.12) ? 'es' : 'en')
  const email = `${code.toLowerCase()}@${audience}s.example`
  const phone = `+1 804 555 0${number}`
  return { code, audience, name, sector, areaCode, contact: { name: person, email, phone, language }, response }
}

function pick(list: string[], random: Random): string {
  return list[Math.floor(random.number() * list.length)] ?? ''
}
