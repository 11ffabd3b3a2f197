import type { AudienceTallies } from '../../../reports/sections/audience.ts'
import { buildReport, type ReportInput } from '../../../reports/sections/build.ts'
import type { Figure } from '../../../reports/sections/figures.ts'
import type { Report } from '../../../reports/sections/report.ts'
import type { Answers } from '../../../surveys/answers/answers.ts'
import { packFacts } from '../../../surveys/answers/facts.ts'
import { addToTally, compileTally } from '../../../surveys/answers/tally.ts'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import { partnerQuestionnaire } from '../../../surveys/questionnaires/partner.ts'
import { providerQuestionnaire } from '../../../surveys/questionnaires/provider.ts'
import { residentQuestionnaire } from '../../../surveys/questionnaires/resident.ts'

export const provider = compileCodebook(providerQuestionnaire, { version: 1 })
export const resident = compileCodebook(residentQuestionnaire, { version: 1 })
export const partner = compileCodebook(partnerQuestionnaire, { version: 1 })

export const areas = [
  { id: 'north', name: 'North' },
  { id: 'south', name: 'South' },
  { id: 'east', name: 'East' },
]

export interface Given {
  answers: Answers
  area?: string
  sector?: string
  /** Questions that were not asked. */
  hidden?: string[]
}

export function talliesOf(codebook: Codebook, responses: Given[]): AudienceTallies {
  const { audience, questionnaire: questionnaireId, version, tallyLength } = codebook
  const tally = compileTally(codebook)
  const tallies: AudienceTallies = {
    audience,
    questionnaireId,
    version,
    total: new Int32Array(tallyLength),
    byArea: new Map(),
    bySector: new Map(),
  }
  for (const { answers, area = 'north', sector = '', hidden = [] } of responses) {
    const visible = new Set(codebook.variables.map(({ name }) => name).filter(name => !hidden.includes(name)))
    const facts = packFacts(codebook, answers, visible)
    const byArea = tallies.byArea.get(area) ?? new Int32Array(tallyLength)
    const bySector = tallies.bySector.get(sector) ?? new Int32Array(tallyLength)
    for (const vector of [tallies.total, byArea, bySector]) addToTally(tally, facts, vector, 1)
    tallies.byArea.set(area, byArea)
    tallies.bySector.set(sector, bySector)
  }
  return tallies
}

/** `counts` people of each kind, one after the other. */
export function people(...kinds: [number, Answers, Omit<Given, 'answers'>?][]): Given[] {
  return kinds.flatMap(([count, answers, rest]) => Array.from({ length: count }, () => ({ answers, ...rest })))
}

/** Reproducible numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Responses with some of everything: skewed answers, missing states, areas and sectors of very different size. */
export function randomResponses(codebook: Codebook, count: number, seed = 1): Given[] {
  const random = randomNumbers(seed)
  const skewed = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() ** 2.5 * list.length)]
  return Array.from({ length: count }, () => {
    const answers: Answers = {}
    const hidden: string[] = []
    for (const { name, kind, choices, missing, visibleIf } of codebook.variables) {
      const values = choices.map(({ value }) => value)
      const draw = random()
      const state = skewed(missing)?.state
      if (kind === 'text' || draw < 0.05) continue
      if (visibleIf && draw < 0.2) hidden.push(name)
      else if (draw < 0.1 && state) answers[name] = kind === 'single' ? state : [state]
      else if (kind === 'single') answers[name] = skewed(values) ?? ''
      else answers[name] = values.filter((_, i) => random() < 1 / (i + 1.5))
    }
    const area = skewed(areas)?.id ?? 'north'
    const sector = skewed(['health', 'law_enforcement', 'housing', 'education', '']) ?? ''
    return { answers: dropEmpty(answers), area, sector, hidden }
  })
}

function dropEmpty(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0))
}

export function aReport(overrides: Partial<ReportInput> & Pick<ReportInput, 'tallies'>): Report {
  const filter = { areaIds: [], sectors: [], audiences: [] }
  return buildReport({
    codebooks: [provider, resident, partner],
    areas,
    invited: {},
    filter,
    language: 'en',
    ...overrides,
  })
}

export function figure<Kind extends Figure['kind']>(
  report: Report,
  kind: Kind,
  id: string,
): Extract<Figure, { kind: Kind }> {
  const isWanted = (candidate: Figure): candidate is Extract<Figure, { kind: Kind }> =>
    candidate.kind === kind && candidate.id === id
  const found = report.sections.flatMap(({ figures }) => figures).find(isWanted)
  if (!found) throw new Error(`no ${kind} figure ${id}`)
  return found
}
