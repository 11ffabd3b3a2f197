import type { Person } from './person.ts'
import type { Quota } from './quotas.ts'

/**
 * Questions whose totals at the baseline were published (NCJ 247335): name → what is published, of all 118 unless said
 * otherwise. Where the publication gives one answer only, how the others divide is made up.
 */
export const publishedVariables = {
  served_any: '55 served victims (47 %), 63 did not',
  caseload_trend: 'of the 55: 23 increased (42 %), 30 the same (55 %), 1 decreased, 1 without an answer',
  data_system: 'of the 55: 13 have a system (24 %)',
  local_known: '63 do not know (53 %)',
  training_forms: '41 attended a formal workshop (just over one third)',
  trained_past_year: '20 trained in the past year (17 %)',
  formal_protocols: 'none has them',
  staff_full_time: '83 have six at most (70 %)',
  staff_part_time: '103 have six at most (87 %)',
  staff_volunteers: '104 have six at most (88 %)',
  uses_interpreters: '77 use interpreters (nearly two thirds)',
}

type Counts = Record<keyof typeof publishedVariables, Quota['counts']>

const baseline: Counts = {
  served_any: [
    ['yes', 55],
    ['no', 63],
  ],
  caseload_trend: [
    ['increased', 23],
    ['same', 30],
    ['decreased', 1],
    ['dont_know', 1],
  ],
  data_system: [
    ['yes', 13],
    ['no', 42],
  ],
  local_known: [
    ['yes', 34],
    ['dont_know', 63],
    ['no', 21],
  ],
  training_forms: [
    [['formal_workshop', 'online_course', 'conference'], 8],
    [['formal_workshop', 'in_house'], 6],
    [['formal_workshop', 'online_course'], 11],
    [['formal_workshop', 'online_course', 'on_the_job'], 4],
    [['formal_workshop'], 12],
    [['online_course'], 14],
    [['in_house'], 9],
    [['in_house', 'on_the_job'], 5],
    [['conference'], 5],
    [['on_the_job'], 7],
    [['none'], 37],
  ],
  trained_past_year: [
    ['yes', 20],
    ['no', 98],
  ],
  formal_protocols: [
    ['in_development', 9],
    ['no', 109],
  ],
  staff_full_time: [
    ['21_or_more', 10],
    ['7_to_20', 25],
    ['1_to_6', 74],
    ['none', 9],
  ],
  staff_part_time: [
    ['21_or_more', 5],
    ['7_to_20', 10],
    ['1_to_6', 57],
    ['none', 46],
  ],
  staff_volunteers: [
    ['21_or_more', 5],
    ['7_to_20', 9],
    ['1_to_6', 42],
    ['none', 62],
  ],
  uses_interpreters: [
    ['yes', 77],
    ['no', 41],
  ],
}

const followUp: Counts = {
  served_any: [
    ['yes', 59],
    ['no', 53],
  ],
  caseload_trend: [
    ['increased', 27],
    ['same', 26],
    ['decreased', 6],
  ],
  data_system: [
    ['yes', 22],
    ['no', 37],
  ],
  local_known: [
    ['yes', 49],
    ['dont_know', 44],
    ['no', 19],
  ],
  training_forms: [
    [['formal_workshop', 'online_course', 'conference'], 11],
    [['formal_workshop', 'in_house'], 9],
    [['formal_workshop', 'online_course'], 14],
    [['formal_workshop', 'online_course', 'on_the_job'], 5],
    [['formal_workshop'], 14],
    [['online_course'], 14],
    [['in_house'], 8],
    [['in_house', 'on_the_job'], 5],
    [['conference'], 5],
    [['on_the_job'], 5],
    [['none'], 22],
  ],
  trained_past_year: [
    ['yes', 38],
    ['no', 74],
  ],
  formal_protocols: [
    ['yes', 10],
    ['in_development', 22],
    ['no', 80],
  ],
  staff_full_time: [
    ['21_or_more', 11],
    ['7_to_20', 24],
    ['1_to_6', 69],
    ['none', 8],
  ],
  staff_part_time: [
    ['21_or_more', 5],
    ['7_to_20', 10],
    ['1_to_6', 55],
    ['none', 42],
  ],
  staff_volunteers: [
    ['21_or_more', 5],
    ['7_to_20', 10],
    ['1_to_6', 42],
    ['none', 55],
  ],
  uses_interpreters: [
    ['yes', 82],
    ['no', 30],
  ],
}

/** In the order in which they can be assigned: later ones look at earlier ones. */
export function providerQuotas(wave: number): Quota[] {
  const counts = wave === 1 ? baseline : followUp
  const hasServed = ({ assigned }: Person) => assigned.served_any === 'yes'
  const isTrained = ({ assigned }: Person) => !assigned.training_forms?.includes('none')
  const byMeans = ({ capacity }: Person) => 1.2 * capacity
  const ofOne = (variable: keyof Counts, rest: Omit<Quota, 'variable' | 'counts'>) => ({
    ...{ variable, counts: counts[variable] },
    ...rest,
  })
  return [
    ofOne('served_any', { score: person => person.capacity + 0.6 * sectorOf(person, justice, -1) }),
    ofOne('caseload_trend', { among: hasServed, score: ({ locality }) => locality.urban }),
    ofOne('data_system', { among: hasServed, score: byMeans }),
    ofOne('local_known', { score: person => person.locality.urban + 0.7 * person.awareness }),
    ofOne('training_forms', { score: person => person.awareness + (hasServed(person) ? 0.8 : 0) }),
    ofOne('trained_past_year', { score: person => (isTrained(person) ? 8 : 0) + person.awareness }),
    ofOne('formal_protocols', { score: byMeans }),
    ofOne('staff_full_time', { score: byMeans }),
    ofOne('staff_part_time', { score: byMeans }),
    ofOne('staff_volunteers', { score: person => person.capacity + 2 * sectorOf(person, violence, 1) }),
    ofOne('uses_interpreters', { score: person => person.locality.urban + 0.5 * person.capacity }),
  ]
}

const justice = ['probation', 'corrections']
const violence = ['domestic_violence', 'sexual_violence']

function sectorOf({ sector }: Person, sectors: string[], value: number): number {
  return sectors.includes(sector) ? value : 0
}
