import { describe, expect, test } from '@jest/globals'
import type { BenchmarkQuestion, GroupId } from '../../../reports/benchmark/benchmark.ts'
import { buildBenchmark } from '../../../reports/benchmark/build.ts'
import type { CountedResponse } from '../../../reports/benchmark/crowd.ts'
import { benchmarkCsv } from '../../../reports/benchmark/csv.ts'
import { refusalOf, withholdCompared } from '../../../reports/disclosure/benchmark.ts'
import type { Cell } from '../../../reports/disclosure/withhold.ts'
import { answersOf } from '../../../reports/sections/answers.ts'
import { packFacts } from '../../../surveys/answers/facts.ts'
import { type Given, people, provider, randomResponses, talliesOf } from './wave.ts'

const isSmall = (count: number) => count > 0 && count < 5
const total = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
const shown = (cells: Cell[]) => cells.map(cell => (cell.shown ? cell.count : null))

function counted({
  answers,
  area = 'north',
  sector = '',
  hidden = [],
}: Given): CountedResponse & { facts: Uint8Array } {
  const visible = new Set(provider.variables.map(({ name }) => name).filter(name => !hidden.includes(name)))
  return { areaId: area, stratum: sector, facts: packFacts(provider, answers, visible) }
}

/** The first response is the own one; `several` are positions of responses that one other provider gave. */
async function compared(responses: Given[], group: GroupId = 'all', { several = [] as number[], own = [0] } = {}) {
  const all = responses.map(counted)
  const pick = (positions: number[]) => positions.flatMap(i => all[i] ?? [])
  const [response] = all
  if (!response) throw new Error('nobody has answered')
  const built = await buildBenchmark({
    codebook: provider,
    tallies: talliesOf(provider, responses),
    response,
    own: pick(own),
    several: several.length > 0 ? [pick(several)] : [],
    group,
    language: 'en',
    labels: { sector: 'Health', area: 'North' },
  })
  const questions = new Map(
    built.sections.flatMap(section => section.questions).map(question => [question.name, question]),
  )
  return { ...built, questions, stateOf: (id: GroupId) => built.groups.find(one => one.id === id)?.state }
}

function cellsOf(question: BenchmarkQuestion | undefined) {
  const group = question?.group
  return group?.shown ? shown(group.cells) : group?.reason
}

const yes = { local_known: 'yes' }
const no = { local_known: 'no' }

describe('a group', () => {
  test('of four others is refused, one of five is not', async () => {
    const four = await compared(people([5, yes]))
    expect([four.stateOf('all'), four.sections]).toEqual(['few', []])
    const five = await compared(people([6, yes]))
    expect(five.groups[0]).toMatchObject({ state: 'shown', responses: 5 })
  })

  test('counts several responses of one organisation as one organisation', async () => {
    const responses = people([7, yes])
    expect((await compared(responses, 'all', { several: [5, 6] })).stateOf('all')).toBe('dominated')
    expect((await compared(responses, 'all', { several: [4, 5, 6] })).stateOf('all')).toBe('few')
    expect((await compared(people([9, yes]), 'all', { several: [7, 8] })).stateOf('all')).toBe('shown')
  })

  test('leaves out everything of the own organisation', async () => {
    const { groups } = await compared(people([8, yes]), 'all', { own: [0, 1, 2] })
    expect(groups[0]?.responses).toBe(5)
    expect((await compared(people([8, yes]), 'all', { own: [0, 1, 2, 3] })).stateOf('all')).toBe('few')
  })

  test('of one area is refused where the others outside of it are fewer than five, and is no group where there are none', async () => {
    const inAreas = (north: number, south: number) =>
      compared(people([north, yes, { area: 'north' }], [south, yes, { area: 'south' }]), 'area')
    expect((await inAreas(8, 4)).stateOf('area')).toBe('close')
    expect((await inAreas(8, 5)).stateOf('area')).toBe('shown')
    expect((await inAreas(5, 9)).stateOf('area')).toBe('few')
    expect((await inAreas(8, 0)).stateOf('area')).toBe('same')
    expect((await inAreas(8, 5)).stateOf('sector')).toBe('unknown')
  })

  test('of one area is refused where another area would follow from it', async () => {
    const answers = people([6, yes, { area: 'north' }], [3, yes, { area: 'south' }], [9, yes, { area: 'east' }])
    expect((await compared(answers, 'area')).stateOf('area')).toBe('close')
  })

  test.each([
    { crowd: { responses: 5, organisations: 5, largest: 1 }, refusal: null },
    { crowd: { responses: 8, organisations: 7, largest: 2 }, refusal: null },
    { crowd: { responses: 9, organisations: 7, largest: 3 }, refusal: 'dominated' },
    { crowd: { responses: 40, organisations: 4, largest: 10 }, refusal: 'few' },
  ])('$crowd', ({ crowd, refusal }) => expect(refusalOf(crowd, null)).toBe(refusal))
})

