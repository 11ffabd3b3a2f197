import type { Answers } from '../../surveys/answers/answers.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Locality } from './areas.ts'
import type { Random } from './random.ts'

/** Who fills in one questionnaire. The hidden traits make the answers of one person hang together. */
export interface Person {
  random: Random
  locality: Locality
  language: string
  sector: string
  /** 0 at the baseline; at the follow-up the traits that training and money improve are a little better. */
  progress: number
  /** Means of the organisation (or of the resident's household), standard normal around how urban the area is. */
  capacity: number
  /** How much they know about trafficking; standard normal, higher with capacity. */
  awareness: number
  /** Answers fixed beforehand so that exact totals come out. */
  assigned: Answers
  /** Services that the people they serve need (providers only). */
  needed: Set<string>
}

/** One answer, or undefined for a skipped question. `answers` holds those given so far. */
export type Draw = (person: Person, variable: Variable, answers: Answers) => string | string[] | undefined

/** By question name, or by concept for all rows of a grid. */
export type Draws = Record<string, Draw>
