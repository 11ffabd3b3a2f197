import type { Weights } from './draw.ts'

/** How often an option is chosen where two audiences answer the same question. */
export const outreachOdds: Weights = {
  ...{ leaflets: 0.46, social_media: 0.36, press_radio_tv: 0.14, helpline_adverts: 0.22, school_talks: 0.26 },
  ...{ public_events: 0.36, faith_meetings: 0.14, workplace_visits: 0.08, street_outreach: 0.1, partner_training: 0.2 },
  health_centres: 0.22,
}

export const bestPlacedOdds: Weights = {
  ...{ police: 0.62, health: 0.56, schools: 0.46, community: 0.4, child_welfare: 0.34, victim_services: 0.36 },
  ...{ domestic_violence: 0.3, coworkers: 0.2, labour_inspection: 0.22, immigrant_services: 0.3, transport: 0.18 },
  ...{ faith: 0.2, probation: 0.2 },
}

export const barrierOdds: Weights = {
  ...{ fear_of_traffickers: 0.7, unaware_services: 0.64, language: 0.58, fear_of_police: 0.55, not_seeing_self: 0.5 },
  ...{ fear_of_deportation: 0.52, shame_stigma: 0.48, isolation_control: 0.5, no_safe_housing: 0.5, distrust: 0.4 },
  ...{ no_transport: 0.38, few_trained_staff: 0.42, no_funding: 0.36, poor_coordination: 0.28, cost: 0.2 },
  ...{ waiting_time: 0.14, opening_hours: 0.12, eligibility_rules: 0.16 },
}

export const solutionOdds: Weights = {
  ...{
    joint_training: 0.62,
    safe_housing: 0.58,
    service_directory: 0.5,
    shared_protocol: 0.48,
    long_term_funding: 0.46,
  },
  ...{ task_force: 0.36, public_campaign: 0.4, emergency_fund: 0.34, interpreter_pool: 0.3, lead_coordinator: 0.28 },
  ...{ survivor_advisers: 0.24, shared_transport: 0.2, legal_protection: 0.26 },
}
