import { oneOf, shifted, type Weights } from './draw.ts'
import type { Draw, Draws, Person } from './person.ts'
import { topShare } from './quotas.ts'

interface ServiceProfile {
  /** Share of providers whose clients need it. The order is that of other published assessments. */
  need: number
  /** Share that offer it now. */
  supply: number
  /** How much more likely it is in a city (log odds from middling to urban). */
  urban: number
  /** Sectors whose trade it is. */
  by: string[]
}

const victims = ['victim_services', 'prosecution']
const violence = ['domestic_violence', 'sexual_violence']
const justice = ['probation', 'corrections']

const profiles: Record<string, ServiceProfile> = {
  emergency_shelter: { need: 0.9, supply: 0.15, urban: 0.7, by: ['domestic_violence'] },
  long_term_housing: { need: 0.88, supply: 0.09, urban: 0.8, by: [] },
  transitional_housing: { need: 0.84, supply: 0.08, urban: 0.7, by: ['domestic_violence'] },
  mental_health: { need: 0.81, supply: 0.14, urban: 0.5, by: ['sexual_violence', 'corrections'] },
  legal_advice: { need: 0.76, supply: 0.1, urban: 0.4, by: victims },
  medical_care: { need: 0.71, supply: 0.09, urban: 0.4, by: ['corrections', 'sexual_violence'] },
  case_management: { need: 0.66, supply: 0.4, urban: 0.2, by: [...violence, 'probation', 'victim_services'] },
  transport: { need: 0.61, supply: 0.17, urban: 0.3, by: ['domestic_violence'] },
  interpretation: { need: 0.56, supply: 0.2, urban: 0.5, by: victims },
  job_training: { need: 0.51, supply: 0.1, urban: 0.3, by: justice },
  food_clothing: { need: 0.46, supply: 0.3, urban: 0.1, by: ['domestic_violence'] },
  immigration_help: { need: 0.42, supply: 0.1, urban: 0.8, by: [] },
  safety_planning: { need: 0.41, supply: 0.4, urban: 0.1, by: [...victims, ...violence] },
  emergency_funds: { need: 0.4, supply: 0.13, urban: 0.2, by: ['victim_services'] },
  substance_use: { need: 0.38, supply: 0.12, urban: 0.3, by: justice },
  crisis_line: { need: 0.37, supply: 0.22, urban: 0.1, by: violence },
  court_support: { need: 0.36, supply: 0.35, urban: 0.1, by: [...victims, 'domestic_violence'] },
  peer_mentoring: { need: 0.35, supply: 0.1, urban: 0.5, by: ['sexual_violence'] },
  childcare: { need: 0.33, supply: 0.09, urban: 0.3, by: ['domestic_violence'] },
  identity_documents: { need: 0.31, supply: 0.1, urban: 0.3, by: justice },
  job_placement: { need: 0.3, supply: 0.1, urban: 0.3, by: justice },
  education: { need: 0.28, supply: 0.12, urban: 0.3, by: ['corrections'] },
  victim_compensation: { need: 0.27, supply: 0.25, urban: 0.1, by: victims },
  sexual_health: { need: 0.26, supply: 0.08, urban: 0.4, by: ['sexual_violence'] },
  outreach: { need: 0.24, supply: 0.18, urban: 0.3, by: [...violence, 'victim_services'] },
  family_reunion: { need: 0.16, supply: 0.1, urban: 0.3, by: [] },
  safe_return: { need: 0.12, supply: 0.08, urban: 0.3, by: [] },
}

/** A service added to the questionnaire later. */
const unknownService: ServiceProfile = { need: 0.2, supply: 0.1, urban: 0, by: [] }

export const serviceDraws: Draws = {
  'services.state': (person, { item = '' }) => stateOf(person, item),
  'services.ability': (person, variable, answers) => ability(person, variable, answers),
}

/** Fixed per service before anyone answers, so that the published order of needs comes out. */
export function chooseNeeds(people: Person[]): void {
  for (const [service, { need }] of Object.entries(profiles)) {
    const score = ({ assigned }: Person) => (assigned.served_any === 'yes' ? 0.7 : 0)
    for (const person of topShare(people, need, score)) person.needed.add(service)
  }
}

function stateOf({ random, locality, sector, capacity, progress }: Person, service: string): string {
  if (random.chance(0.025)) return 'dont_know'
  const { supply, urban, by } = profiles[service] ?? unknownService
  if (locality.lacking.includes(service)) return random.chance(0.6) ? 'referred' : 'unavailable'
  const trade = by.includes(sector) ? 1.3 : -0.3
  const lean = trade + urban * locality.urban + 0.4 * (capacity - locality.urban / 2) + 0.35 * progress
  const draw = random.number()
  if (draw < shifted(supply, lean)) return 'offered'
  if (draw < shifted(supply, lean + 0.8)) return 'limited'
  return draw < shifted(supply, lean + 3.2) ? 'referred' : 'unavailable'
}

const abilityByState: Record<string, Weights> = {
  offered: { always: 0.36, often: 0.4, sometimes: 0.18, never: 0.06 },
  limited: { always: 0.1, often: 0.31, sometimes: 0.45, never: 0.14 },
  referred: { always: 0.09, often: 0.2, sometimes: 0.45, never: 0.26 },
  unavailable: { always: 0.04, often: 0.08, sometimes: 0.34, never: 0.54 },
}
const abilityUnknown: Weights = { always: 0.08, often: 0.25, sometimes: 0.42, never: 0.25 }

const ability: Draw = (person, variable, answers) => {
  const { item = '' } = variable
  if (person.random.chance(0.02)) return 'dont_know'
  if (!person.needed.has(item)) return 'not_needed'
  const weights = abilityByState[String(answers[`svc_state__${item}`])] ?? abilityUnknown
  const lean = ({ progress, locality }: Person) => ({ never: -0.4 * progress - 0.3 * locality.urban })
  return oneOf(weights, lean)(person, variable, answers)
}
