import { commentDraw } from './comments.ts'
import { oneOf, rating, someOf } from './draw.ts'
import type { Draws, Person } from './person.ts'
import { metLanguages } from './provider-languages.ts'
import { barrierOdds, bestPlacedOdds, outreachOdds, solutionOdds } from './shared-odds.ts'
import { partnerConfidence, partnerImportance, trainingDraws } from './training.ts'

const byAwareness = ({ awareness, progress }: Person) => 0.45 * awareness + 0.35 * progress

export const partnerDraws: Draws = {
  ...trainingDraws,
  'training.importance': partnerImportance,
  'training.confidence': partnerConfidence,
  familiarity: rating(2.7, byAwareness, 0.03),
  orgs_known: oneOf({ yes: 0.34, no: 0.2, dont_know: 0.46 }, towardsYes),
  caseload: oneOf(
    {
      ...{ no_one: 0.4, '1_to_5': 0.3, '6_to_20': 0.1, '21_to_50': 0.03, '51_or_more': 0.01 },
      ...{ dont_know: 0.12, rather_not_say: 0.04 },
    },
    ({ locality, sector }) => ({ no_one: -0.5 * locality.urban - (sector === 'police' ? 0.8 : 0) }),
  ),
  pop_met: someOf(
    {
      ...{ women: 0.72, girls: 0.5, men: 0.4, boys: 0.24, migrants: 0.52, undocumented: 0.4, homeless: 0.36 },
      ...{ seasonal_workers: 0.24, domestic_workers: 0.2, refugees: 0.2, lgbtq: 0.2, disabled: 0.14, itinerant: 0.08 },
      tribal: 0.04,
    },
    { none: 0.14, dontKnow: 0.08, ratherNotSay: 0.03 },
  ),
  lang_met: person => metLanguages(person, { none: 0.06, dontKnow: 0.06, shift: -0.3 }),
  outreach_done: someOf(outreachOdds, { none: 0.4, dontKnow: 0.05, notApplicable: 0.05, shift: byAwareness }),
  best_placed: someOf(bestPlacedOdds, { dontKnow: 0.06 }),
  svc_needed: someOf(
    {
      ...{ emergency_shelter: 0.76, long_term_housing: 0.66, transitional_housing: 0.56, mental_health: 0.66 },
      ...{ legal_advice: 0.55, medical_care: 0.5, case_management: 0.46, transport: 0.4, interpretation: 0.42 },
      ...{ job_training: 0.34, food_clothing: 0.3, immigration_help: 0.34, safety_planning: 0.3, crisis_line: 0.28 },
      ...{ emergency_funds: 0.28, substance_use: 0.26, peer_mentoring: 0.22, childcare: 0.2, job_placement: 0.22 },
      ...{ education: 0.2, identity_documents: 0.18, court_support: 0.18, victim_compensation: 0.14, outreach: 0.16 },
      ...{ sexual_health: 0.16, family_reunion: 0.1, safe_return: 0.08 },
    },
    { none: 0.01, dontKnow: 0.07 },
  ),
  ref_protocol: oneOf({ yes: 0.13, in_development: 0.14, no: 0.37, dont_know: 0.36 }, towardsYes),
  directory_known: oneOf({ yes_used: 0.12, yes: 0.2, no: 0.64, rather_not_say: 0.04 }, towardsYes),
  funds_known: oneOf({ yes: 0.22, no: 0.74, rather_not_say: 0.04 }, towardsYes),
  collab: someOf(
    {
      ...{ referral: 0.5, information_sharing: 0.44, joint_training: 0.26, joint_service: 0.12, task_force: 0.17 },
      formal_agreement: 0.08,
    },
    { none: 0.2, dontKnow: 0.07, shift: byAwareness },
  ),
  res_shared: someOf(
    {
      ...{ meeting_space: 0.55, publicity: 0.42, expert_advice: 0.3, volunteers: 0.26, trainers: 0.22, vehicles: 0.12 },
      ...{ donated_goods: 0.24, interpreters: 0.12, beds: 0.03 },
    },
    { none: 0.12, dontKnow: 0.14 },
  ),
  barriers: someOf(barrierOdds, {
    none: 0.01,
    dontKnow: 0.07,
    lean: ({ locality }) => ({ no_transport: -locality.urban }),
  }),
  solutions: someOf(solutionOdds, { none: 0.01, dontKnow: 0.06 }),
  comments: commentDraw('partner', 0.12),
}

function towardsYes({ awareness, progress }: Person) {
  const lean = 0.5 * awareness + 0.5 * progress
  return { yes: lean, yes_used: lean, in_development: 0.4 * progress }
}