describe('a question', () => {
  test('is shown for its answers, the own one marked', async () => {
    const { questions } = await compared(people([11, yes], [7, no]))
    const question = questions.get('local_known')
    expect(question?.own).toMatchObject({ state: 'answered', rating: null })
    expect(question?.choices.filter(({ isOwn }) => isOwn).map(({ value }) => value)).toEqual(['yes'])
    expect(cellsOf(question)).toEqual([10, 7, 0])
    expect(cellsOf(questions.get('data_system'))).toBe('few')
  })

  test('hides what is five with the own answer and four without', async () => {
    const { questions } = await compared(people([5, yes], [20, no]))
    expect(cellsOf(questions.get('local_known'))).toEqual([null, null, 0])
  })

  test('shows nothing that the report hides, also when nobody else has answered so', async () => {
    const { questions } = await compared(people([1, yes], [20, no]))
    expect(cellsOf(questions.get('local_known'))).toEqual([null, null, 0])
  })

  test('of two groups hides what their difference would tell', async () => {
    const answers = people(
      [9, yes, { area: 'north' }],
      [8, no, { area: 'north' }],
      [2, yes, { area: 'south' }],
      [12, no, { area: 'south' }],
    )
    expect(cellsOf((await compared(answers)).questions.get('local_known'))).toEqual([10, 20, 0])
    expect(cellsOf((await compared(answers, 'area')).questions.get('local_known'))).toEqual([null, null, 0])
  })

  test('hides an answer that one organisation has given several times', async () => {
    const answers = people([13, no], [6, yes], [12, no])
    const { questions } = await compared(answers, 'all', { several: [13, 14, 15] })
    expect(cellsOf(questions.get('local_known'))).toEqual([null, null, 0])
  })

  test('of ratings has a mean beside all of its parts or none', async () => {
    const at = (choice: number) => ({
      awareness_staff: provider.variables.find(({ name }) => name === 'awareness_staff')?.choices[choice]?.value ?? '',
    })
    const meanOf = async (...kinds: Parameters<typeof people>) => {
      const group = (await compared(people(...kinds))).questions.get('awareness_staff')?.group
      return group?.shown ? group.mean : null
    }
    expect(await meanOf([6, at(1)], [10, at(4)])).toEqual({ shown: true, value: 4 })
    expect(await meanOf([6, at(1)], [10, at(4)], [3, at(3)])).toEqual({ shown: false })
    expect(await meanOf([1, at(0)], [1, at(1)], [2, at(2)], [2, at(3)], [2, at(4)])).toEqual({
      shown: true,
      value: 3.7,
    })
  })

  test('partly hidden elsewhere stays hidden, with a second answer beside it', async () => {
    const counts = [10, 8, 12]
    const crowd = { responses: 30, organisations: 30, largest: 1, substantive: 30 }
    const group = { ...crowd, counts, inside: counts, outside: counts.map(count => 30 - count) }
    const found = await withholdCompared({
      isMultiple: false,
      group,
      rest: null,
      hiddenInReport: [true, false, false],
      hiddenElsewhere: [],
    })
    expect(found.shown && shown(found.cells)).toEqual([null, null, 12])
  })
})

test.each([1, 2, 3])(
  'random waves (%i): neither report, own answer nor another group uncovers a small number',
  async seed => {
    const responses = randomResponses(provider, 90, seed)
    const first = { ...responses[0], answers: responses[0]?.answers ?? {}, area: 'north', sector: 'health' }
    const given = [first, ...responses.slice(1)]
    const tallies = talliesOf(provider, given)
    const data = {
      audience: 'provider' as const,
      codebook: provider,
      tallies,
      invited: null,
      correction: 1,
      language: 'en',
    }
    const all = await compared(given)
    const parts = [await compared(given, 'area'), await compared(given, 'sector')]
    let seen = 0
    for (const variable of provider.variables) {
      const question = all.questions.get(variable.name)
      if (!question?.group.shown) continue
      const { cells, base } = question.group
      const { cells: reported } = answersOf(data, variable)
      if (!question.isMultiple)
        expect(total(cells.map(cell => (cell.shown ? cell.count : 0)))).toBeLessThanOrEqual(base)
      cells.slice(0, variable.choices.length).forEach((cell, i) => {
        if (!cell.shown) return
        const inReport = reported[i]
        expect([isSmall(cell.count), inReport?.shown]).toEqual([false, true])
        expect((inReport?.shown ? inReport.count : 0) - cell.count).toBe(question.choices[i]?.isOwn ? 1 : 0)
        seen++
      })
      for (const part of parts) {
        const group = part.questions.get(variable.name)?.group
        if (!group?.shown) continue
        expect(isSmall(base - group.base)).toBe(false)
        group.cells.forEach((cell, i) => {
          const whole = cells[i]
          if (!cell.shown) return
          expect([whole?.shown, isSmall(cell.count), isSmall((whole?.shown ? whole.count : 0) - cell.count)]).toEqual([
            true,
            false,
            false,
          ])
          seen++
        })
      }
    }
    expect(seen).toBeGreaterThan(100)
  },
)

test('the CSV has a line for each answer, and no number where none is shown', async () => {
  const { sections, groups } = await compared(people([5, yes], [20, no]))
  const csv = benchmarkCsv({
    ...{ assessment: '', wave: '', provider: '', language: 'en', languages: ['en'], releasedOn: null },
    ...{ state: 'compared', group: 'all', groups, sections },
  })
  const line = csv.split('\r\n').find(one => /,Yes,yes,/.test(one))
  expect(line).toMatch(/,Yes,yes,withheld,24,withheld,,$/)
})
