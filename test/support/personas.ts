/** Who signs in in the tests; they are in the template database. */
export const personas = {
  /** Coordinator of the organisation that the factories make. */
  ada: { id: '00000000-0000-4000-8000-00000000ada0', name: 'Ada', email: 'ada@example.org' },
  /** Coordinator of another organisation, or member of none. */
  bob: { id: '00000000-0000-4000-8000-000000000b0b', name: 'Bob', email: 'bob@example.org' },
  /** Administrator of the installation. */
  ivy: { id: '00000000-0000-4000-8000-000000000117', name: 'Ivy', email: 'ivy@example.org' },
  /** Editor. */
  eve: { id: '00000000-0000-4000-8000-000000000e7e', name: 'Eve', email: 'eve@example.org' },
  /** Reviewer. */
  rex: { id: '00000000-0000-4000-8000-0000000004e8', name: 'Rex', email: 'rex@example.org' },
  /** Analyst. */
  ann: { id: '00000000-0000-4000-8000-000000000a22', name: 'Ann', email: 'ann@example.org' },
  /** Researcher. */
  ray: { id: '00000000-0000-4000-8000-0000000004a9', name: 'Ray', email: 'ray@example.org' },
  /** Contact of a provider. */
  pia: { id: '00000000-0000-4000-8000-0000000091a0', name: 'Pia', email: 'pia@example.org' },
} as const

export type Persona = keyof typeof personas

export const password = 'a long sentence is good'
