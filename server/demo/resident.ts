import { commentDraw } from './comments.ts'
import { oneOf, rating, someOf, type Weights } from './draw.ts'
import type { Draw, Draws, Person } from './person.ts'
import { barrierOdds, bestPlacedOdds } from './shared-odds.ts'

const isNewcomer = ({ language }: Person) => language !== 'en'
const byAwareness = ({ awareness, progress }: Person) => 0.5 * awareness + 0.25 * progress

/** Who answers in a language does not always want help in it. */
const preferred: Record<string, Weights> = {
  en: {
    en: 0.86,
    es: 0.03,
    ko: 0.02,
    vi: 0.02,
    tl: 0.02,
    ur: 0.015,
    am: 0.015,
    gu: 0.01,
    ase: 0.01,
    rather_not_say: 0.02,
  },
  es: { es: 0.9, en: 0.05, mam: 0.02, quc: 0.01, rather_not_say: 0.02 },
  ar: { ar: 0.84, ku: 0.08, en: 0.05, rather_not_say: 0.03 },
  fr: { fr: 0.64, ln: 0.1, ht: 0.14, sw: 0.05, other: 0.04, rather_not_say: 0.03 },
}

/** A local language shows up among residents of the place too. */
const preferredLanguage: Draw = (person, variable, answers) => {
  const local: Weights = person.language === 'en' ? person.locality.languages : {}
  const weights = Object.fromEntries(Object.entries(local).map(([language, share]) => [language, share / 12]))
  return oneOf({ ...weights, ...preferred[person.language] })(person, variable, answers)
}

export const residentDraws: Draws = {
  heard_of_issue: rating(2.5, person => byAwareness(person) - (isNewcomer(person) ? 0.3 : 0), 0.02),
  signs_known: oneOf({ several: 0.18, one_or_two: 0.35, no: 0.39, dont_know: 0.08 }, knowing),
  may_happen_here: oneOf(
    { often: 0.16, sometimes: 0.35, rarely: 0.16, never: 0.06, dont_know: 0.27 },
    ({ locality }) => ({
      ...{ often: 0.4 * locality.urban, never: -0.3 * locality.urban },
    }),
  ),
  outreach_seen: someOf(
    {
      ...{ social_media: 0.42, press_radio_tv: 0.4, leaflets: 0.22, public_events: 0.1, school_talks: 0.14 },
      ...{ health_centres: 0.16, faith_meetings: 0.12, workplace_visits: 0.05, street_outreach: 0.05 },
    },
    {
      none: 0.3,
      dontKnow: 0.06,
      shift: byAwareness,
      lean: person => ({ faith_meetings: isNewcomer(person) ? 0.7 : 0 }),
    },
  ),
  best_placed: someOf(bestPlacedOdds, { dontKnow: 0.14 }),
  help_known: oneOf({ yes: 0.14, partly: 0.28, no: 0.55, rather_not_say: 0.03 }, knowing),
  funds_known: oneOf({ yes: 0.13, no: 0.84, rather_not_say: 0.03 }, knowing),
  first_contact: oneOf(
    {
      ...{ police: 0.36, family_friends: 0.22, helpline: 0.13, victim_services: 0.09, health: 0.05, schools: 0.03 },
      ...{ faith: 0.06, no_one: 0.04, dont_know: 0.09, rather_not_say: 0.03 },
    },
    person => ({
      police: isNewcomer(person) ? -1 : 0,
      faith: isNewcomer(person) ? 0.8 : 0,
      helpline: 0.3 * person.awareness,
    }),
  ),
  svc_needed: someOf(
    {
      ...{
        emergency_shelter: 0.72,
        long_term_housing: 0.6,
        mental_health: 0.56,
        legal_advice: 0.5,
        medical_care: 0.46,
      },
      ...{ transport: 0.36, interpretation: 0.34, job_placement: 0.32, food_clothing: 0.3, emergency_funds: 0.26 },
      ...{ immigration_help: 0.26, crisis_line: 0.24, childcare: 0.22, education: 0.2, identity_documents: 0.16 },
      substance_use: 0.16,
    },
    { none: 0.01, dontKnow: 0.1, lean: serviceLean },
  ),
  barriers: someOf(barrierOdds, { none: 0.02, dontKnow: 0.12, lean: barrierLean }),
  welcome: oneOf(
    { 1: 0.07, 2: 0.15, 3: 0.28, 4: 0.25, 5: 0.13, dont_know: 0.08, rather_not_say: 0.04 },
    ({ locality, progress }) => ({ 5: 0.3 * locality.urban + 0.2 * progress, 1: -0.2 * progress }),
  ),
  pref_lang: preferredLanguage,
  age_band: oneOf({
    under_18: 0.04,
    '18_29': 0.21,
    '30_44': 0.29,
    '45_59': 0.24,
    '60_plus': 0.19,
    rather_not_say: 0.03,
  }),
  comments: commentDraw('resident', 0.1),
}

function knowing(person: Person) {
  const lean = 0.5 * person.awareness + 0.35 * person.progress - (isNewcomer(person) ? 0.5 : 0)
  return { several: lean, yes: lean, partly: lean / 2, one_or_two: lean / 2 }
}

function serviceLean(person: Person) {
  const newcomer = isNewcomer(person) ? 1 : 0
  const { urban } = person.locality
  return {
    immigration_help: 1.2 * newcomer,
    interpretation: 1.1 * newcomer,
    identity_documents: newcomer,
    transport: -urban,
  }
}

function barrierLean(person: Person) {
  const newcomer = isNewcomer(person) ? 1 : 0
  return { language: newcomer, fear_of_deportation: newcomer, no_transport: -person.locality.urban }
}
