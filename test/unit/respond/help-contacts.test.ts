import { describe, expect, test } from '@jest/globals'
import { helpContactsFor } from '../../../client/respond/help-contacts.ts'

const contact = (name: string, ...languages: string[]) => ({ name, phone: '', url: '', note: '', languages })
const area = (code: string, ...helpContacts: ReturnType<typeof contact>[]) => ({ code, name: code, helpContacts })
const namesOf = (...given: Parameters<typeof helpContactsFor>) => helpContactsFor(...given).map(({ name }) => name)

describe('help numbers', () => {
  const one = area(
    'one',
    contact('general'),
    contact('español', 'es'),
    contact('français', 'fr'),
    contact('both', 'es', 'ar'),
  )

  test('in the language of the reader come first, those for everybody after them, others not at all', () => {
    expect(namesOf([one], one, 'es')).toEqual(['español', 'both', 'general'])
    expect(namesOf([one], one, 'es-MX')).toEqual(['español', 'both', 'general'])
    expect(namesOf([one], one, 'ar')).toEqual(['both', 'general'])
    expect(namesOf([one], one, 'en')).toEqual(['general'])
  })

  test('in another language are better than none', () => {
    const only = area('only', contact('español', 'es'))
    expect(namesOf([only], only, 'en')).toEqual(['español'])
  })

  test('before the area is known are those of every area in this language', () => {
    const areas = [
      area('a', contact('everywhere'), contact('es', 'es')),
      area('b', contact('everywhere'), contact('b')),
    ]
    expect(namesOf(areas, undefined, 'en')).toEqual(['everywhere'])
    expect(namesOf([area('a', contact('a')), area('b', contact('b'))], undefined, 'en')).toEqual(['a', 'b'])
  })
})
