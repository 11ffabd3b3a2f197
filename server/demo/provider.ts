import { commentDraw } from './comments.ts'
import { oneOf, rating, someOf } from './draw.ts'
import type { Draws, Person } from './person.ts'
import { languageDraws } from './provider-languages.ts'
import { serviceDraws } from './provider-services.ts'
import { barrierOdds, bestPlacedOdds, outreachOdds, solutionOdds } from './shared-odds.ts'
import { trainingDraws } from './training.ts'

const byMeans = ({ capacity }: Person) => 0.4 * capacity
const byAwareness = ({ awareness, progress }: Person) => 0.4 * awareness + 0.3 * progress
const isDefending = ({ sector }: Person) => ['prosecution', 'probation', 'corrections'].includes(sector)

/** Everything but the questions with fixed totals (provider-margins.ts). */
export const providerDraws: Draws = {
  ...serviceDraws,
  ...languageDraws,
  ...trainingDraws,
  awareness_staff: rating(2.9, byAwareness, 0.02),
  awareness_partners: rating(2.5, byAwareness, 0.07),
  awareness_community: rating(1.9, ({ locality, progress }) => 0.2 * locality.urban + 0.15 * progress, 0.05),
  orgs_working: someOf(
    { victim_services: 0.5, domestic_violence: 0.42, sexual_violence: 0.36, police: 0.44, prosecution: 0.3 },
    { none: 0.08, dontKnow: 0.3, shift: ({ locality }) => 0.5 * locality.urban },
  ),
  caseload_band: oneOf(
    { '1_to_5': 0.58, '6_to_20': 0.25, '21_to_50': 0.08, '51_or_more': 0.03, dont_know: 0.06 },
    byCity,
  ),
  exploitation_forms: someOf(
    { sexual_exploitation: 0.8, forced_labour: 0.68, domestic_servitude: 0.34, forced_crime: 0.2 },
    { dontKnow: 0.03, shift: byMeans },
  ),
  populations_met: someOf(
    {
      ...{ women: 0.89, girls: 0.52, men: 0.45, boys: 0.22, migrants: 0.55, undocumented: 0.47, homeless: 0.36 },
      ...{ seasonal_workers: 0.24, domestic_workers: 0.2, lgbtq: 0.2, refugees: 0.16, disabled: 0.13, itinerant: 0.08 },
      tribal: 0.04,
    },
    { dontKnow: 0.02, shift: byMeans },
  ),
  origin: someOf({ this_area: 0.58, this_country: 0.44, other_countries: 0.63 }, { dontKnow: 0.04 }),
  hours: someOf(
    { office: 0.95, evening: 0.25, weekend: 0.16, all_hours: 0.12 },
    { notApplicable: 0.04, lean: person => ({ all_hours: person.sector === 'domestic_violence' ? 3 : -0.5 }) },
  ),
  reach: someOf(
    { walk_in: 0.62, public_transport: 0.5, mobile_team: 0.12, remote: 0.42 },
    { none: 0.04, notApplicable: 0.05, lean: ({ locality }) => ({ public_transport: 1.6 * locality.urban }) },
  ),
  cost: oneOf({ free: 0.8, sliding: 0.1, fee: 0.03, not_applicable: 0.07 }),
  waiting_time: oneOf(
    { same_day: 0.34, within_week: 0.34, within_month: 0.16, over_month: 0.06, dont_know: 0.05, not_applicable: 0.05 },
    ({ capacity }) => ({ same_day: 0.4 * capacity, over_month: -0.5 * capacity }),
  ),
  eligibility: someOf(
    {
      ...{ adults_only: 0.34, local_residents: 0.36, referral_needed: 0.3, police_report: 0.14 },
      ...{ women_only: 0.1, legal_status: 0.06, no_substance_use: 0.12, children_only: 0.02, men_only: 0.02 },
    },
    {
      noneIs: 'no_limits',
      none: 0.3,
      notApplicable: 0.05,
      lean: person => ({ referral_needed: isDefending(person) ? 1.2 : -0.6 }),
    },
  ),
  train_first: someOf(
    {
      ...{ police: 0.72, health: 0.6, schools: 0.55, child_welfare: 0.5, victim_services: 0.42, prosecution: 0.4 },
      ...{ labour_inspection: 0.3, probation: 0.28, transport: 0.26, mental_health: 0.26, faith: 0.18 },
    },
    { none: 0.01, dontKnow: 0.06 },
  ),
  outreach_done: someOf(outreachOdds, { none: 0.42, dontKnow: 0.03, shift: byAwareness }),
  best_placed: someOf(bestPlacedOdds, { dontKnow: 0.05 }),
  screening_tool: oneOf({ yes: 0.16, in_development: 0.14, no: 0.6, dont_know: 0.1 }, towardsYes),
  referral_protocol: oneOf({ yes: 0.14, in_development: 0.14, no: 0.42, dont_know: 0.3 }, towardsYes),
  collab_forms: someOf(
    { referral: 0.62, information_sharing: 0.48, joint_service: 0.18, formal_agreement: 0.13, task_force: 0.17 },
    { none: 0.12, dontKnow: 0.05, shift: byAwareness, lean: ({ locality }) => ({ task_force: 0.9 * locality.urban }) },
  ),
  justice_coop: someOf(
    { report_support: 0.4, witness_support: 0.36, case_meetings: 0.22, police_training: 0.1, trained_by_them: 0.2 },
    { none: 0.2, dontKnow: 0.05, notApplicable: 0.06, shift: byAwareness },
  ),
  resources_share: someOf(
    {
      ...{ meeting_space: 0.46, trainers: 0.24, expert_advice: 0.34, donated_goods: 0.22, interpreters: 0.08 },
      ...{ vehicles: 0.06, beds: 0.07, volunteers: 0.15 },
    },
    { none: 0.16, dontKnow: 0.1, shift: byMeans },
  ),
  funds_known: oneOf({ yes_how: 0.1, yes: 0.17, no: 0.6, dont_know: 0.13 }, towardsYes),
  support_needed: someOf(
    {
      ...{ training: 0.78, funding: 0.66, safe_housing: 0.6, written_guidance: 0.52, more_staff: 0.44, partners: 0.36 },
      ...{ interpreters: 0.34, legal_expertise: 0.3, data_tools: 0.2, supervision: 0.18, staff_security: 0.12 },
    },
    { none: 0.02, dontKnow: 0.03 },
  ),
  barriers: someOf(barrierOdds, { none: 0.01, dontKnow: 0.04, lean: rural }),
  provider_barriers: someOf(
    {
      ...{
        untrained: 0.66,
        no_funding: 0.58,
        no_housing: 0.56,
        no_protocols: 0.54,
        identifying: 0.48,
        few_staff: 0.42,
      },
      ...{ interpreters: 0.3, coordination: 0.34, data_sharing: 0.24, staff_safety: 0.14, burnout: 0.22 },
    },
    {
      none: 0.02,
      dontKnow: 0.03,
      lean: ({ progress }) => ({ untrained: -0.5 * progress, no_protocols: -0.4 * progress }),
    },
  ),
  justice_barriers: someOf(
    {
      ...{ few_reports: 0.64, fear_reprisal: 0.6, training_gaps: 0.5, weak_evidence: 0.38, no_protection: 0.3 },
      ...{ unclear_law: 0.22, slow_courts: 0.26 },
    },
    { none: 0.01, dontKnow: 0.14 },
  ),
  solutions: someOf(solutionOdds, { none: 0.01, dontKnow: 0.04 }),
  comments: commentDraw('provider', 0.12),
}

function byCity({ locality, capacity }: Person) {
  return { '6_to_20': 0.4 * capacity, '21_to_50': locality.urban, '51_or_more': 1.5 * locality.urban }
}

function towardsYes(person: Person) {
  const lean = 0.5 * person.awareness + 0.5 * person.progress
  return { yes: lean, yes_how: lean, in_development: 0.4 * person.progress }
}

function rural({ locality }: Person) {
  return { no_transport: -locality.urban, no_safe_housing: -0.4 * locality.urban }
}
