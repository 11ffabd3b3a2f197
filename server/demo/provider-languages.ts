import { languagesEverywhere } from './areas.ts'
import { oneOf, shifted, type Weights } from './draw.ts'
import type { Draw, Draws, Person } from './person.ts'

type Modes = Record<'fluent' | 'interpreter' | 'remote' | 'written' | 'none', number>

const wellServed: Record<string, Modes> = {
  en: { fluent: 0.98, interpreter: 0.01, remote: 0.01, written: 0, none: 0 },
  es: { fluent: 0.4, interpreter: 0.24, remote: 0.22, written: 0.09, none: 0.05 },
}
const common = ['ar', 'fr', 'vi', 'ko', 'ur', 'tl', 'zh', 'ase', 'ru']
const commonModes: Modes = { fluent: 0.08, interpreter: 0.24, remote: 0.4, written: 0.12, none: 0.16 }
const rareModes: Modes = { fluent: 0.02, interpreter: 0.08, remote: 0.38, written: 0.08, none: 0.44 }
const unservedModes: Modes = { fluent: 0, interpreter: 0, remote: 0, written: 0.2, none: 0.8 }
/** What the follow-up brings to a language that nobody served. */
const newlyServedModes: Modes = { fluent: 0, interpreter: 0.08, remote: 0.34, written: 0.2, none: 0.38 }

export const languageDraws: Draws = {
  lang_met: person => metLanguages(person, { none: 0.03, dontKnow: 0.02, shift: 0.35 * (person.capacity / 2) }),
  'languages.mode': (person, variable, answers) => modeOf(person, variable, answers),
}

/** Languages of the people met; also what partners answer. */
export function metLanguages(
  { random, locality }: Person,
  { none, dontKnow, shift }: { none: number; dontKnow: number; shift: number },
): string[] {
  const nobody = random.number()
  if (nobody < none) return ['none']
  if (nobody < none + dontKnow) return ['dont_know']
  const met = Object.entries({ ...languagesEverywhere, ...locality.languages }).flatMap(([language, share]) =>
    random.chance(shifted(share, shift)) ? language : [],
  )
  return met.length > 0 ? met : ['en']
}

const modeOf: Draw = (person, variable, answers) => {
  const weights: Weights = modesOf(person, variable.item ?? '')
  // Whoever said that they use no interpreters does not have one for a language.
  const without = person.assigned.uses_interpreters === 'yes' ? 0 : -20
  return oneOf(weights, () => ({ interpreter: without, remote: without }))(person, variable, answers)
}

function modesOf({ locality, progress }: Person, language: string): Modes {
  const served = wellServed[language]
  if (served) return served
  if (locality.unserved.includes(language)) return progress > 0 ? newlyServedModes : unservedModes
  return common.includes(language) ? commonModes : rareModes
}
