import { expect, test } from '@jest/globals'
import type { Area } from '../../../client/admin/areas/areas.hooks.ts'
import { helplessAreas } from '../../../client/admin/assessment/helpless-areas.ts'

const line = { name: 'Help line', phone: '555-0100', url: '', note: '', languages: [] }

function area(code: string, parentCode: string | null, helpContacts: Area['helpContacts'] = []): Area {
  return {
    id: code,
    code,
    name: `Area ${code}`,
    parentCode,
    level: '',
    population: null,
    hasBoundary: false,
    helpContacts,
  }
}

test('an area with its own number, or one of an area above, is not named', () => {
  const areas = [area('state', null, [line]), area('county', 'state'), area('town', 'county')]
  expect(helplessAreas(areas, areas)).toEqual([])
})

test('areas without any number up to the root are named, and only those that are asked', () => {
  const areas = [area('state', null), area('county', 'state'), area('city', 'state', [line]), area('other', null)]
  expect(helplessAreas(areas.slice(0, 3), areas)).toEqual(['Area state', 'Area county'])
})
