import { ratingAround } from './draw.ts'
import type { Draw, Draws, Person } from './person.ts'

/** Means of the two ratings by topic, as an average person without recent training gives them. */
const topics: Record<string, { importance: number; confidence: number }> = {
  indicators: { importance: 4.6, confidence: 2.7 },
  interviewing: { importance: 4.2, confidence: 2.5 },
  trauma_informed: { importance: 4.3, confidence: 3.2 },
  safety_planning: { importance: 4.1, confidence: 3.4 },
  cultural_competence: { importance: 3.9, confidence: 3.2 },
  working_interpreters: { importance: 3.7, confidence: 2.8 },
  referral: { importance: 4.3, confidence: 2.9 },
  secondary_trauma: { importance: 3.8, confidence: 2.9 },
  survivor_leadership: { importance: 3.2, confidence: 1.9 },
  legal_remedies: { importance: 4.0, confidence: 2.1 },
  forced_labour: { importance: 3.9, confidence: 1.8 },
  sexual_exploitation: { importance: 4.3, confidence: 2.8 },
  child_victims: { importance: 4.2, confidence: 2.4 },
  male_victims: { importance: 3.5, confidence: 2.0 },
  online_exploitation: { importance: 4.0, confidence: 2.1 },
  health_response: { importance: 3.5, confidence: 2.3 },
  data_protection: { importance: 3.8, confidence: 3.3 },
}

/** Topics that a sector must master. */
const trades: Record<string, string[]> = {
  police: ['indicators', 'interviewing', 'forced_labour', 'sexual_exploitation'],
  prosecution: ['legal_remedies', 'interviewing'],
  health: ['trauma_informed', 'health_response', 'indicators'],
  schools: ['child_victims', 'indicators', 'online_exploitation'],
  child_welfare: ['child_victims', 'trauma_informed'],
  labour_inspection: ['forced_labour', 'working_interpreters'],
  domestic_violence: ['trauma_informed', 'safety_planning'],
  sexual_violence: ['trauma_informed', 'sexual_exploitation'],
  victim_services: ['referral', 'legal_remedies'],
}

export const trainingDraws: Draws = {
  'training.importance': (person, { item = '' }) =>
    ratingAround(person, topicOf(item).importance + (isTrade(person, item) ? 0.3 : 0) + 0.2 * person.awareness),
  'training.confidence': (person, { item = '' }) => ratingAround(person, confidence(person, item)),
  trn_recv: (person, variable) =>
    received(
      person,
      variable.choices.map(({ value }) => value),
    ),
  trn_want: (person, variable) => {
    const wanted = variable.choices.flatMap(({ value, isExclusive }) =>
      !isExclusive && person.random.chance(wish(person, value)) ? value : [],
    )
    return wanted.length > 0 ? wanted : ['none']
  },
}

function topicOf(topic: string) {
  return topics[topic] ?? { importance: 3.8, confidence: 2.6 }
}

function isTrade({ sector }: Person, topic: string): boolean {
  return trades[sector]?.includes(topic) ?? false
}

function confidence(person: Person, topic: string): number {
  const trained = person.assigned.trained_past_year === 'yes' ? 0.6 : 0
  const trade = isTrade(person, topic) ? 0.4 : 0
  return topicOf(topic).confidence + trained + trade + 0.3 * person.awareness + 0.2 * person.progress
}

/** More wanted where importance is far above confidence. */
function wish(person: Person, topic: string): number {
  const gap = topicOf(topic).importance - confidence(person, topic)
  return Math.min(0.85, Math.max(0.05, 0.1 + 0.22 * gap))
}

/** Agrees with the two questions about training before it, which providers answer for the same years. */
function received(person: Person, topicsAsked: string[]): string[] {
  const share = shareReceived(person)
  const likely = topicsAsked.filter(topic => topic !== 'none' && topic !== 'dont_know')
  const chosen = likely.filter(topic => person.random.chance(share * (topic === 'indicators' ? 2 : 1)))
  if (chosen.length > 0) return chosen
  return person.assigned.trained_past_year === 'yes' ? ['indicators'] : ['none']
}

function shareReceived({ assigned, awareness, progress }: Person): number {
  if (assigned.trained_past_year === 'yes') return 0.4
  if (assigned.training_forms?.includes('none')) return 0
  return Math.max(0.04, 0.17 + 0.05 * awareness + 0.05 * progress)
}

/** Partners may say that a topic is no part of their work. */
export const partnerConfidence: Draw = (person, { item = '' }) =>
  person.random.chance(isTrade(person, item) ? 0 : 0.06)
    ? 'not_applicable'
    : ratingAround(person, confidence(person, item))

export const partnerImportance: Draw = (person, variable, answers) =>
  person.random.chance(0.03) ? 'dont_know' : trainingDraws['training.importance']?.(person, variable, answers)
