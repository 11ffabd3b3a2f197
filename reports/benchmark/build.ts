import { unpackFacts } from '../../surveys/answers/facts.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import { type AudienceData, textIn } from '../sections/audience.ts'
import { type BenchmarkGroup, type BenchmarkSection, type GroupId, groupIds } from './benchmark.ts'
import { type ComparedResponses, offeredGroup, stateOfGroup } from './groups.ts'
import { type Comparing, compareQuestion } from './question.ts'

export interface BenchmarkInput extends ComparedResponses {
  group: GroupId
  language: string
  labels: Record<Exclude<GroupId, 'all'>, string>
  signal?: AbortSignal | undefined
}

/** Every closed question in the order of the questionnaire; no sections where the group may not be shown. */
export async function buildBenchmark(
  input: BenchmarkInput,
): Promise<{ groups: BenchmarkGroup[]; sections: BenchmarkSection[] }> {
  const offers = groupIds.map(id => ({ id, offered: offeredGroup(input, id) }))
  const groups = offers.map(({ id, offered }) => {
    const state = stateOfGroup(offered)
    const responses = state === 'shown' && offered ? (offered.others.vector[0] ?? 0) : null
    return { id, label: id === 'all' ? '' : input.labels[id], state, responses }
  })
  const isOffered = [input.group, 'all' as const].every(id => groups.find(group => group.id === id)?.state === 'shown')
  const offered = offers.find(({ id }) => id === input.group)?.offered
  const all = offers.find(({ id }) => id === 'all')?.offered
  if (!isOffered || !offered || !all) return { groups, sections: [] }
  const comparing = { data: dataOf(input), all, offered, own: unpackFacts(input.codebook, input.response.facts) }
  return { groups, sections: await sectionsOf(comparing, input.signal) }
}

async function sectionsOf(comparing: Comparing, signal: AbortSignal | undefined): Promise<BenchmarkSection[]> {
  const { codebook, language } = comparing.data
  const sections = new Map<string, BenchmarkSection>()
  for (const variable of codebook.variables.filter(isClosed)) {
    signal?.throwIfAborted()
    const { page: name, pageTitle } = variable
    const section = sections.get(name) ?? { name, title: textIn(pageTitle, language), questions: [] }
    sections.set(name, section)
    section.questions.push(await compareQuestion(comparing, variable))
  }
  return [...sections.values()]
}

function isClosed({ kind, tally }: Variable): boolean {
  return kind !== 'text' && tally !== undefined
}

/** As the report of the whole wave has it. */
function dataOf({ codebook, tallies, language }: BenchmarkInput): AudienceData {
  return { audience: tallies.audience, codebook, tallies, invited: null, correction: 1, language }
}
