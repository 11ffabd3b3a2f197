import { beforeAll, expect, test } from '@jest/globals'
import i18next from 'i18next'
import { fieldError, otherErrors } from '../../../client/admin/ui/problem.ts'
import { ApiProblem } from '../../../client/shared/api/failures.ts'
import { en } from '../../../client/shared/i18n/staff/en/catalogue.ts'
import { es } from '../../../client/shared/i18n/staff/es/catalogue.ts'
import { type FieldError, fieldErrorAt, fieldErrorDetails } from '../../../server/contract/field-errors.ts'
import { reasons } from '../../../server/contract/reasons.ts'

beforeAll(async () => {
  const resources = { en: { staff: en }, es: { staff: es } }
  await i18next.init({ resources, lng: 'es', defaultNS: 'staff', interpolation: { escapeValue: false } })
})

const said = (...errors: FieldError[]) => otherErrors(new ApiProblem({ errors }, 422), [])

/** In the order of their names. */
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()

test.each([
  ['rule', Object.entries(fieldErrorDetails), [en.fieldErrors.words, es.fieldErrors.words]],
  ['reason', Object.entries(reasons).map(([code, { detail }]) => [code, detail] as const), [en.reasons, es.reasons]],
])('every %s is said in both languages, with no value that the server does not give', (_what, said, catalogues) => {
  for (const [code, detail] of said) {
    for (const words of catalogues) {
      const word = new Map<string, string>(Object.entries(words)).get(code) ?? ''
      expect(word).not.toBe('')
      expect(namesIn(detail)).toEqual(expect.arrayContaining(namesIn(word)))
    }
  }
})

test('the names of states within a reason are said in the language too', () => {
  const params = { from: 'open', to: 'archived' }
  expect(i18next.t('reasons.wave_cannot_become', params)).toBe(
    'Una ronda en estado «Abierta» no puede pasar a «Archivada».',
  )
})

test('a refusal is said in the language of the page, with what it names', () => {
  const error = new ApiProblem({ errors: [fieldErrorAt('#/endsOn', 'past_date')] }, 422)
  expect(fieldError(error, 'endsOn')).toBe('Este día ya pasó. Elija hoy o un día posterior.')
  expect(said(fieldErrorAt('#/areaCodes', 'area_answered', { area: 'Güera & Sur' }))).toEqual([
    'Hay respuestas de Güera & Sur, así que se queda.',
  ])
})

test('a limit is told by what it limits; something empty is just missing', () => {
  const limited = (code: 'too_small' | 'too_big', limit: number, of: string): FieldError => {
    return { pointer: '#/name', code, detail: 'Too long.', params: { limit, of } }
  }
  expect(said(limited('too_big', 2000, 'characters'), limited('too_small', 12, 'characters'))).toEqual([
    'Como máximo 2000 caracteres.',
    'Al menos 12 caracteres.',
  ])
  expect(said(limited('too_small', 1, 'entries'), limited('too_small', 1, 'number'))).toEqual([
    'Está vacío, o es demasiado corto o pequeño.',
    'Al menos 1.',
  ])
})

test('what a newer server says and this page has no words for stands as the server says it', () => {
  const errors = [{ pointer: '#/name', code: 'brand_new', detail: 'Something new.' }] as unknown as FieldError[]
  expect(said(...errors)).toEqual(['Something new.'])
})
