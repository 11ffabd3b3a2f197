import { type Count, withheld, withhold, withholdCount } from '../disclosure/withhold.ts'
import { responseRate, wilsonInterval } from '../gaps/proportions.ts'
import { type Area, type AudienceData, textIn } from './audience.ts'
import type { AudienceCoverage, CoverageFigure, Respondents } from './figures.ts'

/** Who answered, of how many invited. */
export function coverageOf({
  codebook,
  tallies,
  invited,
  correction,
  language,
  audience,
}: AudienceData): AudienceCoverage {
  const responses = tallies.total[0] ?? 0
  const count = withholdCount(responses)
  const rate = responseRate(responses, invited)
  const isRated = count.shown && invited !== null && rate !== null
  return {
    audience,
    questionnaire: textIn(codebook.title, language),
    version: codebook.version,
    responses: count,
    invited,
    responseRate: isRated
      ? { shown: true, count: responses, base: invited, share: rate, ...wilsonInterval(responses, invited) }
      : invited === null
        ? null
        : withheld,
    correction,
  }
}

/** Where the responses of one audience come from: a partition of its total, in the order of the areas. */
export function coverageFigure(data: AudienceData, areas: Area[]): CoverageFigure {
  const { audience, tallies } = data
  const names = new Map(areas.map(({ id, name }, position) => [id, { name, position }]))
  const rows = [...tallies.byArea].map(([areaId, vector]) => ({ areaId, count: vector[0] ?? 0, ...names.get(areaId) }))
  for (const { id, name } of areas) {
    if (!tallies.byArea.has(id)) rows.push({ areaId: id, count: 0, name, position: names.get(id)?.position ?? 0 })
  }
  rows.sort((a, b) => (a.position ?? rows.length) - (b.position ?? rows.length))
  const base = tallies.total[0] ?? 0
  const cells = withhold({ kind: 'partition', counts: rows.map(({ count }) => count), base })
  return {
    kind: 'coverage',
    id: `coverage.${audience}`,
    audience,
    name: 'coverage',
    label: textIn(data.codebook.title, data.language),
    respondents: everyone(base),
    coverage: coverageOf(data),
    rows: rows.map(({ areaId, name }, i) => ({ areaId, label: name ?? areaId, cell: cells[i] ?? withheld })),
  }
}

export function everyone(responses: number): Respondents {
  const count = withholdCount(responses)
  const none = { shown: true, count: 0 } as const
  return { isConditional: false, asked: count, answered: count, skipped: none, notAsked: none, notApplicable: null }
}

/** Of all audiences together. Beside all but one of them it would tell that one: withheld where any is. */
export function allResponses(coverage: AudienceCoverage[]): Count {
  const counts = coverage.flatMap(({ responses }) => (responses.shown ? [responses.count] : []))
  if (counts.length < coverage.length) return withheld
  return { shown: true, count: counts.reduce((sum, count) => sum + count, 0) }
}
