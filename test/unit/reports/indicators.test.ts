import { describe, expect, test } from '@jest/globals'
import { countedAreas, type PlacedArea } from '../../../reports/sections/indicator-areas.ts'
import type { IndicatorValue } from '../../../reports/sections/indicators.ts'
import { speakersOf } from '../../../reports/sections/speakers.ts'

const place = (id: string, parentId: string | null = null): PlacedArea => ({ id, name: id, parentId })
/** A state of two counties, the first of two towns. */
const areas = [place('state'), place('a', 'state'), place('a1', 'a'), place('a2', 'a'), place('b', 'state')]

describe('areas whose numbers are added up', () => {
  const counted = (shown: string[], withNumber: string[]) =>
    countedAreas({ areas, shown: new Set(shown) }, id => withNumber.includes(id))

  test.each([
    ['the smallest, not those they lie in', ['state', 'a', 'b'], ['state', 'a', 'b'], ['a', 'b'], 2, 2],
    ['what lies within one without a number', ['state', 'a', 'b'], ['state', 'a1', 'a2', 'b'], ['a1', 'a2', 'b'], 2, 2],
    ['the area itself rather than its parts', ['a'], ['a', 'a1', 'a2'], ['a'], 1, 1],
    ['one above, where none of the smallest has a number', ['state', 'a', 'b'], ['state'], ['state'], 2, 2],
    ['never one above that is not in the report', ['a', 'b'], ['state'], [], 0, 2],
    ['never one beside the report', ['state', 'a'], ['a', 'b'], ['a'], 1, 1],
    ['some of them, and says of how many', ['a1', 'a2', 'b'], ['a2'], ['a2'], 1, 3],
  ])('are %s', (_, shown, withNumber, areaIds, covered, smallest) => {
    expect(counted(shown, withNumber)).toEqual({ areaIds, covered, smallest })
  })
})

describe('the count of speakers', () => {
  const value = (overrides: Partial<IndicatorValue>): IndicatorValue => ({
    ...{ areaId: 'a', name: 'Speakers', taxonomy: 'languages', item: 'am', year: 2020 },
    ...{ value: 100, unit: 'persons', source: 'Census' },
    ...overrides,
  })
  const of = (...values: IndicatorValue[]) => speakersOf({ areas, shown: new Set(['a', 'b']), values })

  test('is the one that covers most areas, then the newest', () => {
    const old = [value({ year: 2010 }), value({ year: 2010, areaId: 'b' })]
    expect(of(...old, value({}))?.about).toMatchObject({ year: 2010, areas: { covered: 2, of: 2 } })
    expect(of(...old, value({}), value({ areaId: 'b' }))?.about).toMatchObject({ year: 2020 })
  })

  test('takes no rates and no other lists', () => {
    expect(of(value({ unit: '%' }), value({ taxonomy: 'services', item: 'emergency_shelter' }))).toBeNull()
  })

  test('leaves out the area in which those counted lie, and adds what lies within one without a number', () => {
    const counted = of(
      value({ areaId: 'state', value: 900 }),
      value({ areaId: 'a1', value: 30 }),
      value({ areaId: 'b' }),
    )
    expect(counted?.byLanguage.get('am')).toEqual({ count: 130, share: null })
  })

  test('has a share only where the population of all counted areas is known and not nothing', () => {
    const population = (areaId: string, people: number) =>
      value({ areaId, name: 'Population', taxonomy: '', item: '', value: people })
    const both = [value({}), value({ areaId: 'b' })]
    expect(of(...both, population('a', 1000))?.about.population).toBeNull()
    expect(of(...both, population('a', 0), population('b', 0))?.about.population).toBeNull()
    const counted = of(...both, population('a1', 400), population('a2', 600), population('b', 1000))
    expect(counted?.about.population).toMatchObject({ count: 2000 })
    expect(counted?.byLanguage.get('am')?.share).toBe(0.1)
  })
})
