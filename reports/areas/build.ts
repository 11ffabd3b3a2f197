import type { Audience } from '../../surveys/definition/definition.ts'
import { type AreaSplits, hiddenAreas } from '../disclosure/areas.ts'
import { withholdCount } from '../disclosure/withhold.ts'
import type { AudienceData, AudienceTallies } from '../sections/audience.ts'
import { audienceData, type ReportInput } from '../sections/build.ts'
import { coverageFigure } from '../sections/coverage.ts'
import { type AreaItem, type AreaMeasure, type AreaNumber, type AreaReport, areaMeasures } from './area-report.ts'
import { type AskedMeasure, definitions, type Found, type Reading } from './measures.ts'

export interface AreaReportInput
  extends Pick<ReportInput, 'codebooks' | 'tallies' | 'invited' | 'filter' | 'language'> {
  /** The areas to show, in their order. */
  areas: { id: string; code: string; name: string }[]
  /** With a filter by sectors: without it, and each of its sectors alone. */
  unfiltered: { whole: AudienceTallies[]; sectors: AudienceTallies[][] } | null
  measure: AreaMeasure
  /** None: the first. */
  item: string | undefined
}

/** `not_asked`: no audience was asked for this. */
export type AreaFault = 'not_asked' | 'unknown_item'

export function buildAreaReport(input: AreaReportInput): AreaReport | AreaFault {
  const audiences = talliesOfAll(input).flatMap(tallies => audienceData(input, tallies))
  return input.measure === 'responses'
    ? responsesByArea(input, audiences)
    : answersByArea(input, audiences, input.measure)
}

/** An audience that nobody has answered for was asked all the same. */
function talliesOfAll({ codebooks, tallies, filter: { audiences } }: AreaReportInput): AudienceTallies[] {
  const silent = codebooks.filter(
    ({ audience }) =>
      (audiences.length === 0 || audiences.includes(audience)) && !tallies.some(one => one.audience === audience),
  )
  return [
    ...tallies,
    ...silent.map(({ audience, version, tallyLength }) => ({
      ...{ audience, questionnaireId: '', version, total: new Int32Array(tallyLength) },
      ...{ byArea: new Map(), bySector: new Map() },
    })),
  ]
}

function responsesByArea(input: AreaReportInput, audiences: AudienceData[]): AreaReport | AreaFault {
  const [first] = audiences
  if (!first) return 'not_asked'
  const data = input.item === undefined ? first : audiences.find(({ audience }) => audience === input.item)
  if (!data) return 'unknown_item'
  // The same cells as in the report: hiding others would give both away.
  const cells = new Map(coverageFigure(data, input.areas).rows.map(({ areaId, cell }) => [areaId, cell]))
  const numberOf = (count: { shown: true; count: number } | { shown: false } | undefined): AreaNumber =>
    count?.shown ? { shown: true, value: count.count, interval: null, base: null } : { shown: false, reason: 'few' }
  return {
    ...headOf(input, audiences),
    ...{ item: audienceItem(data.audience), audience: data.audience, question: null, unit: 'count' },
    total: numberOf(withholdCount(data.tallies.total[0] ?? 0)),
    rows: rowsOf(input, id => numberOf(cells.get(id))),
  }
}

function answersByArea(
  input: AreaReportInput,
  audiences: AudienceData[],
  measure: AskedMeasure,
): AreaReport | AreaFault {
  const { unit, find } = definitions[measure]
  const found = find(audiences)
  if (!found) return 'not_asked'
  const item = input.item === undefined ? found.items[0] : found.items.find(({ value }) => value === input.item)
  if (!item) return 'unknown_item'
  const numbers = numbersByArea(input, found, item.value)
  return {
    ...headOf(input, audiences),
    ...{ item, audience: found.data.audience, question: found.question, unit },
    total: shownOf(found.read(found.data, item.value), false),
    rows: rowsOf(input, id => numbers.get(id) ?? { shown: false, reason: 'nobody' }),
  }
}

