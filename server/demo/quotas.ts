import type { Person } from './person.ts'

/** How many give each answer. Those who lean most (`score`) get the first answers of the list; chance blurs it. */
export interface Quota {
  variable: string
  counts: [answer: string | string[], people: number][]
  /** Who is asked; everyone when left out. */
  among?: (person: Person) => boolean
  score?: (person: Person) => number
}

/** Fixes the answers of exactly as many people as the quota says. */
export function assign(people: Person[], { variable, counts, among = () => true, score = () => 0 }: Quota): void {
  const ranked = ranking(people.filter(among), score)
  const answers = counts.flatMap(([answer, number]) => Array.from({ length: number }, () => answer))
  if (answers.length !== ranked.length) {
    throw new RangeError(`the quota of ${variable} is for ${answers.length} people, not ${ranked.length}`)
  }
  for (const [index, person] of ranked.entries()) {
    const answer = answers[index]
    if (answer !== undefined) person.assigned[variable] = answer
  }
}

/** The share of people with the highest scores, rounded. */
export function topShare(people: Person[], share: number, score: (person: Person) => number): Person[] {
  return ranking(people, score).slice(0, Math.round(share * people.length))
}

function ranking(people: Person[], score: (person: Person) => number): Person[] {
  return people
    .map(person => ({ person, rank: score(person) + person.random.normal() }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ person }) => person)
}

/** `{ a: 2, b: 1 }` → `a, a, b`. */
export function spread(counts: Record<string, number>): string[] {
  return Object.entries(counts).flatMap(([value, number]) => Array.from({ length: number }, () => value))
}

export function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0)
}
