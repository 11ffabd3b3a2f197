import { countsOf } from '../../surveys/answers/tally.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import { threshold, withheld } from '../disclosure/withhold.ts'
import {
  abilities,
  hasNoLocalProvider,
  neededAbilities,
  serviceGap,
  serviceGapInterval,
  serviceStates,
  unmetAbilities,
} from '../gaps/service-gap.ts'
import { type Answers, answersOf } from './answers.ts'
import { type Area, type AudienceData, textIn } from './audience.ts'
import { answersTo, byItem } from './concepts.ts'
import { everyone } from './coverage.ts'
import type { ServiceGapFigure, ServiceGapRow } from './figures.ts'
import { ranked } from './rank.ts'

/** Needs against what is offered, one row for each service that providers or residents were asked about. */
export function serviceGapFigures(audiences: AudienceData[], areas: Area[]): ServiceGapFigure[] {
  const provider = audiences.find(({ audience }) => audience === 'provider')
  if (!provider) return []
  const resident = audiences.find(({ audience }) => audience === 'resident')
  const states = byItem(provider, 'services.state')
  const needs = byItem(provider, 'services.ability')
  if (states.size + needs.size === 0) return []
  const wishes = resident && answersTo(resident, 'services.needed')
  const offered = new Set(wishes?.variable.choices.flatMap(choice => (choice.isExclusive ? [] : choice.value)))
  const items = new Set([...states.keys(), ...needs.keys(), ...offered])
  const rows = [...items].map(item => {
    const [state, need] = [states.get(item), needs.get(item)]
    return {
      item,
      label: labelOf(item, { provider, variable: state ?? need, resident, wishes }),
      ...capacity(provider, state),
      ...needOf(provider, need),
      residentNeed: wishes && offered.has(item) ? wishes.option(item) : null,
      noLocalProvider: state && need ? withoutProvider(provider, { state, need, areas }) : [],
    }
  })
  return [
    {
      kind: 'service_gap',
      id: 'service_gap.provider',
      audience: 'provider',
      name: 'services.ability',
      label: gridLabel(provider, [...needs.values(), ...states.values()]),
      respondents: everyone(provider.tallies.total[0] ?? 0),
      rows: ranked(rows, ({ gap }) => gap),
    },
  ]
}

/** Of the vector in `tallies.total`, as for `capacity`. */
export function needOf(
  provider: AudienceData,
  variable: Variable | undefined,
): Pick<ServiceGapRow, 'need' | 'unmet' | 'gap'> {
  if (!variable) return { need: null, unmet: null, gap: null }
  const answers = answersOf(provider, variable)
  const need = answers.share(neededAbilities, abilities)
  const unmet = answers.share(unmetAbilities, neededAbilities)
  if (need.shown && need.count === 0) {
    const interval = serviceGapInterval({ asked: need.base, needed: 0, unmet: 0 }, provider.correction)
    return { need, unmet, gap: { shown: true, value: 0, interval } }
  }
  if (!need.shown || !unmet.shown) return { need, unmet, gap: withheld }
  const parts = { asked: need.base, needed: need.count, unmet: unmet.count }
  const interval = serviceGapInterval(parts, provider.correction)
  return { need, unmet, gap: { shown: true, value: serviceGap(parts), interval } }
}

export function capacity(provider: AudienceData, variable: Variable | undefined) {
  if (!variable) return { supply: null, limited: null, referred: null }
  const answers = answersOf(provider, variable)
  const cellOf = (state: (typeof serviceStates)[number]) => answers.share([state], serviceStates)
  return { supply: cellOf('offered'), limited: cellOf('limited'), referred: cellOf('referred') }
}

/** Only areas with enough answers, so that "nobody here" does not describe one provider. */
function withoutProvider(
  { codebook, tallies }: AudienceData,
  { state, need, areas }: { state: Variable; need: Variable; areas: Area[] },
): ServiceGapRow['noLocalProvider'] {
  return areas.flatMap(({ id, name }) => {
    const vector = tallies.byArea.get(id)
    if (!vector || (vector[0] ?? 0) < threshold) return []
    const supply = countsOf(codebook, vector, state.name)
    const demand = countsOf(codebook, vector, need.name)
    if (supply.answered < threshold || demand.answered < threshold) return []
    const count = (variable: Variable, values: readonly string[], counts: number[]) =>
      variable.choices.reduce((sum, { value }, i) => sum + (values.includes(value) ? (counts[i] ?? 0) : 0), 0)
    const needed = count(need, neededAbilities, demand.choices)
    const offered = count(state, ['offered'], supply.choices)
    const limited = count(state, ['limited'], supply.choices)
    return hasNoLocalProvider({ needed, offered, limited }) ? [{ areaId: id, label: name }] : []
  })
}

interface Labelled {
  provider: AudienceData
  variable: Variable | undefined
  resident: AudienceData | undefined
  wishes: Answers | undefined
}

function labelOf(item: string, { provider, variable, resident, wishes }: Labelled): string {
  if (variable) return textIn(variable.label, provider.language)
  const choice = wishes?.variable.choices.find(({ value }) => value === item)
  return choice && resident ? textIn(choice.label, resident.language) : item
}

function gridLabel({ language }: AudienceData, [first]: Variable[]): string {
  return first ? textIn(first.gridLabel ?? first.label, language) : ''
}