function numbersByArea(input: AreaReportInput, { data, read }: Found, item: string): Map<string, AreaNumber> {
  const { areas } = input
  const readings = areas.map(({ id }) => read(inArea(data, data.tallies.byArea.get(id)), item))
  const others = differences(input, data).map(of => areas.map(({ id }) => read(inArea(data, of(id)), item)))
  const layers = readings[0]?.layers.keys() ?? []
  const hidden = [...layers].map(layer =>
    hiddenAreas(
      readings.map((reading, at): AreaSplits => {
        const all = [reading, ...others.map(other => other[at])]
        return {
          splits: all.map(one => one?.layers[layer]?.parts ?? []),
          isHidden: reading.layers[layer]?.isHidden ?? true,
        }
      }),
    ),
  )
  const isHidden = (at: number) => hidden.some(layer => layer[at])
  return new Map(areas.map(({ id }, at) => [id, shownOf(readings[at], isHidden(at))]))
}

function shownOf(reading: Reading | undefined, isHidden: boolean): AreaNumber {
  const [base] = reading?.layers ?? []
  if (!reading || base?.parts.every(count => count === 0)) return { shown: false, reason: 'nobody' }
  return isHidden ? { shown: false, reason: 'few' } : reading.number
}

/** What an area answered, read as if it were all: its invited are not known. */
function inArea(data: AudienceData, vector: Int32Array | undefined): AudienceData {
  const total = vector ?? new Int32Array(data.tallies.total.length)
  return { ...data, tallies: { ...data.tallies, total }, invited: null, correction: 1 }
}

/** What can be had from this map and those of other filters: the sectors that are left out, and each of the others. */
function differences(
  { unfiltered }: AreaReportInput,
  { audience, tallies }: AudienceData,
): ((areaId: string) => Int32Array | undefined)[] {
  if (!unfiltered) return []
  const of = (all: AudienceTallies[]) => all.find(one => one.audience === audience)?.byArea
  const whole = of(unfiltered.whole)
  const rest = (id: string) => {
    const inside = tallies.byArea.get(id)
    return whole?.get(id)?.map((count, i) => count - (inside?.[i] ?? 0))
  }
  const alone = unfiltered.sectors.length > 1 ? unfiltered.sectors : []
  return [rest, ...alone.map(all => (id: string) => of(all)?.get(id))]
}

type Head = Pick<AreaReport, 'language' | 'measure' | 'filter' | 'measures'>

function headOf(
  { language, measure, filter: { audiences: chosen, sectors } }: AreaReportInput,
  all: AudienceData[],
): Head {
  return { language, measure, filter: { audiences: chosen, sectors }, measures: measuresOf(all) }
}

function measuresOf(audiences: AudienceData[]): AreaReport['measures'] {
  return areaMeasures.flatMap(measure => {
    const items =
      measure === 'responses' ? audiences.map(one => audienceItem(one.audience)) : itemsOf(measure, audiences)
    return items.length > 0 ? [{ measure, items }] : []
  })
}

/** Languages that nobody met are not offered, as in the report. */
function itemsOf(measure: AskedMeasure, audiences: AudienceData[]): AreaItem[] {
  const items = definitions[measure].find(audiences)?.items ?? []
  const met = measure.startsWith('language') ? definitions.language_demand.find(audiences) : undefined
  if (!met) return items
  return items.filter(({ value }) => {
    const { number } = met.read(met.data, value)
    return number.shown ? number.value > 0 : number.reason === 'few'
  })
}

/** The client has the words. */
function audienceItem(audience: Audience): AreaItem {
  return { value: audience, label: audience }
}

function rowsOf({ areas }: AreaReportInput, numberOf: (areaId: string) => AreaNumber): AreaReport['rows'] {
  return areas.map(({ id, code, name }) => ({ areaId: id, code, label: name, number: numberOf(id) }))
}
