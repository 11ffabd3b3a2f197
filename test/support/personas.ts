/** Who signs in in the tests; they are in the template database. */
export const personas = {
  /** Administrator of the organisation that the factories make. */
  ada: { id: '00000000-0000-4000-8000-00000000ada0', name: 'Ada', email: 'ada@example.org' },
  /** Administrator of another organisation, or of none. */
  bob: { id: '00000000-0000-4000-8000-000000000b0b', name: 'Bob', email: 'bob@example.org' },
} as const

export type Persona = keyof typeof personas

export const password = 'a long sentence is good'
